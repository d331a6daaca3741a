/** Chance that can be had again: another seed in each run, printed with its figures, and given again by DOSSIER_SEED. */
import { randomInt } from 'node:crypto';

/** A whole number from 0 to below `below`. */
export type Chance = (below: number) => number;

export function freshSeed(): number {
  return Number(process.env.DOSSIER_SEED ?? randomInt(2 ** 31));
}

/** The same numbers for the same seed (mulberry32). */
export function makeChance(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % below;
  };
}
