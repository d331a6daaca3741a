/** The lines of a plain file, without the white space of the layout. */
import { isSpace } from '#core/text/segments.ts';

export type Line = {
  /** Trimmed and folded; empty for a blank line. */
  readonly text: string;
  /** Columns of white space before it; a tab goes to the next multiple of eight. */
  readonly indent: number;
  /** Depth of `>` marks before it, as in a quoted mail. */
  readonly quote: number;
  /** Tabs between its words: cells, where the next line has as many. */
  readonly tabs: number;
  /** The words with the tabs between them, where there are any. */
  readonly cells?: string;
};

/** Divides at every kind of line end, a form feed and a vertical tab among them. */
export function readLines(text: string): readonly Line[] {
  const unified = /[\r\v\f\u0085\u2028\u2029]/u.test(text)
    ? text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
    : text;
  return unified.split('\n').map(readLine);
}

function readLine(raw: string): Line {
  const { quote, rest } = takeQuoteMarks(raw);
  const indent = indentOf(rest);
  const trimmed = trimLine(rest);
  const tabs = countTabs(trimmed);
  const line = { text: foldSpace(trimmed), indent, quote, tabs };
  return tabs === 0 ? line : { ...line, cells: trimmed.split(/\t+/u).map(foldCell).join('\t') };
}

const QUOTE_MARKS = /^ ?(?:> ?)+(?=$|[^\d=])/u;

function takeQuoteMarks(raw: string): { quote: number; rest: string } {
  const found = raw.charCodeAt(0) === 0x3e || raw.startsWith(' >') ? QUOTE_MARKS.exec(raw) : null;
  if (found === null) {
    return { quote: 0, rest: raw };
  }
  return { quote: found[0].replace(/ /gu, '').length, rest: raw.slice(found[0].length) };
}

function indentOf(raw: string): number {
  let columns = 0;
  for (let at = 0; at < raw.length && isSpace(raw.charCodeAt(at)); at += 1) {
    columns = raw.charCodeAt(at) === 0x09 ? columns - (columns % 8) + 8 : columns + 1;
  }
  return columns;
}

/** Invisible signs that carry no word; a line of nothing else is blank. */
const INVISIBLE = '\u200b\u200e\u200f\u2060\ufeff\u00ad';

/** Without white space at its ends, and empty when there is nothing that can be seen. */
function trimLine(raw: string): string {
  const trimmed = raw.trim();
  for (let at = 0; at < trimmed.length; at += 1) {
    if (!INVISIBLE.includes(trimmed.charAt(at)) && !isSpace(trimmed.charCodeAt(at))) {
      return trimmed;
    }
  }
  return '';
}

/** One space for a run of them and for a tab. A single hard space is the author's (`10 000 €`, `« oui »`). */
export function foldSpace(text: string): string {
  return /\s\s|[\t\v\f]/u.test(text) ? text.replace(/\s{2,}|[\t\v\f]/gu, ' ') : text;
}

function foldCell(cell: string): string {
  return foldSpace(cell.trim());
}

function countTabs(trimmed: string): number {
  let count = 0;
  for (let at = trimmed.indexOf('\t'); at >= 0; at = trimmed.indexOf('\t', at + 1)) {
    // Tabs that only push the next cell further are one.
    count += trimmed.charCodeAt(at - 1) === 0x09 ? 0 : 1;
  }
  return count;
}
