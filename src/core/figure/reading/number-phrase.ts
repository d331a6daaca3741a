/** Numbers as written: digits with scale words, number words, "half a million", "two-and-a-half". */
import { CARDINALS, SCALE_ABBREVIATIONS, SCALE_LETTERS, SCALES } from './number-words.ts';
import type { Token } from './token.ts';
import { MARK, marksAt } from './word-marks.ts';

/** Token indexes; `end` is exclusive. */
export type NumberPhrase = {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Made of words alone, without digits. */
  readonly spelled: boolean;
  /** Carries "million", "bn", "crore" and the like. */
  readonly scale: number;
  /** "3m" with a letter that is a scale only beside money and people: the reading with it. */
  readonly lettered: {
    readonly value: number;
    readonly end: number;
    readonly letter: string;
  } | null;
};

type Count = { readonly value: number; readonly end: number; readonly scale: number };

/** No number is longer; keeps the time linear whatever the text repeats. */
const MAX_TOKENS = 16;

function isHyphen(token: Token | undefined): boolean {
  return token?.kind === 'symbol' && (token.text === '-' || token.text === '‑');
}

/** The index of the next word after `at - 1`, over a blank or a hyphen glued to both sides; -1 when none follows. */
function nextWord(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token === undefined) return -1;
  if (isHyphen(token) && token.gap === 'none' && tokens[at + 1]?.gap === 'none') return at + 1;
  return token.gap === 'space' ? at : -1;
}

function lowerAt(tokens: readonly Token[], at: number): string {
  const token = at < 0 ? undefined : tokens[at];
  return token?.kind === 'word' ? token.lower : '';
}

/** Reads the words one after the other, from each index to the next by a space or a hyphen. */
function phraseAt(tokens: readonly Token[], at: number, words: readonly string[]): number {
  let index = at;
  for (const word of words) {
    const next = nextWord(tokens, index);
    if (lowerAt(tokens, next) !== word) return -1;
    index = next + 1;
  }
  return index;
}

const TAILS: readonly { readonly words: readonly string[]; readonly value: number }[] = [
  { words: ['and', 'a', 'half'], value: 0.5 },
  { words: ['and', 'a', 'quarter'], value: 0.25 },
  { words: ['and', 'three', 'quarters'], value: 0.75 },
  { words: ['and', 'a', 'third'], value: 1 / 3 },
];

/** The word that every tail begins with. */
const TAIL_OPENER = 'and';

function withTail(tokens: readonly Token[], count: Count): Count {
  if (lowerAt(tokens, nextWord(tokens, count.end)) !== TAIL_OPENER) return count;
  for (const { words, value } of TAILS) {
    const end = phraseAt(tokens, count.end, words);
    if (end >= 0) return { ...count, value: count.value + value * Math.max(1, count.scale), end };
  }
  return count;
}

function isScale(tokens: readonly Token[], at: number): boolean {
  return (marksAt(tokens, at) & MARK.scale) !== 0;
}

function scaleAt(tokens: readonly Token[], at: number): { factor: number; end: number } | null {
  const glued = tokens[at]?.kind === 'word' && tokens[at]?.gap === 'none';
  const index = glued ? at : nextWord(tokens, at);
  if (!isScale(tokens, index)) return null;
  const word = lowerAt(tokens, index);
  const factor = SCALES.get(word) ?? SCALE_ABBREVIATIONS.get(word);
  return factor === undefined ? null : { factor, end: index + 1 };
}

/** "2.5 lakh crore", "three and a half million": scales multiply the whole before them. */
function withScales(tokens: readonly Token[], start: Count): Count {
  let count = start;
  for (let step = 0; step < 3; step++) {
    const scale = scaleAt(tokens, count.end);
    if (scale === null) return count;
    count = {
      value: clean(count.value * scale.factor),
      end: scale.end,
      scale: Math.max(1, count.scale) * scale.factor,
    };
  }
  return count;
}

/** Takes away the dust of binary multiplication: 3.12 billion is 3120000000. */
export function clean(value: number): number {
  // Whole numbers have nothing to cut off; the nought turns -0 into 0.
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return value + 0;
  return Number(value.toPrecision(15));
}

type Tally = { total: number; current: number; last: number; end: number };

function takeSmall(tally: Tally, value: number): boolean {
  const { current } = tally;
  const room = value >= 10 ? current % 100 === 0 : current % 10 === 0 && current % 100 !== 10;
  if (!room || (value === 0 && current !== 0)) return false;
  tally.current += value;
  return true;
}

function takeScale(tally: Tally, factor: number): boolean {
  if (factor === 100 || factor === 12) {
    if (tally.current === 0 || tally.current >= 100) return false;
    tally.current *= factor;
    return true;
  }
  if (tally.current === 0) {
    if (tally.total === 0) return false;
    tally.total *= factor;
  } else if (factor < tally.last) {
    tally.total += tally.current * factor;
  } else {
    tally.total = (tally.total + tally.current) * factor;
  }
  tally.last = factor;
  tally.current = 0;
  return true;
}

function takeWord(tally: Tally, word: string): boolean {
  const small = CARDINALS.get(word);
  if (small !== undefined) return takeSmall(tally, small);
  const scale = SCALES.get(word);
  return scale !== undefined && takeScale(tally, scale);
}

/** "one hundred and five": an "and" belongs to the number only after a full hundred or thousand. */
function overAnd(tokens: readonly Token[], tally: Tally, at: number): number {
  if (lowerAt(tokens, at) !== 'and') return at;
  const full = tally.current === 0 ? tally.total > 0 : tally.current % 100 === 0;
  const next = nextWord(tokens, at + 1);
  const follows = (CARDINALS.get(lowerAt(tokens, next)) ?? 0) > 0;
  const scaled = SCALES.has(lowerAt(tokens, nextWord(tokens, next + 1)));
  return full && follows && !scaled ? next : -1;
}

