/** Counts, measures, hyphenated compounds, ages, and numbers whose unit is left out. */

import { type Candidate, RANKS } from '#core/figure/candidate.ts';
import { singularOf } from '#core/figure/reading/morphology.ts';
import { isTyped, nounPhraseAt } from '#core/figure/reading/noun-phrase.ts';
import type { NumberPhrase } from '#core/figure/reading/number-phrase.ts';
import {
  type FigureScan,
  follows,
  isCapitalised,
  isGlued,
  isInnerHyphen,
  lowerAt,
  previousLower,
} from '#core/figure/reading/scan.ts';
import { itemAt } from '#core/text/item-at.ts';
import {
  isBareOne,
  type NumberReasons,
  numberAt,
  numberReasons,
  overPlus,
  reasonFor,
  type Sign,
  signBefore,
  withSign,
} from './signed-number.ts';

/** What all proposals of a rule share. */
type Kind = Pick<Candidate, 'confidence' | 'rank'> & { readonly reasons: NumberReasons };

const COUNT: Kind = {
  confidence: 0.86,
  rank: RANKS.count,
  reasons: numberReasons('count', [], ['noun']),
};
/** Goes before the measure or the duration inside. */
const TYPED: Kind = { ...COUNT, rank: RANKS.typedCount };
const COMPOUND: Kind = {
  confidence: 0.88,
  rank: RANKS.compound,
  reasons: numberReasons('compound', [], ['hyphen-word']),
};
const AGED: Kind = { confidence: 0.95, rank: RANKS.age, reasons: numberReasons('age', [], []) };
const BEHIND_NAME: Kind = { ...AGED, confidence: 0.85 };
const BARE = numberReasons('bare-number', [], []);

function quantity(
  phrase: NumberPhrase,
  sign: Sign,
  to: number,
  unit: string,
  { confidence, rank, reasons }: Kind,
): Candidate {
  return {
    from: sign.from,
    to,
    reading: { kind: 'quantity', value: withSign(phrase.value, sign.factor), unit },
    confidence,
    reason: reasonFor(reasons, phrase),
    rank,
  };
}

/** "5m people": with a scale letter when a counted noun follows it. */
function countWithLetter(scan: FigureScan, phrase: NumberPhrase): NumberPhrase {
  const { lettered } = phrase;
  if (lettered === null || !isGlued(scan, lettered.end - 1)) return phrase;
  const counted = nounPhraseAt(scan, lettered.end, 2) !== null;
  const thousands = /k/i.test(lettered.letter);
  return counted || thousands ? { ...phrase, value: lettered.value, end: lettered.end } : phrase;
}

/** "300 new schools": from the number to the head noun. */
export function findCount(scan: FigureScan, at: number): Candidate | null {
  const plain = numberAt(scan, at);
  if (plain === null || isBareOne(scan, plain)) return null;
  if (isGlued(scan, at) && endsScore(scan, at)) return null;
  const phrase = countWithLetter(scan, plain);
  const after = overMore(scan, overPlus(scan, phrase.end));
  const noun = nounPhraseAt(scan, after, phrase.value);
  if (noun === null) return null;
  const kind = isTyped(scan, after) ? TYPED : COUNT;
  return quantity(phrase, signBefore(scan, at), noun.end, noun.unit, kind);
}

/** "a 2-1 win": the second number of a result counts no wins. The number is glued to what stands before it. */
function endsScore(scan: FigureScan, at: number): boolean {
  const dash = /^[-–]$/.test(itemAt(scan.tokens, at - 1)?.text ?? '') && isGlued(scan, at - 1);
  const before = itemAt(scan.tokens, at - 2);
  const free = !isGlued(scan, at - 2) || before === undefined;
  return dash && before?.kind === 'number' && free && RESULT.test(lowerAt(scan, at + 1));
}

const RESULT =
  /^(?:win|wins|victory|defeat|loss|draw|lead|scoreline|success|triumph|thrashing|drubbing|rout|hammering|aggregate|away|home|after|at|against|over|to|down|up|ahead|vote|decision|ruling|on|in|for|with|and|but|against)$/;

/** Over "-plus" and "-odd" between a number and its noun. */
export function overMore(scan: FigureScan, at: number): number {
  const joined = isInnerHyphen(scan, at) && /^(?:plus|odd)$/.test(lowerAt(scan, at + 1));
  return joined ? at + 2 : at;
}

/** The last token of words joined by hyphens from the hyphen at `at`; -1 when a number is among them. */
export function compoundEnd(scan: FigureScan, at: number): number {
  let index = at;
  while (isInnerHyphen(scan, index)) {
    if (scan.tokens[index + 1]?.kind !== 'word') return -1;
    index += 2;
  }
  return index;
}

