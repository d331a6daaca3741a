/** What stands beside a mention: the few words on either side that the rules of its context ask for. */

import type { Draft, Scores } from '#core/recognition/mentions/draft.ts';
import type { Reading } from '#core/recognition/reading/reading.ts';
import { GAP, makeToken, type Token } from '#core/recognition/reading/tokens.ts';
import { SPACE, setOf } from '#core/recognition/reading/vocabulary.ts';
import { ANY_ROLE, CLASS } from '#core/recognition/reading/word-classes.ts';
import { makeForm, SHAPE } from '#core/recognition/reading/word-form.ts';
import { itemAt } from '#core/text/item-at.ts';

/** The words beside a mention, found once for all rules; `NOTHING` beyond the ends of the text. */
export type Around = {
  readonly draft: Draft;
  /** The mention ends in a possessive 's or '. */
  readonly owns: boolean;
  /** The three words before it, nearest first; a title of its own and a quotation mark are passed over. */
  readonly left: Token;
  readonly left2: Token;
  readonly left3: Token;
  /** The three words after it. */
  readonly right: Token;
  readonly right2: Token;
  readonly right3: Token;
  readonly tokens: readonly Token[];
  /** Index of the first word after it. */
  readonly after: number;
};

type Words = ReadonlySet<string> | readonly string[];

/** What a rule says of the mention, and the words without which it says nothing, in lower case. */
export type ContextRule = {
  readonly says: (around: Around) => Scores | null;
  /** One of these stands right before the mention … */
  readonly before?: Words;
  /** … or right after it … */
  readonly after?: Words;
  /** … or second after it. */
  readonly second?: Words;
};

/** Stands before the first word of a text and behind its last. */
export const NOTHING: Token = makeToken(makeForm('', SHAPE.sign), 0, 0, GAP.none);

function tokenAt(tokens: readonly Token[], at: number): Token {
  return itemAt(tokens, at) ?? NOTHING;
}

/** The word so many places after the mention, from 1. */
export function rightOf({ tokens, after }: Around, place: number): Token {
  return tokenAt(tokens, after + place - 1);
}

const QUOTES_AND_EMPHASIS = '"“”‘*_';

function isQuoteOrEmphasis({ shape, text }: Token): boolean {
  return shape === SHAPE.sign && text !== '' && QUOTES_AND_EMPHASIS.includes(text);
}

/** Whether a possessive 's or ' follows the mention. */
export function isOwner({ atoms }: Draft): boolean {
  return itemAt(atoms, atoms.length - 1)?.possessive === true;
}

/** Index of the word before the mention and its title. */
function leftIndex(tokens: readonly Token[], draft: Draft): number {
  let at = draft.from - 1;
  if (draft.title !== null)
    while ((tokenAt(tokens, at).classes & (ANY_ROLE | CLASS.officeModifier)) !== 0) at -= 1;
  return isQuoteOrEmphasis(tokenAt(tokens, at)) ? at - 1 : at;
}

/** Index of the word after the mention and the apostrophe of "the Jones' house". */
function rightIndex(tokens: readonly Token[], draft: Draft, owns: boolean): number {
  const at = draft.to + 1;
  return owns && tokens[at]?.text === "'" ? at + 1 : at;
}

/** The words beside the mention. */
export function around({ tokens }: Reading, draft: Draft): Around {
  const owns = isOwner(draft);
  const before = leftIndex(tokens, draft);
  const after = rightIndex(tokens, draft, owns);
  return {
    draft,
    owns,
    left: tokenAt(tokens, before),
    left2: tokenAt(tokens, before - 1),
    left3: tokenAt(tokens, before - 2),
    right: tokenAt(tokens, after),
    right2: tokenAt(tokens, after + 1),
    right3: tokenAt(tokens, after + 2),
    tokens,
    after,
  };
}

/** In lower case, or with the capital of the first word of a sentence. */
export function isPlain(token: Token): boolean {
  return token.shape === SHAPE.lower || token.opens;
}

/** Whether the preposition before the mention puts something in space. */
export function isLocated({ tokens }: Reading, draft: Draft): boolean {
  const at = leftIndex(tokens, draft);
  const nearest = tokenAt(tokens, at);
  const word = nearest.lower === 'the' ? tokenAt(tokens, at - 1) : nearest;
  return isPlain(word) && SPACE.has(word.lower);
}

/** What may stand between a name and its verb. */
const HELPING = setOf(
  'has have had also now then will would could may might must should still never not again later soon once even always often did does do is was are were be been being itself too',
);
const ADVERB = /(?<!app|supp|re|rep|comp|f|imp|multip)ly$/;

/** The verb right after the mention, adverbs passed over; empty where something else follows. */
export function verbOf({ tokens }: Reading, draft: Draft): string {
  if (isOwner(draft)) return '';
  const after = draft.to + 1;
  for (let at = after; at < after + 3; at++) {
    const { shape, lower } = tokenAt(tokens, at);
    if (shape !== SHAPE.lower) return '';
    if (!HELPING.has(lower) && !(lower.endsWith('ly') && ADVERB.test(lower))) return lower;
  }
  return tokenAt(tokens, after).lower;
}
