/** Lines and sentences: where a capital letter says something and where it does not. */
import { itemAt } from '#core/text/item-at.ts';
import { GAP, isCapital, type Token } from './tokens.ts';
import { isCommon } from './vocabulary.ts';
import { SHAPE } from './word-form.ts';
import { MARK } from './word-marks.ts';

/** `title`: every word has its capital; `capitals`: all in capitals; `text`: running text. */
export type LineKind = 'text' | 'title' | 'capitals';

export type Line = { readonly from: number; readonly to: number; readonly kind: LineKind };

const TERMINAL = /^[.!?…:;"”’')\]]$/;

function continuesLine(tokens: readonly Token[], from: number, at: number): boolean {
  const token = tokens[at];
  const before = itemAt(tokens, at - 1);
  const first = tokens[from];
  if (token === undefined || before === undefined || first === undefined) return false;
  if (token.gap === GAP.paragraph) return false;
  const width = before.end - first.start;
  if (TERMINAL.test(before.text))
    return width > 55 && before.text !== ':' && token.shape === SHAPE.lower;
  return (
    width > 48 && width < 400 && (token.shape === SHAPE.lower || lineIsWrapped(tokens, at, width))
  );
}

/** A line that runs on: what follows is about as wide, or ends the paragraph as text does. */
function lineIsWrapped(tokens: readonly Token[], at: number, width: number): boolean {
  if (width > 110) return false;
  const start = tokens[at]?.start ?? 0;
  let end = start;
  for (let next = at; next < tokens.length; next++) {
    const token = tokens[next];
    if (token === undefined || (next > at && token.gap >= GAP.line)) break;
    end = token.end;
  }
  return end - start > width * 0.6 && end - start < width * 1.5;
}

function splitLines(tokens: readonly Token[]): { from: number; to: number }[] {
  const lines: { from: number; to: number }[] = [];
  let from = 0;
  let physical = 0;
  for (let at = 1; at <= tokens.length; at++) {
    const token = tokens[at];
    if (token !== undefined && token.gap < GAP.line) continue;
    if (token !== undefined && continuesLine(tokens, physical, at)) {
      physical = at;
      continue;
    }
    if (at > from) lines.push({ from, to: at });
    from = at;
    physical = at;
  }
  return lines;
}

type Tally = {
  words: number;
  upper: number;
  lower: number;
  content: number;
  raised: number;
  plain: number;
};

function tally(tokens: readonly Token[], from: number, to: number): Tally {
  const counts = { words: 0, upper: 0, lower: 0, content: 0, raised: 0, plain: 0 };
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || !WORDS.has(token.shape)) continue;
    count(counts, token);
  }
  return counts;
}

function count(counts: Tally, token: Token): void {
  counts.words += 1;
  if (token.shape === SHAPE.capitals) counts.upper += 1;
  if (token.shape === SHAPE.lower) counts.lower += 1;
  if (token.lower.length < 4 && (token.marks & MARK.opener) !== 0) return;
  counts.content += 1;
  if (isCapital(token)) counts.raised += 1;
  if (token.shape === SHAPE.capital && isCommon(token.form)) counts.plain += 1;
}

const WORDS: ReadonlySet<number> = new Set([
  SHAPE.lower,
  SHAPE.capital,
  SHAPE.capitals,
  SHAPE.mixed,
]);

function isStopped(tokens: readonly Token[], to: number): boolean {
  const last = itemAt(tokens, to - 1);
  return last !== undefined && (last.marks & MARK.stop) !== 0;
}

/** Whether one of the first words is in lower case: text, not capitals. */
function hasLower(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 6; at++) if (tokens[at]?.shape === SHAPE.lower) return true;
  return false;
}

function kindOf(tokens: readonly Token[], from: number, to: number): LineKind {
  if (to - from > 60 || (isStopped(tokens, to) && hasLower(tokens, from))) return 'text';
  const counts = tally(tokens, from, to);
  if (counts.upper >= 2 && counts.lower === 0 && counts.upper >= counts.words * 0.75)
    return 'capitals';
  if (isStopped(tokens, to) || counts.content < 4 || counts.content > 30) return 'text';
  const lowered = counts.content - counts.raised;
  return counts.raised >= counts.content * 0.85 && lowered < 2 && counts.plain >= 2
    ? 'title'
    : 'text';
}

/** Whether the capital of the word says nothing: it opens its line, a sentence or a quotation. */
function opens(tokens: readonly Token[], at: number, lineStart: number): boolean {
  const token = tokens[at];
  const before = itemAt(tokens, at - 1);
  if (token === undefined || before === undefined || at <= lineStart) return true;
  if (before.shape !== SHAPE.sign) return opensAfterWord(token, before, at - 1 === lineStart);
  if ((before.marks & MARK.opening) !== 0 && opensQuote(token, before)) return true;
  if (token.gap === GAP.none) return false;
  return followsDateline(tokens, at, lineStart) || followsStop(tokens, at, lineStart);
}

/** After a word only its own full stop can end a sentence; after a number that opens the line, nothing has begun yet. */
function opensAfterWord(token: Token, before: Token, opensLine: boolean): boolean {
  if (token.gap === GAP.none) return false;
  if (before.shape === SHAPE.number && opensLine) return true;
  return (
    (before.marks & MARK.dotted) !== 0 &&
    (token.marks & MARK.opener) !== 0 &&
    token.shape === SHAPE.capital
  );
}

/** "LONDON, March 3 - The …": the report opens after the dash. */
function followsDateline(tokens: readonly Token[], at: number, lineStart: number): boolean {
  const dash = itemAt(tokens, at - 1);
  return (
    dash !== undefined &&
    (dash.marks & MARK.dash) !== 0 &&
    at - lineStart < 14 &&
    tokens[lineStart]?.shape === SHAPE.capitals
  );
}

function followsStop(tokens: readonly Token[], at: number, lineStart: number): boolean {
  const token = tokens[at];
  let back = at - 1;
  while (back > lineStart && ((tokens[back]?.marks ?? 0) & MARK.closing) !== 0) back -= 1;
  const before = tokens[back];
  if (token === undefined || before === undefined) return true;
  if (before.shape === SHAPE.sign) return (before.marks & MARK.stop) !== 0 || before.text === ':';
  return opensAfterWord(token, before, back === lineStart);
}

function opensQuote(token: Token, sign: Token): boolean {
  if ((sign.marks & MARK.dash) !== 0) return false;
  return token.gap === GAP.none || sign.gap !== GAP.none;
}

/** Marks the words of a line whose capital only opens something, and counts how all of them are written. */
function markLine(tokens: readonly Token[], line: Line, index: number): void {
  for (let at = line.from; at < line.to; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    token.line = index;
    if (token.shape === SHAPE.sign) continue;
    token.opens = opens(tokens, at, line.from);
    if (token.shape !== SHAPE.number) countUse(token, line.kind);
  }
}

function countUse(token: Token, kind: LineKind): void {
  if (!isCapital(token)) token.usage.plain += 1;
  else if (kind !== 'text') return;
  else if (token.opens) token.usage.opening += 1;
  else token.usage.raised += 1;
}

/** Divides the tokens, which have their flags and their usage, into lines. */
export function layOut(tokens: readonly Token[]): readonly Line[] {
  const lines: Line[] = [];
  for (const { from, to } of splitLines(tokens)) {
    const line: Line = { from, to, kind: kindOf(tokens, from, to) };
    markLine(tokens, line, lines.length);
    lines.push(line);
  }
  return lines;
}
