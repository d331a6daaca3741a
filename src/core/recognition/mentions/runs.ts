/** Runs: atoms that stand together as one name may, with the small words that join them. */

import type { Reading } from '#core/recognition/reading/reading.ts';
import { GAP } from '#core/recognition/reading/tokens.ts';
import { CLASS } from '#core/recognition/reading/word-classes.ts';
import { SHAPE } from '#core/recognition/reading/word-form.ts';
import { isMarked, MARK } from '#core/recognition/reading/word-marks.ts';
import type { Atom } from './atoms.ts';
import { atomAfter, type GrowingRun, take } from './run-joins.ts';
import {
  isBarredSuffix,
  joinBarredSuffix,
  joinNumber,
  joinOwned,
  joinSmallWord,
} from './run-small-words.ts';

export type Run = {
  readonly atoms: readonly Atom[];
  /** First token after the run. */
  readonly next: number;
};

/** Whether nothing that stands behind the atom can belong to the same name. */
function endsRun({ tokens }: Reading, last: Atom, at: number, anyCase: boolean): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (last.text === 'A/S') return true;
  if (anyCase || last.possessive || token.shape === SHAPE.number) return false;
  if (isMarked(token, MARK.begins | MARK.suffix | MARK.quote)) return false;
  return !isMarked(token, MARK.joins) || !isMarked(tokens[at + 1], MARK.begins | MARK.joins);
}

function grow(run: GrowingRun): boolean {
  const { reading, at, anyCase } = run;
  const last = run.atoms.at(-1);
  if (last === undefined || endsRun(reading, last, at, anyCase)) return false;
  const token = reading.tokens[at];
  if (token === undefined || token.gap === GAP.paragraph) return false;
  if (token.line !== reading.tokens[last.from]?.line) return false;
  if (last.possessive) return joinOwned(run, last);
  if (
    (last.classes & CLASS.stateAbbreviation) !== 0 &&
    last.text.length > 3 &&
    isMarked(reading.tokens[last.to], MARK.dotted)
  )
    return false;
  if (isBarredSuffix(reading.tokens, at)) return joinBarredSuffix(run);
  const next = atomAfter(run, at);
  if (next !== null && isMarked(next, MARK.stray) && !anyCase) return false;
  if (next !== null) return take(run, next, '');
  if (token.shape === SHAPE.number) return joinNumber(run, last);
  return joinSmallWord(run, last, token.text);
}

/** The run that begins with the atom. */
export function runFrom(reading: Reading, first: Atom, anyCase = false): Run {
  const next = first.to + 1;
  if (endsRun(reading, first, next, anyCase)) return { atoms: [first], next };
  const run: GrowingRun = { reading, atoms: [first], at: next, anyCase };
  while (run.atoms.length < 16 && grow(run)) {
    // each step takes one more atom
  }
  return { atoms: run.atoms, next: run.at };
}
