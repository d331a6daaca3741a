/** Names that a text gives to an actor in so many words: `London Borough of Havering ("Havering")`, `(the “Company”)`. */

import type { Atom } from '#core/recognition/mentions/atoms.ts';
import type { Draft } from '#core/recognition/mentions/draft.ts';
import { itemAt } from '#core/text/item-at.ts';
import type { Reading } from './reading.ts';
import { isCapital, type Token } from './tokens.ts';
import { isBaseWord } from './vocabulary.ts';
import { CLASS } from './word-classes.ts';

const QUOTE = /^["“”‘’']$/;

function isQuoted(tokens: readonly Token[], at: number): boolean {
  return QUOTE.test(tokens[at - 1]?.text ?? '') && QUOTE.test(tokens[at + 1]?.text ?? '');
}

/** The second of two short names: `("Quantum Metals" or the "Company")`. */
function secondOfTwo(tokens: readonly Token[], bracket: number): number {
  if (!QUOTE.test(tokens[bracket + 1]?.text ?? '')) return -1;
  for (let at = bracket + 4; at < bracket + 11; at++) {
    const word = tokens[at];
    if (word === undefined || word.text === ')') return -1;
    const led = /^(?:the|or|and)$/.test(tokens[at - 2]?.lower ?? '');
    if (led && isCapital(word) && isQuoted(tokens, at))
      return tokens[at + 2]?.text === ')' ? at : -1;
  }
  return -1;
}

/** The name that a definition stands behind: over the letters of an exchange, "(TSXV: QMC)". */
function nameEnd(tokens: readonly Token[], bracket: number): number {
  if (itemAt(tokens, bracket - 1)?.text !== ')') return bracket;
  for (let at = bracket - 2; at > Math.max(0, bracket - 9); at--)
    if (tokens[at]?.text === '(') return at;
  return bracket;
}

/** The token between the quotation marks of a definition that begins with a bracket; -1 where there is none. */
function definedAt(tokens: readonly Token[], bracket: number): number {
  const name = itemAt(tokens, nameEnd(tokens, bracket) - 1);
  if (tokens[bracket]?.text !== '(' || name === undefined || !/[\p{L}\d.]$/u.test(name.text))
    return -1;
  const the = /^(?:the|together|hereinafter|henceforth)$/.test(tokens[bracket + 1]?.lower ?? '')
    ? 1
    : 0;
  const at = bracket + 2 + the;
  const last = secondOfTwo(tokens, bracket);
  if (last >= 0) return last;
  const inside = isQuoted(tokens, at);
  const word = tokens[at];
  return inside && tokens[at + 2]?.text === ')' && word !== undefined && isCapital(word) ? at : -1;
}

const PAPERS =
  /^(?:acts?|rules?|contracts?|agreements?|regulations?|directives?|orders?|claims?|property|land|site|notes?|shares?|plans?|schemes?|awards?|judgments?|decisions?|conventions?|treaty|code|bills?|reports?|guidelines?|policy|policies|lease|facility|bonds?|charter|protocol|programme|program|project|works?|building|premises|vessel|ship|goods|loan|deed|will|statement|letter|notice|transaction|offer|merger|acquisition|period|date|review|inquiry)$/;

function closesName(token: Token): boolean {
  return isCapital(token) || token.text === '.';
}

/** A name, or a common word that the name before has in it or that stands for bodies: "the Company", "the Fund". */
function namesActor(tokens: readonly Token[], bracket: number, word: Token): boolean {
  if (PAPERS.test(word.lower)) return false;
  if (!isBaseWord(word.lower)) return true;
  if ((word.classes & (CLASS.organisationHead | CLASS.shortForm | CLASS.companySuffix)) !== 0)
    return closesName(itemAt(tokens, nameEnd(tokens, bracket) - 1) ?? word);
  return tokens.slice(Math.max(0, bracket - 8), bracket).some((token) => token.text === word.text);
}

/** "Democratic Progressive Party (DPP)": letters of a thing, too, which stand for the body right before them. */
function isSpeltOut(tokens: readonly Token[], bracket: number): boolean {
  const letters = tokens[bracket + 1];
  if (letters === undefined || tokens[bracket + 2]?.text !== ')') return false;
  if ((letters.classes & CLASS.otherAcronym) === 0 || letters.text.length < 2) return false;
  const head = itemAt(tokens, bracket - 1);
  if (head === undefined || (head.classes & CLASS.organisationHead) === 0) return false;
  let at = bracket - 1;
  for (let left = letters.text.length - 1; left >= 0; left--) {
    while (/^(?:of|the|for|and|on|&)$/.test(tokens[at]?.text ?? '')) at -= 1;
    const word = itemAt(tokens, at);
    if (word === undefined || word.text.charAt(0) !== letters.text.charAt(left)) return false;
    if (left === 0) return (word.classes & (CLASS.title | CLASS.office)) === 0;
    at -= 1;
  }
  return false;
}

const NO_DEFINITIONS: ReadonlyMap<string, number> = new Map();

/** Words that the text defines as short names, in lower case, with the bracket of the definition. */
export function definitionsOf(
  tokens: readonly Token[],
  brackets: readonly number[],
): ReadonlyMap<string, number> {
  if (brackets.length === 0) return NO_DEFINITIONS;
  const found = new Map<string, number>();
  for (const at of brackets) {
    const letters = tokens[at + 1];
    if (letters !== undefined && isSpeltOut(tokens, at)) found.set(letters.lower, at);
    const word = itemAt(tokens, definedAt(tokens, at));
    if (word === undefined || !namesActor(tokens, at, word)) continue;
    found.set(word.lower, at);
    const first = tokens[at + 2];
    if (first !== undefined && first !== word && isCapital(first) && isQuoted(tokens, at + 2))
      found.set(first.lower, at);
  }
  return found;
}

/** Whether the word is a defined short name, in its definition or after it. */
export function isDefined(reading: Reading, atom: Atom): boolean {
  if (reading.defined.size === 0) return false;
  const bracket = reading.defined.get(atom.lower);
  return bracket !== undefined && atom.phrase === null && atom.from > bracket;
}

/** The draft that each definition stands behind. */
function definers(reading: Reading, drafts: readonly Draft[]): ReadonlyMap<string, Draft> {
  const ending = new Map(drafts.map((draft) => [draft.to + 1, draft]));
  const found = new Map<string, Draft>();
  for (const [word, bracket] of reading.defined) {
    const draft = ending.get(nameEnd(reading.tokens, bracket));
    if (draft !== undefined) found.set(word, draft);
  }
  return found;
}

/** A short name is of the kind of what it stands for. A borough that a text gives a short name acts: it is a body. */
export function takeDefinedKinds(reading: Reading, drafts: readonly Draft[]): void {
  if (reading.defined.size === 0) return;
  const found = definers(reading, drafts);
  for (const definer of found.values())
    if (definer.kind === 'place' && definer.atoms.length > 1) definer.kind = 'organisation';
  for (const draft of drafts) {
    const definer = draft.atoms.length === 1 ? found.get(draft.key) : undefined;
    if (definer !== undefined) draft.kind = definer.kind;
  }
}

/** Gives the short names the keys of what they stand for. */
export function joinDefinitions(reading: Reading, drafts: readonly Draft[]): void {
  if (reading.defined.size === 0) return;
  const found = definers(reading, drafts);
  for (const draft of drafts) {
    const definer = found.get(draft.key);
    if (definer !== undefined && definer !== draft) draft.actor = definer.actor;
  }
}
