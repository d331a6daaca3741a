/** Lines and sentences: where a capital letter says something and where it does not. */
import { itemAt } from '#core/text/item-at.ts';
import { GAP, isCapital, type Token } from './tokens.ts';
import { isCommon, OPENERS } from './vocabulary.ts';
import { SHAPE } from './word-form.ts';

/** `title`: every word has its capital; `capitals`: all in capitals; `text`: running text. */
export type LineKind = 'text' | 'title' | 'capitals';

export type Line = { readonly from: number; readonly to: number; readonly kind: LineKind };

const TERMINAL = /^[.!?…:;"”’')\]]$/;
const CLOSING = /^["”’»')\]*_]$/;
const OPENING = /^["“‘«([*_¿¡>•●▪◦–—-]$/;
const STOP = /^[.!?…]$/;

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
  if (token.lower.length < 4 && OPENERS.has(token.lower)) return;
  counts.content += 1;
  if (isCapital(token)) counts.raised += 1;
  if (token.shape === SHAPE.capital && isCommon(token)) counts.plain += 1;
}

const WORDS: ReadonlySet<number> = new Set([
  SHAPE.lower,
  SHAPE.capital,
  SHAPE.capitals,
  SHAPE.mixed,
]);

function isStopped(tokens: readonly Token[], to: number): boolean {
  const last = itemAt(tokens, to - 1);
  return last !== undefined && STOP.test(last.text);
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

function opensAfter(tokens: readonly Token[], at: number, lineStart: number): boolean {
  const token = tokens[at];
  const before = itemAt(tokens, at - 1);
  if (token === undefined || before === undefined || at <= lineStart) return true;
  // After a word only its own full stop can end a sentence.
  if (before.shape !== SHAPE.sign)
    return token.gap !== GAP.none && followsStop(tokens, at, lineStart);
  if (OPENING.test(before.text) && opensQuote(token, before)) return true;
  if (followsDateline(tokens, at, lineStart)) return true;
  return token.gap !== GAP.none && followsStop(tokens, at, lineStart);
}

/** "LONDON, March 3 - The …": the report opens after the dash. */
function followsDateline(tokens: readonly Token[], at: number, lineStart: number): boolean {
  const dash = /^[–—-]$/.test(itemAt(tokens, at - 1)?.text ?? '') && tokens[at]?.gap !== GAP.none;
  return dash && at - lineStart < 14 && tokens[lineStart]?.shape === SHAPE.capitals;
}

function isClosing(token: Token | undefined): boolean {
  return token?.shape === SHAPE.sign && CLOSING.test(token.text);
}

function followsStop(tokens: readonly Token[], at: number, lineStart: number): boolean {
  const token = tokens[at];
  let back = at - 1;
  while (back > lineStart && isClosing(tokens[back])) back -= 1;
  const before = tokens[back];
  if (token === undefined || before === undefined) return true;
  if (before.shape === SHAPE.sign) return STOP.test(before.text) || before.text === ':';
  if (before.shape === SHAPE.number && back === lineStart) return true;
  return before.text.endsWith('.') && OPENERS.has(token.lower) && token.shape === SHAPE.capital;
}

function opensQuote(token: Token, sign: Token): boolean {
  if (/^[–—-]$/.test(sign.text)) return false;
  return token.gap === GAP.none || sign.gap !== GAP.none;
}

/** Divides the tokens into lines and marks those whose capital only opens something. */
export function layOut(tokens: readonly Token[]): readonly Line[] {
  const lines: Line[] = [];
  for (const { from, to } of splitLines(tokens)) {
    const kind = kindOf(tokens, from, to);
    for (let at = from; at < to; at++) {
      const token = tokens[at];
      if (token === undefined) continue;
      token.line = lines.length;
      token.opens = token.shape !== SHAPE.sign && opensAfter(tokens, at, from);
    }
    lines.push({ from, to, kind });
  }
  return lines;
}
