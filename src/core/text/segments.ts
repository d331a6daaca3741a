/** Words and sentences of a reading text, found around an offset without reading the whole text. */
import { graphemeCeil, graphemeFloor } from './graphemes.ts';
import { segmenterFor, segmentsOf } from './segmenter.ts';
import type { Span } from './span.ts';

/**
 * How far a sentence is looked for on either side, in code units. Lines are shorter than that; the limit keeps
 * a file that is one line of many megabytes usable.
 */
const SENTENCE_REACH = 8_000;
const WORD_REACH = 400;

/** Words of scripts that put no space between them are found with a dictionary, which costs more. */
const UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\ud840-\ud87f]/u;

const SPACED_WORD =
  /[\p{L}\p{M}\p{N}_]+(?:(?:['’.:·\u2011-](?=\p{L})|[.,'’](?=\p{N}))[\p{L}\p{M}\p{N}_]+)*/gu;

/**
 * How many words a reader would count: “don’t”, “U.S.A”, “co-founder” and “162.5” are one each. In scripts
 * without spaces between words, the count of the language's dictionary.
 */
export function wordCount(text: string, language?: string): number {
  let count = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    for (let from = start; from < end; from += SENTENCE_REACH) {
      // A word cut at the seam of a very long line is counted twice: one in some thousand words.
      count += wordsOfPiece(text.slice(from, Math.min(end, from + SENTENCE_REACH)), language);
    }
    start = end + 1;
  }
  return count;
}

function wordsOfPiece(piece: string, language?: string): number {
  if (!UNSPACED.test(piece)) {
    return piece.match(SPACED_WORD)?.length ?? 0;
  }
  let count = 0;
  for (const part of segmentsOf(segmenterFor('word', language), piece)) {
    count += part.isWord ? 1 : 0;
  }
  return count;
}

/** The words of `text` between two offsets, in order. */
export function wordsIn(text: string, within: Span, language?: string): readonly Span[] {
  return segmentsIn(text, within, 'word', language)
    .filter((part) => part.isWord)
    .map(({ start, end }) => ({ start, end }));
}

/** The word that holds the offset, or that ends there; `null` between words. */
export function wordAt(text: string, offset: number, language?: string): Span | null {
  let before: Span | null = null;
  for (const word of wordsIn(text, windowAround(text, offset, WORD_REACH), language)) {
    if (word.start > offset) {
      break;
    }
    if (offset < word.end) {
      return word;
    }
    before = word.end === offset ? word : null;
  }
  return before;
}

/** The sentences of `text` between two offsets, without the white space around them. */
export function sentencesIn(text: string, within: Span, language?: string): readonly Span[] {
  const found: Span[] = [];
  for (const part of segmentsIn(text, within, 'sentence', language)) {
    const last = found[found.length - 1];
    const trimmed = trimSpan(text, part);
    if (trimmed === null) {
      continue;
    }
    if (last !== undefined && continuesSentence(text, last, trimmed)) {
      found[found.length - 1] = { start: last.start, end: trimmed.end };
      continue;
    }
    const openers = last === undefined ? 0 : openersBetween(text, last, trimmed);
    if (last !== undefined && openers > 0) {
      found[found.length - 1] = { start: last.start, end: last.end - openers };
    }
    found.push({ start: trimmed.start - openers, end: trimmed.end });
  }
  return found;
}

/** The sentence that holds the offset, or the nearest one before it in the line; `null` in an empty line. */
export function sentenceAt(text: string, offset: number, language?: string): Span | null {
  let found: Span | null = null;
  for (const sentence of sentencesIn(text, windowAround(text, offset, SENTENCE_REACH), language)) {
    if (found !== null && sentence.start > offset) {
      break;
    }
    found = sentence;
  }
  return found;
}

/** `span` without white space at its ends, or `null` when there is nothing else. */
export function trimSpan(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) {
    start += 1;
  }
  while (end > start && isSpace(text.charCodeAt(end - 1))) {
    end -= 1;
  }
  return start < end ? { start, end } : null;
}

/** White space as JavaScript's `\s` has it. */
export function isSpace(unit: number): boolean {
  if (unit < 0x80) {
    return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  }
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

/** The line that holds the offset, no further than `reach` on either side, cut between graphemes. */
export function windowAround(text: string, offset: number, reach: number): Span {
  const low = Math.max(0, offset - reach);
  const high = Math.min(text.length, offset + reach);
  // Searched inside the reach only: a search over the whole text would make a long line slow.
  const piece = text.slice(low, high);
  const before = offset - low > 0 ? piece.lastIndexOf('\n', offset - low - 1) : -1;
  const after = piece.indexOf('\n', offset - low);
  return {
    start: before < 0 ? graphemeFloor(text, low) : low + before + 1,
    end: after < 0 ? graphemeCeil(text, high) : low + after,
  };
}

type Segment = Span & { readonly isWord: boolean };

function segmentsIn(
  text: string,
  within: Span,
  granularity: 'word' | 'sentence',
  language?: string,
): readonly Segment[] {
  const found: Segment[] = [];
  const piece = text.slice(within.start, within.end);
  for (const part of segmenterFor(granularity, language).segment(piece)) {
    const start = within.start + part.index;
    found.push({ start, end: start + part.segment.length, isWord: part.isWordLike === true });
  }
  return found;
}

const ABBREVIATION =
  /(?:^|[\s(“"‘'])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Cmdr|Adm|Rev|Hon|St|Jr|Sr|Inc|Ltd|Co|Corp|vs|v|etc|No|Nr|Art|Sec|Fig|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|U\.S|U\.K|U\.N|E\.U|D\.C|a\.m|p\.m|e\.g|i\.e|z\.B|d\.h|bzw|ca|M|Mme|Mlle)\.$/u;

const OPENERS = /(?<=[^\s\p{Ps}\p{Pi}])[\p{Ps}\p{Pi}]+$/u;

/**
 * How many of the first one's last code units are brackets and quotes that open the second: the segmenter leaves them
 * with the first when no space is before them, as in “Washington, DC.(AFP)”.
 */
function openersBetween(text: string, last: Span, next: Span): number {
  const tail = text.slice(Math.max(last.start, last.end - 8), last.end);
  return last.end === next.start ? (OPENERS.exec(tail)?.[0].length ?? 0) : 0;
}

/** The segmenter ends a sentence after “Mr.” and “Feb.”; these are known not to end one before a capital. */
function continuesSentence(text: string, last: Span, next: Span): boolean {
  const tail = text.slice(Math.max(last.start, last.end - 8), last.end);
  if (!tail.endsWith('.') || text.slice(last.end, next.start).includes('\n')) {
    return false;
  }
  return ABBREVIATION.test(tail) && !/(?:U\.S|U\.K|U\.N|E\.U|D\.C|a\.m|p\.m|etc)\.$/u.test(tail);
}