function readWords(tokens: readonly Token[], at: number, seed: number): Count | null {
  const tally: Tally = { total: 0, current: seed, last: Number.POSITIVE_INFINITY, end: at };
  let index = at;
  for (let step = 0; step < MAX_TOKENS; step++) {
    if (index < 0 || !takeWord(tally, lowerAt(tokens, index))) break;
    tally.end = index + 1;
    index = overAnd(tokens, tally, nextWord(tokens, index + 1));
  }
  if (tally.end === at) return null;
  const value = tally.total + tally.current;
  const scale = tally.current === 0 && Number.isFinite(tally.last) ? tally.last : 1;
  return { value, end: tally.end, scale };
}

const STARTS: readonly { readonly words: readonly string[]; readonly value: number }[] = [
  { words: ['half', 'a'], value: 0.5 },
  { words: ['half'], value: 0.5 },
  { words: ['a', 'quarter', 'of', 'a'], value: 0.25 },
  { words: ['quarter', 'of', 'a'], value: 0.25 },
  { words: ['three', 'quarters', 'of', 'a'], value: 0.75 },
];

/** "half a million", "a quarter of a million", "half a dozen". */
function readPartOfScale(tokens: readonly Token[], at: number): Count | null {
  const first = lowerAt(tokens, at);
  for (const { words, value } of STARTS) {
    if (first !== words[0]) continue;
    const end = words.length === 1 ? at + 1 : phraseAt(tokens, at + 1, words.slice(1));
    const scale = end < 0 ? null : scaleAt(tokens, end);
    if (scale !== null) {
      return { value: value * scale.factor, end: scale.end, scale: scale.factor };
    }
  }
  return null;
}

/** "a hundred", "a million and a half", "a dozen". */
function readArticle(tokens: readonly Token[], at: number): Count | null {
  const article = lowerAt(tokens, at);
  if (article !== 'a' && article !== 'an') return null;
  const next = tokens[at + 1];
  if (next?.gap !== 'space' || !SCALES.has(next.lower)) return null;
  return readWords(tokens, at + 1, 1);
}

/** "three point five": digits spoken one by one. */
function withPoint(tokens: readonly Token[], count: Count): Count {
  if (lowerAt(tokens, nextWord(tokens, count.end)) !== 'point') return count;
  let digits = '';
  let end = count.end;
  let index = nextWord(tokens, nextWord(tokens, count.end) + 1);
  while (digits.length < 6) {
    const digit = CARDINALS.get(lowerAt(tokens, index));
    if (digit === undefined || digit > 9) break;
    digits += String(digit);
    end = index + 1;
    index = nextWord(tokens, end);
  }
  return digits === '' ? count : { ...count, value: Number(`${count.value}.${digits}`), end };
}

/** Most articles begin no number: a scale stands behind those that do, or "quarter of a" and one. */
function isPlainArticle(tokens: readonly Token[], at: number): boolean {
  const article = lowerAt(tokens, at);
  const next = lowerAt(tokens, at + 1);
  return (article === 'a' || article === 'an') && next !== 'quarter' && !isScale(tokens, at + 1);
}

function readSpelled(tokens: readonly Token[], at: number): NumberPhrase | null {
  if (isPlainArticle(tokens, at)) return null;
  const count = readPartOfScale(tokens, at) ?? readArticle(tokens, at) ?? readWords(tokens, at, 0);
  if (count === null) return null;
  const whole = withScales(tokens, withTail(tokens, withPoint(tokens, count)));
  const { value, end, scale } = whole;
  return { start: at, end, value, spelled: true, scale, lettered: null };
}

function letteredAt(tokens: readonly Token[], count: Count): NumberPhrase['lettered'] {
  const token = tokens[count.end];
  if (token?.kind !== 'word' || token.text.length !== 1 || count.scale > 1) return null;
  const factor = token.gap === 'paragraph' ? undefined : SCALE_LETTERS.get(token.lower);
  if (factor === undefined || token.gap === 'line') return null;
  return { value: clean(count.value * factor), end: count.end + 1, letter: token.text };
}

/** Whether a number of digits ends before a token, as most do: neither a scale nor a part of one or a letter stands there. */
function endsBefore(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next === undefined || next.kind === 'number') return true;
  if (next.kind === 'symbol') return !isHyphen(next);
  return next.text.length > 1 && next.lower !== TAIL_OPENER && !isScale(tokens, at);
}

/** The number that starts at token `at`, or `null`. Does not judge whether it is a figure. */
export function readNumberPhrase(tokens: readonly Token[], at: number): NumberPhrase | null {
  const token = tokens[at];
  if (token?.kind === 'word') return readSpelled(tokens, at);
  const { numeral } = token ?? { numeral: null };
  if (numeral === null || Number.isNaN(numeral.value)) return null;
  if (endsBefore(tokens, at + 1))
    return {
      start: at,
      end: at + 1,
      value: numeral.value,
      spelled: false,
      scale: 1,
      lettered: null,
    };
  const bare: Count = { value: numeral.value, end: at + 1, scale: 1 };
  const tailed = numeral.decimal ? bare : withTail(tokens, bare);
  const count = withScales(tokens, tailed);
  const { value, end, scale } = count;
  return { start: at, end, value, spelled: false, scale, lettered: letteredAt(tokens, count) };
}
