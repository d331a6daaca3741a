/** Runs: atoms that stand together as one name may, with the small words that join them. */
import type { Atom } from './atoms.ts';
import type { Reading } from './reading.ts';
import { atomAfter, type Draft, take } from './run-joins.ts';
import { joinNumber, joinOwned, joinSmallWord } from './run-small-words.ts';
import { GAP } from './tokens.ts';
import { CLASS } from './word-classes.ts';
import { SHAPE } from './word-form.ts';

export type Run = {
  readonly atoms: readonly Atom[];
  /** First token after the run. */
  readonly next: number;
};

const STRAY =
  /^(?:A|As|An|In|It|He|She|They|This|That|But|For|From|With|At|By|On|And|We|You|If|When|His|Her|Its|Their|There|What|How|Why|Is|Are|Was|I)$/;

function grow(draft: Draft): boolean {
  const last = draft.atoms.at(-1);
  const token = draft.reading.tokens[draft.at];
  if (last === undefined || token === undefined || token.gap === GAP.paragraph) return false;
  if (token.line !== draft.reading.tokens[last.from]?.line) return false;
  if (last.possessive) return joinOwned(draft, last);
  if (
    (last.classes & CLASS.stateAbbreviation) !== 0 &&
    last.text.length > 3 &&
    draft.reading.tokens[last.to]?.text.endsWith('.')
  )
    return false;
  const next = atomAfter(draft, draft.at);
  if (next !== null && next.phrase === null && STRAY.test(next.text) && !draft.anyCase)
    return false;
  if (next !== null) return take(draft, next, '');
  if (token.shape === SHAPE.number) return joinNumber(draft, last);
  return joinSmallWord(draft, last, token.text);
}

/** The run that begins with the atom. */
export function runFrom(reading: Reading, first: Atom, anyCase = false): Run {
  const draft: Draft = { reading, atoms: [first], at: first.to + 1, anyCase };
  while (draft.atoms.length < 16 && grow(draft)) {
    // each step takes one more atom
  }
  return { atoms: draft.atoms, next: draft.at };
}
