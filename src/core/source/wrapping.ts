/**
 * Tells files whose paragraphs were broken into lines of some width (mail, old books, standards) from files with
 * one paragraph to the line, and where a broken line goes on.
 */
import type { Line } from './lines.ts';

/** Lines without a blank one between them, of one depth of quotation. */
export type Chunk = readonly Line[];

const NARROWEST = 28;
const WIDEST = 120;

const SENTENCE_END = /[.!?…。！？؟][\s"'”’»›)\]*_]*(?:\[\w{1,3}\])*$/u;

/** Whether the text ends as a sentence does, quotation marks and brackets after the stop included. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-16));
}

/** Whether the first word is in small letters throughout: `exactly`, not `iPhone` or `Exactly`. */
export function startsLower(text: string): boolean {
  return (
    /^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{M}’'-]*(?![\p{Lu}\d])/u.test(text) && isCased(text.charAt(0))
  );
}

function isCased(letter: string): boolean {
  return letter.toUpperCase() !== letter;
}

/** Columns that the line takes up. */
function columns(line: Line): number {
  return line.indent + line.text.length;
}

function firstWordLength(line: Line): number {
  const space = line.text.indexOf(' ');
  return space < 0 ? line.text.length : space;
}

/**
 * The width in columns that the file was wrapped at, or `null` when its lines are whole paragraphs. Wrapped means:
 * most lines end because the next word had no room, and many continuation lines begin in small letters (where the
 * script has them).
 */
export function wrapWidth(chunks: readonly Chunk[]): number | null {
  const many = chunks.filter((chunk) => chunk.length > 1);
  const widths = many.flatMap((chunk) => chunk.map(columns)).sort((a, b) => a - b);
  const wide = widths.filter((width) => width > WIDEST).length;
  if (widths.length === 0 || wide * 10 > widths.length) {
    return null;
  }
  const width = widths[Math.ceil(widths.length * 0.98) - 1] ?? 0;
  if (width < NARROWEST) {
    return null;
  }
  return looksWrapped(many, Math.min(width, WIDEST)) ? width : null;
}

function looksWrapped(chunks: readonly Chunk[], width: number): boolean {
  const tally = { seams: 0, full: 0, lower: 0, cased: 0 };
  for (const chunk of chunks) {
    tallySeams(chunk, width, tally);
  }
  if (tally.cased === 0) {
    return tally.seams >= 3 && tally.full * 2 >= tally.seams;
  }
  return tally.full * 2 >= tally.seams && tally.lower * 3 >= tally.cased;
}

type Tally = { seams: number; full: number; lower: number; cased: number };

function tallySeams(chunk: Chunk, width: number, tally: Tally): void {
  const limit = widthIn(chunk, width);
  for (const [at, line] of chunk.entries()) {
    const next = chunk[at + 1];
    if (next === undefined || isNoEvidence(line, width)) {
      continue;
    }
    tally.seams += 1;
    tally.full += isFull(line, next, limit) ? 1 : 0;
    if (/\p{Ll}/u.test(next.text)) {
      tally.cased += 1;
      tally.lower += startsLower(next.text) ? 1 : 0;
    }
  }
}

/** Salutations, signatures and labelled lines stand alone in any file. */
function isNoEvidence(line: Line, width: number): boolean {
  return columns(line) < width * 0.45 || /^[\p{L}-]{1,20}: /u.test(line.text);
}

function chunkWidth(chunk: Chunk): number {
  return chunk.length < 3 ? WIDEST : Math.max(...chunk.slice(0, 400).map(columns));
}

/** Whether the first word of the next line had no room on this one. */
function isFull(line: Line, next: Line, width: number): boolean {
  return columns(line) + 1 + firstWordLength(next) > width;
}

/** The width that counts inside a chunk: quotations and columns may be narrower than the file. */
export function widthIn(chunk: Chunk, width: number): number {
  return Math.min(width, chunkWidth(chunk));
}

/** Whether `next` goes on with the paragraph of `line`, in a file wrapped at `width` and a chunk at `limit`. */
export function continues(line: Line, next: Line, width: number, limit: number): boolean {
  const ended = endsSentence(line.text);
  if (next.indent >= line.indent + 2 && ended) {
    return false;
  }
  if (isFull(line, next, limit)) {
    return true;
  }
  if (ended || /[:;]$/u.test(line.text)) {
    return startsLower(next.text) && !ended;
  }
  return startsLower(next.text) || columns(line) >= width * 0.8;
}

/**
 * What to put between two lines of a paragraph: a space, or nothing after a hyphen or dash at the end of a line
 * and between ideographs. The hyphen stays, because nobody can tell `co-` + `operate` from `com-` + `pute`.
 */
export function seam(before: string, after: string): string {
  const tight =
    /(?:[\p{L}\p{N}][-‐]|\p{L}--|\p{L}—)$/u.test(before.slice(-4)) ||
    (/[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]$/u.test(before.slice(-1)) &&
      /^[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/u.test(after));
  return tight ? '' : ' ';
}
