/** Particles, epithets, possessives, nicknames and numbers inside a name. */

import { GAP, isCapital, type Token } from '#core/recognition/reading/tokens.ts';
import { ANY_GIVEN, ANY_PLACE, CLASS } from '#core/recognition/reading/word-classes.ts';
import { SHAPE } from '#core/recognition/reading/word-form.ts';
import { isMarked, MARK } from '#core/recognition/reading/word-marks.ts';
import { itemAt } from '#core/text/item-at.ts';
import { type Atom, atomAt, changed } from './atoms.ts';
import {
  atomAfter,
  type Draft,
  EPITHETS,
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

function joinParticle(draft: Draft, last: Atom): boolean {
  const { tokens } = draft.reading;
  if (!isMarked(tokens[draft.at], MARK.smallPart)) return false;
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
  let at = draft.at;
  while (at < draft.at + 3 && isMarked(tokens[at], MARK.smallPart) && spaced(tokens[at])) at += 1;
  if (at === draft.at) return false;
  const right = atomAfter(draft, at);
  if (right === null) return false;
  const start = tokens[draft.at]?.start ?? right.start;
  const words = tokens.slice(draft.at, at).map((token) => token.text);
  return take(draft, changed(right, { lead: { from: draft.at, start } }), words.join(' '));
}

/** "Alexander the Great", "Erik ten Hag". */
function joinEpithet(draft: Draft, last: Atom, word: string): boolean {
  if ((last.classes & (ANY_GIVEN | CLASS.surname)) === 0) return false;
  const right = atomAfter(draft, draft.at + 1);
  if (right === null) return false;
  if (word === 'ten') return right.shape === SHAPE.capital && take(draft, right, word);
  return EPITHETS.test(right.text) && take(draft, right, word);
}

/** "St Mary's Hospital", "People's Republic", "Baker's Yard": takes what the last word owns. */
export function joinOwned(draft: Draft, last: Atom): boolean {
  const apostrophe = /^['’]$/.test(draft.reading.tokens[draft.at]?.text ?? '') ? 1 : 0;
  const right = peek(draft, draft.at + apostrophe);
  const first = right[0];
  const end = right.at(-1);
  if (first === undefined || end === undefined) return false;
  const heads = CLASS.organisationHead | CLASS.placeHead;
  const saint = /^(?:St\.?|Saint)(?: |$)/.test(draft.atoms[0]?.text ?? '');
  if (saint || OWNERS.test(last.text))
    return (
      ((end.classes & heads) !== 0 || /^(?:Republic|Republics|Democracy)$/.test(first.text)) &&
      take(draft, first, "'s")
    );
  const named = !last.common || (last.classes & (ANY_GIVEN | CLASS.surname)) !== 0;
  const owns =
    named &&
    (last.classes & (ANY_PLACE | CLASS.organisation)) === 0 &&
    last.shape === SHAPE.capital;
  return owns && right.length === 1 && OWNED_PLACES.test(first.text) && take(draft, first, "'s");
}

function joinAmpersand(draft: Draft): boolean {
  const next = draft.reading.tokens[draft.at + 1];
  const right = next === undefined ? null : atomAt(draft.reading, draft.at + 1, draft.anyCase);
  return right !== null && take(draft, right, '&');
}

/** Dwayne "The Rock" Johnson. */
function joinNickname(draft: Draft, last: Atom): boolean {
  if ((last.classes & ANY_GIVEN) === 0) return false;
  const { tokens } = draft.reading;
  for (let at = draft.at + 2; at < draft.at + 5; at++) {
    if (!/^["”’')]$/.test(tokens[at]?.text ?? '')) continue;
    const right = atomAfter(draft, at + 1);
    const inner = itemAt(tokens, at - 1);
    const fits = right !== null && inner !== undefined && isCapital(inner) && !right.common;
    return fits && take(draft, right, '"');
  }
  return false;
}

/** "Channel 4", "Local 1199": takes the number that is part of the name. */
export function joinNumber(draft: Draft, last: Atom): boolean {
  const token = draft.reading.tokens[draft.at];
  if (token === undefined || !NUMBERED.test(last.text) || !/^\d{1,4}[A-Z]?$/.test(token.text))
    return false;
  const number = changed(last, {
    from: draft.at,
    to: draft.at,
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
  draft.atoms.push(number);
  draft.at += 1;
  return true;
}

/** "Vestas A/S": letters with a bar between, as Danish firms write what they are. */
export function isBarredSuffix(tokens: readonly Token[], at: number): boolean {
  if (!/^[AIK]$/.test(tokens[at]?.text ?? '') || tokens[at + 1]?.text !== '/') return false;
  if (tokens[at + 1]?.gap !== GAP.none || tokens[at + 2]?.gap !== GAP.none) return false;
  return /^[SA]\.?$/.test(tokens[at + 2]?.text ?? '');
}

/** Takes the letters and the bar between as one part of the name. */
export function joinBarredSuffix(draft: Draft): boolean {
  const end = draft.reading.tokens[draft.at + 2];
  const taken = joinSuffix(draft);
  const last = draft.atoms.pop();
  if (end === undefined || last === undefined) return taken;
  draft.atoms.push(
    changed(last, {
      to: draft.at + 1,
      end: end.start + 1,
      text: 'A/S',
      lower: 'a/s',
      possessive: end.possessive,
    }),
  );
  draft.at += 2;
  return taken;
}

/** "Marlowe plc". */
function joinSuffix(draft: Draft): boolean {
  const token = draft.reading.tokens[draft.at];
  const last = draft.atoms.at(-1);
  if (token === undefined || last === undefined) return false;
  const { start, end, text, lower, possessive } = token;
  const at = draft.at;
  return take(
    draft,
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
export function joinSmallWord(draft: Draft, last: Atom, word: string): boolean {
  switch (word) {
    case 'plc':
    case 'ltd':
      return joinSuffix(draft);
    case 'of':
      return joinOf(draft, last);
    case 'for':
    case 'on':
      return joinFor(draft, last, word);
    case 'at':
      return joinAt(draft);
    case 'in':
      return joinIn(draft, last);
    case 'and':
      return joinAnd(draft, last, word);
    case '&':
      return joinAmpersand(draft);
    case ',':
      return joinComma(draft, last);
    case 'the':
    case 'ten':
      return joinEpithet(draft, last, word);
    case '"':
    case '“':
    case '‘':
      return joinNickname(draft, last);
    default:
      return joinParticle(draft, last);
  }
}
