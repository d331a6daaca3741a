/** Particles, epithets, possessives, nicknames and numbers inside a name. */

import { GAP, isCapital, type Token } from '#core/recognition/reading/tokens.ts';
import { ANY_GIVEN, ANY_PLACE, CLASS } from '#core/recognition/reading/word-classes.ts';
import { SHAPE } from '#core/recognition/reading/word-form.ts';
import { isMarked, MARK } from '#core/recognition/reading/word-marks.ts';
import { itemAt } from '#core/text/item-at.ts';
import { type Atom, atomAt, changed } from './atoms.ts';
import {
  atomAfter,
  EPITHETS,
  type GrowingRun,
  joinAnd,
  joinAt,
  joinComma,
  joinFor,
  joinIn,
  joinOf,
  NUMBERED,
  OWNED_PLACES,
  OWNERS,
  peek,
  spaced,
  take,
} from './run-joins.ts';

function joinParticle(run: GrowingRun, last: Atom): boolean {
  const { tokens } = run.reading;
  if (!isMarked(tokens[run.at], MARK.smallPart)) return false;
  if (
    last.common &&
    (last.classes &
      (ANY_GIVEN |
        CLASS.surname |
        CLASS.organisationHead |
        CLASS.placeHead |
        CLASS.placeOpener)) ===
      0
  )
    return false;
  let at = run.at;
  while (at < run.at + 3 && isMarked(tokens[at], MARK.smallPart) && spaced(tokens[at])) at += 1;
  if (at === run.at) return false;
  const right = atomAfter(run, at);
  if (right === null) return false;
  const start = tokens[run.at]?.start ?? right.start;
  const words = tokens.slice(run.at, at).map((token) => token.text);
  return take(run, changed(right, { lead: { from: run.at, start } }), words.join(' '));
}

/** "Alexander the Great", "Erik ten Hag". */
function joinEpithet(run: GrowingRun, last: Atom, word: string): boolean {
  if ((last.classes & (ANY_GIVEN | CLASS.surname)) === 0) return false;
  const right = atomAfter(run, run.at + 1);
  if (right === null) return false;
  if (word === 'ten') return right.shape === SHAPE.capital && take(run, right, word);
  return EPITHETS.test(right.text) && take(run, right, word);
}

/** "St Mary's Hospital", "People's Republic", "Baker's Yard": takes what the last word owns. */
export function joinOwned(run: GrowingRun, last: Atom): boolean {
  const apostrophe = /^['’]$/.test(run.reading.tokens[run.at]?.text ?? '') ? 1 : 0;
  const right = peek(run, run.at + apostrophe);
  const first = right[0];
  const end = right.at(-1);
  if (first === undefined || end === undefined) return false;
  const heads = CLASS.organisationHead | CLASS.placeHead;
  const saint = /^(?:St\.?|Saint)(?: |$)/.test(run.atoms[0]?.text ?? '');
  if (saint || OWNERS.test(last.text))
    return (
      ((end.classes & heads) !== 0 || /^(?:Republic|Republics|Democracy)$/.test(first.text)) &&
      take(run, first, "'s")
    );
  const named = !last.common || (last.classes & (ANY_GIVEN | CLASS.surname)) !== 0;
  const owns =
    named &&
    (last.classes & (ANY_PLACE | CLASS.organisation)) === 0 &&
    last.shape === SHAPE.capital;
  return owns && right.length === 1 && OWNED_PLACES.test(first.text) && take(run, first, "'s");
}

function joinAmpersand(run: GrowingRun): boolean {
  const next = run.reading.tokens[run.at + 1];
  const right = next === undefined ? null : atomAt(run.reading, run.at + 1, run.anyCase);
  return right !== null && take(run, right, '&');
}

/** Dwayne "The Rock" Johnson. */
function joinNickname(run: GrowingRun, last: Atom): boolean {
  if ((last.classes & ANY_GIVEN) === 0) return false;
  const { tokens } = run.reading;
  for (let at = run.at + 2; at < run.at + 5; at++) {
    if (!/^["”’')]$/.test(tokens[at]?.text ?? '')) continue;
    const right = atomAfter(run, at + 1);
    const inner = itemAt(tokens, at - 1);
    const fits = right !== null && inner !== undefined && isCapital(inner) && !right.common;
    return fits && take(run, right, '"');
  }
  return false;
}

/** "Channel 4", "Local 1199": takes the number that is part of the name. */
export function joinNumber(run: GrowingRun, last: Atom): boolean {
  const token = run.reading.tokens[run.at];
  if (token === undefined || !NUMBERED.test(last.text) || !/^\d{1,4}[A-Z]?$/.test(token.text))
    return false;
  const number = changed(last, {
    from: run.at,
    to: run.at,
    start: token.start,
    end: token.end,
    text: token.text,
    lower: token.lower,
    classes: 0,
    marks: token.marks,
    phrase: null,
    shape: SHAPE.number,
    opens: false,
    common: false,
    possessive: token.possessive,
    join: '',
  });
  run.atoms.push(number);
  run.at += 1;
  return true;
}

/** "Vestas A/S": letters with a bar between, as Danish firms write what they are. */
export function isBarredSuffix(tokens: readonly Token[], at: number): boolean {
  if (!/^[AIK]$/.test(tokens[at]?.text ?? '') || tokens[at + 1]?.text !== '/') return false;
  if (tokens[at + 1]?.gap !== GAP.none || tokens[at + 2]?.gap !== GAP.none) return false;
  return /^[SA]\.?$/.test(tokens[at + 2]?.text ?? '');
}

/** Takes the letters and the bar between as one part of the name. */
export function joinBarredSuffix(run: GrowingRun): boolean {
  const end = run.reading.tokens[run.at + 2];
  const taken = joinSuffix(run);
  const last = run.atoms.pop();
  if (end === undefined || last === undefined) return taken;
  run.atoms.push(
    changed(last, {
      to: run.at + 1,
      end: end.start + 1,
      text: 'A/S',
      lower: 'a/s',
      possessive: end.possessive,
    }),
  );
  run.at += 2;
  return taken;
}

/** "Marlowe plc". */
function joinSuffix(run: GrowingRun): boolean {
  const token = run.reading.tokens[run.at];
  const last = run.atoms.at(-1);
  if (token === undefined || last === undefined) return false;
  const { start, end, text, lower, possessive } = token;
  const at = run.at;
  return take(
    run,
    changed(last, {
      from: at,
      to: at,
      start,
      end,
      text,
      lower,
      possessive,
      classes: CLASS.companySuffix,
      marks: token.marks,
      phrase: null,
      shape: SHAPE.capital,
      opens: false,
      common: false,
    }),
    '',
  );
}

/** Takes what the small word at the run joins to it; `false` where the name ends before it. */
export function joinSmallWord(run: GrowingRun, last: Atom, word: string): boolean {
  switch (word) {
    case 'plc':
    case 'ltd':
      return joinSuffix(run);
    case 'of':
      return joinOf(run, last);
    case 'for':
    case 'on':
      return joinFor(run, last, word);
    case 'at':
      return joinAt(run);
    case 'in':
      return joinIn(run, last);
    case 'and':
      return joinAnd(run, last, word);
    case '&':
      return joinAmpersand(run);
    case ',':
      return joinComma(run, last);
    case 'the':
    case 'ten':
      return joinEpithet(run, last, word);
    case '"':
    case '“':
    case '‘':
      return joinNickname(run, last);
    default:
      return joinParticle(run, last);
  }
}
