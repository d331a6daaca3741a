/** The text as the recogniser reads it: tokens, lines, and how each word is written in the whole text. */
import type { PlainWords } from '#core/text/plain-words.ts';
import { definitionsOf } from './definitions.ts';
import { type Line, layOut } from './layout.ts';
import { startsPhrase } from './phrases.ts';
import { GAP, isCapital, NO_USAGE, type Token, tokenise, type Usage } from './tokens.ts';
import { isCommonWord, NAME_PARTICLES, SPORT } from './vocabulary.ts';
import { classesOf } from './word-classes.ts';
import { FLOWN, VESSELS } from './word-cues.ts';
import { type Form, type Listed, SHAPE } from './word-form.ts';

export type Reading = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lines: readonly Line[];
  readonly usage: ReadonlyMap<string, Usage>;
  /** Two capitalised words in a row inside a sentence, in lower case. */
  readonly pairs: ReadonlySet<string>;
  /** The text is about matches: a town may be its club. */
  readonly sport: boolean;
  /** Short names that the text defines in brackets, with the token of the bracket. */
  readonly defined: ReadonlyMap<string, number>;
};

function listedOf({ text, lower }: Form): Listed {
  return {
    classes: classesOf(text),
    startsPhrase: startsPhrase(text),
    particle: NAME_PARTICLES.has(text),
    sport: SPORT.has(lower),
    craft: VESSELS.has(lower) || FLOWN.has(lower),
  };
}

/** Gives every word its usage, its classes, and whether a listed name begins with it. */
function lookUp(tokens: readonly Token[]): Map<string, Usage> {
  const usage = new Map<string, Usage>();
  for (const token of tokens) {
    if (token.shape === SHAPE.sign) continue;
    let entry = usage.get(token.lower);
    if (entry === undefined) {
      entry = { raised: 0, opening: 0, plain: 0, common: null };
      usage.set(token.lower, entry);
    }
    token.usage = entry;
    const { form } = token;
    form.listed ??= listedOf(form);
    if (token.shape !== SHAPE.lower) token.classes = form.listed.classes;
    token.startsPhrase = form.listed.startsPhrase;
  }
  return usage;
}

function count(tokens: readonly Token[], lines: readonly Line[]): void {
  for (const token of tokens) {
    if (token.shape === SHAPE.sign || token.shape === SHAPE.number) continue;
    if (!isCapital(token)) token.usage.plain += 1;
    else if (lines[token.line]?.kind !== 'text') continue;
    else if (token.opens) token.usage.opening += 1;
    else token.usage.raised += 1;
  }
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

/** "2-1": two small numbers with a dash between. */
function isResult(tokens: readonly Token[], at: number): boolean {
  const dash = tokens[at];
  if (dash?.text !== '-' && dash?.text !== '–') return false;
  const [left, right] = [tokens[at - 1], tokens[at + 1]];
  if (dash.gap !== GAP.none || right?.gap !== GAP.none) return false;
  const small = /^\d{1,2}$/;
  return small.test(left?.text ?? '') && small.test(right.text);
}

function isAboutSport(tokens: readonly Token[]): boolean {
  let hits = 0;
  for (const token of tokens)
    if (token.shape === SHAPE.lower && token.form.listed?.sport) hits += 1;
  for (let at = 1; at < tokens.length - 1; at++) if (isResult(tokens, at)) hits += 1;
  return hits >= 4 && hits > tokens.length * 0.012;
}

/** Reads a text once; nothing is looked up twice after this. */
export function readText(text: string, words?: PlainWords): Reading {
  const tokens = tokenise(text, words);
  const usage = lookUp(tokens);
  const lines = layOut(tokens);
  count(tokens, lines);
  const pairs = pairsOf(tokens, lines);
  const defined = definitionsOf(tokens);
  return { text, tokens, lines, usage, pairs, sport: isAboutSport(tokens), defined };
}

/** How the word is written in this text. */
export function usageOf(reading: Reading, lower: string): Usage {
  return reading.usage.get(lower) ?? NO_USAGE;
}

/** Whether the word is a common English one. */
export function isCommonHere(reading: Reading, lower: string): boolean {
  const usage = reading.usage.get(lower);
  if (usage === undefined) return false;
  usage.common ??= isCommonWord(lower);
  return usage.common;
}
