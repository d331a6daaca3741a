/** One name of the lists that is more than one token, and where a text has it. */
import type { Name } from './names.ts';
import { GAP, type Token, tokenise } from './tokens.ts';

export type Phrase = {
  /** As the list has it. */
  readonly text: string;
  readonly lower: string;
  /** Flags as for a single word; `CLASS.other` where the phrase names no actor. */
  readonly classes: number;
  /** Its words and signs as they are written, and in lower case. */
  readonly words: readonly string[];
  readonly lowers: readonly string[];
  /** A bit for each word or sign, the first lowest: it has no space before it. */
  readonly glued: number;
  /** A bit for each word: a possessive 's follows. */
  readonly owning: number;
  /** The last word owns its 's: McDonald's. */
  readonly ownsPossessive: boolean;
  /** What holds of it as a name; found out when asked. */
  name: Name | null;
};

function bitsOf(parts: readonly Token[], holds: (part: Token) => boolean): number {
  return parts.reduce((bits, part, at) => (holds(part) ? bits | (1 << at) : bits), 0);
}

/** Words of plain letters and single spaces: most names of the lists, which are many. */
const PLAIN = /^[A-Za-z]{2,}(?: [A-Za-z]{2,})*$/;

function plainPhrase(text: string, classes: number): Phrase | null {
  const words = text.split(' ');
  if (words.length === 1) return null;
  const lower = text.toLowerCase();
  const lowers = lower.split(' ');
  return {
    text,
    lower,
    classes,
    words,
    lowers,
    glued: 1,
    owning: 0,
    ownsPossessive: false,
    name: null,
  };
}

/** The name as a phrase; `null` where it is a single plain word. */
export function phraseOf(text: string, classes: number): Phrase | null {
  if (PLAIN.test(text)) return plainPhrase(text, classes);
  const parts = tokenise(text);
  const last = parts.at(-1);
  if (last === undefined) return null;
  const single = parts.length === 1 && last.text === text;
  if (single && !last.possessive && !/[^\p{L}.]/u.test(text)) return null;
  return {
    text,
    lower: text.toLowerCase(),
    classes,
    words: parts.map((part) => part.text),
    lowers: parts.map((part) => part.lower),
    glued: bitsOf(parts, (part) => part.gap === GAP.none),
    owning: bitsOf(parts, (part) => part.possessive),
    ownsPossessive: last.possessive,
    name: null,
  };
}

function fitsGap(gap: number, glued: boolean): boolean {
  return glued ? gap === GAP.none : gap === GAP.space || gap === GAP.line;
}

/** Whether the tokens from `at` on are the phrase; `anyCase` for text in capitals. */
export function standsAt(
  { words, lowers, glued, owning }: Phrase,
  tokens: readonly Token[],
  at: number,
  anyCase: boolean,
): boolean {
  for (let offset = 0; offset < words.length; offset++) {
    const token = tokens[at + offset];
    if (token === undefined) return false;
    if (anyCase ? token.lower !== lowers[offset] : token.text !== words[offset]) return false;
    if (offset > 0 && !fitsGap(token.gap, ((glued >> offset) & 1) !== 0)) return false;
    const owns = ((owning >> offset) & 1) !== 0;
    // behind the last word a possessive is no part of the name
    const free = offset === words.length - 1 && !owns;
    if (!free && owns !== token.possessive) return false;
  }
  return true;
}
