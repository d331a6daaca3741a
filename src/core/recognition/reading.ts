/** The text as the recogniser reads it: tokens, lines, and how each word is written in the whole text. */
import { layOut, type Line } from './layout.ts';
import { isCapital, SHAPE, type Token, tokenise } from './tokens.ts';
import { isCommonWord, SPORT } from './vocabulary.ts';
import { classesOf } from './word-classes.ts';

/** How often a word stands with a capital that says something, with one that opens a sentence, and without. */
export type Usage = { raised: number; opening: number; plain: number; readonly common: boolean };

export type Reading = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lines: readonly Line[];
  readonly usage: ReadonlyMap<string, Usage>;
  /** Two capitalised words in a row inside a sentence, in lower case. */
  readonly pairs: ReadonlySet<string>;
  /** The text is about matches: a town may be its club. */
  readonly sport: boolean;
};

function count(tokens: readonly Token[], lines: readonly Line[]): Map<string, Usage> {
  const usage = new Map<string, Usage>();
  for (const token of tokens) {
    if (token.shape === SHAPE.sign || token.shape === SHAPE.number) continue;
    let entry = usage.get(token.lower);
    if (entry === undefined) {
      entry = { raised: 0, opening: 0, plain: 0, common: isCommonWord(token.lower) };
      usage.set(token.lower, entry);
    }
    if (!isCapital(token)) entry.plain += 1;
    else if (lines[token.line]?.kind !== 'text') continue;
    else if (token.opens) entry.opening += 1;
    else entry.raised += 1;
  }
  return usage;
}

function pairsOf(tokens: readonly Token[], lines: readonly Line[]): Set<string> {
  const pairs = new Set<string>();
  for (let at = 1; at < tokens.length; at++) {
    const left = tokens[at - 1];
    const right = tokens[at];
    if (left === undefined || right === undefined || left.opens || right.opens) continue;
    if (!isCapital(left) || !isCapital(right) || lines[right.line]?.kind !== 'text') continue;
    pairs.add(`${left.lower} ${right.lower}`);
  }
  return pairs;
}

function isAboutSport(tokens: readonly Token[]): boolean {
  let hits = 0;
  for (const token of tokens) if (token.shape === SHAPE.lower && SPORT.has(token.lower)) hits += 1;
  return hits >= 4 && hits > tokens.length * 0.012;
}

/** Reads a text once; nothing is looked up twice after this. */
export function readText(text: string): Reading {
  const tokens = tokenise(text);
  const lines = layOut(tokens);
  const classes = new Map<string, number>();
  for (const token of tokens) {
    if (token.shape === SHAPE.lower || token.shape === SHAPE.sign) continue;
    let found = classes.get(token.text);
    if (found === undefined) {
      found = classesOf(token.text);
      classes.set(token.text, found);
    }
    token.classes = found;
  }
  return { text, tokens, lines, usage: count(tokens, lines), pairs: pairsOf(tokens, lines), sport: isAboutSport(tokens) };
}

const UNKNOWN: Usage = { raised: 0, opening: 0, plain: 0, common: false };

/** How the word is written in this text. */
export function usageOf(reading: Reading, lower: string): Usage {
  return reading.usage.get(lower) ?? UNKNOWN;
}
