/** Where chance begins: the same place in every run, so that a red run means a change; another in each long one. */
import { randomInt } from 'node:crypto';

/** Printed when it is new. DOSSIER_SEED gives one again. */
export function firstSeed(what: string, usual: number): number {
  const asked = process.env.DOSSIER_SEED;
  if (asked !== undefined) {
    return Number(asked);
  }
  if (process.env.DOSSIER_SOAK !== '1') {
    return usual;
  }
  const seed = randomInt(2 ** 31);
  process.stderr.write(`\n  ${what}: DOSSIER_SEED=${seed}\n`);
  return seed;
}