const NO_COMPOUND =
  /^(?:fold|something|somethings|plus|odd|ish|off|on|to|and|or|th|a|by|in|of|one|two|three|four|five|six|seven|eight|nine|ten|minute|hour|day|week|month|year|decade|percent|per)$/;

/** "32-member", "six-bedroom", "10-point": whole, with the words after the number as unit. */
export function findCompound(scan: FigureScan, at: number): Candidate | null {
  const phrase = numberAt(scan, at);
  if (phrase === null || isBareOne(scan, phrase) || !isInnerHyphen(scan, phrase.end)) return null;
  const end = compoundEnd(scan, phrase.end);
  if (end < 0 || NO_COMPOUND.test(lowerAt(scan, phrase.end + 1))) return null;
  const first = scan.tokens[phrase.end + 1];
  const last = itemAt(scan.tokens, end - 1);
  if (first === undefined || last === undefined) return null;
  const unit = scan.text.slice(first.start, last.start) + singularOf(last.text);
  return quantity(phrase, signBefore(scan, at), end, unit, COMPOUND);
}

function isAge(phrase: NumberPhrase): boolean {
  return (
    !phrase.spelled &&
    phrase.scale === 1 &&
    Number.isInteger(phrase.value) &&
    phrase.value >= 1 &&
    phrase.value <= 115
  );
}

const PERSON =
  /^(?:boy|girl|man|woman|son|daughter|brother|sister|father|mother|husband|wife|grandmother|grandfather|teenager|driver|victim|suspect|student|pensioner|uncle|aunt|cousin|twins|widow|partner|girlfriend|boyfriend|nephew|niece|grandson|granddaughter)$/;

/** "Mary Bell, 34," and "Mary Bell (34)". */
function standsBehindName(scan: FigureScan, phrase: NumberPhrase): boolean {
  const opens = itemAt(scan.tokens, phrase.start - 1)?.text;
  const closes = scan.tokens[phrase.end]?.text ?? '.';
  const name = phrase.start - 2;
  const person = isCapitalised(scan, name) || PERSON.test(lowerAt(scan, name));
  if (!person || !follows(scan, phrase.start)) return false;
  if (opens === '(') return closes === ')';
  return (
    opens === ',' &&
    (/^[,.;)]$/.test(closes) || /^(?:and|of|from|who|was|is|told|said)$/.test(closes))
  );
}

/** Ages: after a name, or behind "aged". The unit is the year. */
export function findAge(scan: FigureScan, at: number): Candidate | null {
  const phrase = numberAt(scan, at);
  if (phrase === null) return null;
  const before = previousLower(scan, at);
  const ofAge = before === 'of' && lowerAt(scan, at - 2) === 'age';
  const aged = (ofAge || before === 'aged' || before === 'age') && phrase.value <= 115;
  if (!aged && !(isAge(phrase) && standsBehindName(scan, phrase))) return null;
  const sign: Sign = { from: at, factor: 1 };
  return quantity(phrase, sign, phrase.end, 'year', aged ? AGED : BEHIND_NAME);
}

/** Letters glued behind, zeros in front, or seven and more digits in one string: a code and no count. */
function isIdentifier(scan: FigureScan, phrase: NumberPhrase): boolean {
  const numeral = scan.tokens[phrase.start]?.numeral ?? null;
  if (isGlued(scan, phrase.end) && scan.tokens[phrase.end]?.kind === 'word') return true;
  if (numeral === null || numeral.decimal || numeral.grouped) return false;
  return (numeral.leadingZero || numeral.integerDigits >= 7) && phrase.scale === 1;
}

/** A number whose noun is left out ("two were hurt") or that has none (the level of an index). */
export function findBareNumber(scan: FigureScan, at: number): Candidate | null {
  const plain = numberAt(scan, at);
  if (plain === null || isBareOne(scan, plain)) return null;
  const phrase = countWithLetter(scan, plain);
  const vague =
    isInnerHyphen(scan, phrase.end) && /^somethings?$/.test(lowerAt(scan, phrase.end + 1));
  if (vague || (phrase.spelled && phrase.value === 0) || isIdentifier(scan, phrase)) return null;
  const sign = signBefore(scan, at);
  return {
    from: sign.from,
    to: overPlus(scan, phrase.end),
    reading: { kind: 'quantity', value: withSign(phrase.value, sign.factor) },
    confidence: phrase.spelled ? 0.5 : 0.6,
    reason: reasonFor(BARE, phrase),
    rank: RANKS.bare,
  };
}
