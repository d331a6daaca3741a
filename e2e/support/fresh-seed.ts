/** Where chance begins in the long specs: at another place in each run, printed with its figures, given again by DOSSIER_SEED. */
import { randomInt } from 'node:crypto';

export function freshSeed(): number {
  return Number(process.env.DOSSIER_SEED ?? randomInt(2 ** 31));
}
