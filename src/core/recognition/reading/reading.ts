/** The text as the recogniser reads it: tokens, lines, and how each word is written in the whole text. */
import { itemAt } from '#core/text/item-at.ts';
import type { PlainWords } from '#core/text/plain-words.ts';
import { definitionsOf } from './definitions.ts';
import { type Line, layOut } from './layout.ts';
import { listedOf } from './listed-word.ts';
import type { Names } from './names.ts';
import { GAP, isCapital, type Token, tokenise } from './tokens.ts';
import { beginText, NO_USAGE, type Usage, usageIn } from './usage.ts';
import { isCommon } from './vocabulary.ts';
import { SHAPE } from './word-form.ts';
import { MARK } from './word-marks.ts';

export type Reading = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lines: readonly Line[];
  /** Two capitalised words in a row inside a sentence, in lower case; found out when asked. */
  pairs: ReadonlySet<string> | null;
  /** A token of each word, by the word in lower case; found out when asked. */
  words: ReadonlyMap<string, Token> | null;
  /** The text is about matches: a town may be its club. */
  readonly sport: boolean;
  /** Short names that the text defines in brackets, with the token of the bracket. */
  readonly defined: ReadonlyMap<string, number>;
  /** Where words for craft stand, which have names. */
  readonly crafts: readonly number[];
  /** The names that have been met in it. */
  readonly names: Names;
};

/** What the signs and words of a text tell of the whole. */
type Notes = {
  /** Where brackets open. */
  readonly brackets: number[];
  /** Where words for craft stand. */
  readonly crafts: number[];
  /** How often matches are spoken of. */
  matches: number;
};

const ABOUT_MATCHES = MARK.sport | MARK.dash;
const CRAFTS = MARK.vessel | MARK.craftNoun;
const NOTED = MARK.bracket | CRAFTS | ABOUT_MATCHES;

function isAboutMatches(tokens: readonly Token[], token: Token, at: number): boolean {
  return token.shape === SHAPE.sign ? isResult(tokens, at) : token.shape === SHAPE.lower;
}

function note(notes: Notes, tokens: readonly Token[], token: Token, at: number): void {
  const { marks } = token;
  if ((marks & MARK.bracket) !== 0) notes.brackets.push(at);
  if ((marks & CRAFTS) !== 0) notes.crafts.push(at);
  if ((marks & ABOUT_MATCHES) !== 0 && isAboutMatches(tokens, token, at)) notes.matches += 1;
}

/** Gives every token its flags and its usage, and notes what the signs and words say of the whole text. */
function lookUp(tokens: readonly Token[]): Notes {
  const usages = beginText();
  const notes: Notes = { brackets: [], crafts: [], matches: 0 };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    const { form } = token;
    form.listed ??= listedOf(form);
    const { marks } = form.listed;
    token.marks = marks;
    if ((marks & NOTED) !== 0) note(notes, tokens, token, at);
    if (token.shape === SHAPE.sign) continue;
    token.classes = form.listed.classes;
    token.usage = usageIn(usages, form);
  }
  return notes;
}

/** "2-1": two small numbers with a dash between. */
function isResult(tokens: readonly Token[], at: number): boolean {
  const dash = tokens[at];
  if (dash?.text !== '-' && dash?.text !== '–') return false;
  const [left, right] = [itemAt(tokens, at - 1), tokens[at + 1]];
  if (left?.shape !== SHAPE.number || right?.shape !== SHAPE.number) return false;
  if (dash.gap !== GAP.none || right.gap !== GAP.none) return false;
  const small = /^\d{1,2}$/;
  return small.test(left.text) && small.test(right.text);
}

function pairsOf(tokens: readonly Token[], lines: readonly Line[]): ReadonlySet<string> {
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

/** Reads a text once; nothing is looked up twice after this. */
export function readText(text: string, words?: PlainWords): Reading {
  const tokens = tokenise(text, words);
  const { brackets, crafts, matches } = lookUp(tokens);
  const sport = matches >= 4 && matches > tokens.length * 0.012;
  const lines = layOut(tokens);
  const defined = definitionsOf(tokens, brackets);
  return {
    text,
    tokens,
    lines,
    pairs: null,
    words: null,
    sport,
    defined,
    crafts,
    names: new Map(),
  };
}

/** Whether the two words stand with capitals in a row inside a sentence. */
export function standTogether(reading: Reading, left: string, right: string): boolean {
  reading.pairs ??= pairsOf(reading.tokens, reading.lines);
  return reading.pairs.has(`${left} ${right}`);
}

function byWord(reading: Reading): ReadonlyMap<string, Token> {
  reading.words ??= new Map(reading.tokens.map((token) => [token.lower, token]));
  return reading.words;
}

/** Whether the text has the word, in lower case. */
export function hasWord(reading: Reading, lower: string): boolean {
  return byWord(reading).has(lower);
}

/** A word, or several that stand as one: token indexes, both ends included, and what they are in lower case. */
type Stretch = { readonly from: number; readonly to: number; readonly lower: string };

/** How the word is written in this text. */
export function usageOf(reading: Reading, { from, to, lower }: Stretch): Usage {
  const only = from === to ? reading.tokens[from] : undefined;
  if (only?.lower === lower) return only.usage;
  return byWord(reading).get(lower)?.usage ?? NO_USAGE;
}

/** Whether it is a common English word that stands in the text; several words are none. */
export function isCommonHere(reading: Reading, { from, to, lower }: Stretch): boolean {
  const only = from === to ? reading.tokens[from] : undefined;
  const token = only?.lower === lower ? only : byWord(reading).get(lower);
  return token !== undefined && isCommon(token.form);
}
