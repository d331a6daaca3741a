/** What stands around a hit: whether it is a whole word there, whether a sentence begins, what the line looks like. */
import { beginsBig, isAllCapitals } from './capitals.ts';
import { CHAR, charTable } from './characters.ts';
import type { Hit } from './matcher.ts';
import { gapBetween, type Words } from './words.ts';

export function wordText({ text, starts, ends }: Words, index: number): string {
  return text.slice(starts[index] ?? 0, ends[index] ?? 0);
}

function kindAt(text: string, at: number): number {
  return charTable()[text.charCodeAt(at)] ?? CHAR.other;
}

/** What may follow an apostrophe after a name: a possessive or a shortened verb. */
const SUFFIX = /^(?:s|S|d|ll|re|ve|m)$/u;
/** What may stand before one: "l'OTAN", "d'Arc". */
const ELISION = /^(?:l|d|qu|dell|all|nell|un|dall|sull|j|s|c|n|m|t)$/iu;

/** How a hit stands among the signs beside it. */
export type Standing = 'whole' | 'inside-word' | 'in-address';

function beforeStanding(words: Words, { start, first }: Hit): Standing {
  const { text, ends } = words;
  const end = ends[first - 1];
  if (first === 0 || end === undefined || start - end !== 1) {
    return 'whole';
  }
  if (kindAt(text, end) === CHAR.apostrophe) {
    return ELISION.test(wordText(words, first - 1)) ? 'whole' : 'inside-word';
  }
  return /[.@_:]/u.test(text.charAt(end)) ? 'in-address' : 'whole';
}

function afterStanding(words: Words, { end, last }: Hit): Standing {
  const { text, starts } = words;
  const next = starts[last + 1];
  if (next === undefined || next - end !== 1) {
    return 'whole';
  }
  if (kindAt(text, end) === CHAR.apostrophe) {
    return SUFFIX.test(wordText(words, last + 1)) ? 'whole' : 'inside-word';
  }
  return /[.@_]/u.test(text.charAt(end)) && !/\p{Lu}/u.test(text.charAt(next))
    ? 'in-address'
    : 'whole';
}

/** How far the signs of an address reach at most, in code units. */
const ADDRESS = 200;

function isBlank(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === CHAR.space || kind === CHAR.newline;
}

/** Whether the hit is part of a web address, a file name or a handle. */
function isInAddress(text: string, { start, end }: Hit): boolean {
  let from = start;
  while (from > 0 && start - from < ADDRESS && !isBlank(text, from - 1)) {
    from -= 1;
  }
  if (from < start && /(?:https?:\/\/|www\.|@)/iu.test(text.slice(from, start))) {
    return true;
  }
  let to = end;
  while (to < text.length && to - end < ADDRESS && !isBlank(text, to)) {
    to += 1;
  }
  const at = to > end ? text.slice(end, to).indexOf('@') : -1;
  return at !== -1 && end + at + 1 < to;
}

/** Whether the words stand there as words of their own. */
export function standingOf(words: Words, hit: Hit): Standing {
  const sides = [beforeStanding(words, hit), afterStanding(words, hit)];
  if (sides.includes('inside-word')) {
    return 'inside-word';
  }
  return sides.includes('in-address') || isInAddress(words.text, hit) ? 'in-address' : 'whole';
}

const OPENING = /[\s"“”„«»'‘’([{*_•·–—-]/u;
const ABBREVIATED =
  /^(?:mr|mrs|ms|dr|prof|st|gen|sen|rep|gov|lt|col|capt|sgt|hon|rev|messrs|vs|\p{Lu})$/iu;

/** Whether a sentence, a line or a quotation begins with this word. */
export function opensSentence(words: Words, index: number): boolean {
  const { text, starts } = words;
  let at = (starts[index] ?? 0) - 1;
  let crossedLine = false;
  while (at >= 0 && OPENING.test(text.charAt(at))) {
    crossedLine ||= text.charAt(at) === '\n' && text.charAt(at - 1) === '\n';
    at -= 1;
  }
  const quoted = /["“„«‘]/u.test(text.slice(at + 1, starts[index] ?? 0));
  if (at < 0 || crossedLine || quoted) {
    return true;
  }
  const sign = text.charAt(at);
  return /[!?:;…|]/u.test(sign) || (sign === '.' && !ABBREVIATED.test(wordText(words, index - 1)));
}

/** The words beside a hit in its line, a few on either side. */
function lineAround(words: Words, { first, last }: Hit, reach: number): readonly string[] {
  const { text, starts, ends } = words;
  const found: string[] = [];
  for (let at = first; at > 0 && first - at < reach; at -= 1) {
    if (text.slice(ends[at - 1], starts[at]).includes('\n')) break;
    found.push(wordText(words, at - 1));
  }
  for (let at = last; at + 1 < starts.length && at - last < reach; at += 1) {
    if (text.slice(ends[at], starts[at + 1]).includes('\n')) break;
    found.push(wordText(words, at + 1));
  }
  return found;
}

/** Longest line that may be a headline, in code units. */
const HEADLINE = 160;

/** Whether the line that holds the hit is short and ends without a full stop. */
function isShortLine({ text }: Words, { start, end }: Hit): boolean {
  const around = text.slice(Math.max(0, start - HEADLINE), start);
  const before = around.slice(around.lastIndexOf('\n') + 1);
  const after = text.slice(end, end + HEADLINE).split('\n', 1)[0] ?? '';
  return before.length + after.length < HEADLINE && !/[.,;][”"’']?\s*$/u.test(after);
}

/** Whether capitals tell nothing here: the line is in capitals, or is a headline that begins almost every word with one. */
export function isHeadline(words: Words, hit: Hit): boolean {
  const known = headlines.get(hit);
  if (known !== undefined) {
    return known;
  }
  const found = looksLikeHeadline(words, hit);
  headlines.set(hit, found);
  return found;
}

const headlines = new WeakMap<Hit, boolean>();

function looksLikeHeadline(words: Words, hit: Hit): boolean {
  const around = lineAround(words, hit, 8).filter((word) => /^\p{L}{2,}$/u.test(word));
  const capitals = around.filter(isAllCapitals);
  if (around.length >= 2 && capitals.length > around.length / 2) {
    return true;
  }
  const long = around.filter((word) => word.length > 3);
  return (
    long.length >= 3 &&
    long.filter(beginsBig).length >= long.length * 0.8 &&
    isShortLine(words, hit)
  );
}

/** The word next to a hit on one side, when nothing but a space or a hyphen is between; `null` when something is. */
export function neighbour(
  words: Words,
  hit: Hit,
  side: -1 | 1,
): { readonly index: number; readonly text: string; readonly hyphen: boolean } | null {
  const { text, starts, ends } = words;
  const index = side === 1 ? hit.last + 1 : hit.first - 1;
  const [from, to] = side === 1 ? [hit.end, starts[index]] : [ends[index], hit.start];
  if (from === undefined || to === undefined || to <= from || text.slice(from, to).includes('\n')) {
    return null;
  }
  return gapBetween(text, from, to) === ' '
    ? { index, text: wordText(words, index), hyphen: kindAt(text, from) === CHAR.hyphen }
    : null;
}
