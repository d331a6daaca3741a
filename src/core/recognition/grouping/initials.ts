/** The first letters of names: "North Atlantic Treaty Organization" gives "nato". */

import type { Draft } from '#core/recognition/mentions/draft.ts';
import { setOf } from '#core/recognition/reading/vocabulary.ts';
import { CLASS } from '#core/recognition/reading/word-classes.ts';
import { isAsciiLetter } from '#core/text/ascii.ts';

const SMALL = setOf('of the for and on de la des du');

function beginsWithLetter(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 128) return isAsciiLetter(code);
  return /^\p{L}/u.test(word);
}

const LOCATED = CLASS.state | CLASS.region | CLASS.city | CLASS.demonym;

/** What an acronym of the name may be, in lower case: with and without small words, and without the state before it. */
export function initialsOf({ text, atoms }: Draft): readonly string[] {
  let [all, counted, most] = ['', '', ''];
  for (const word of text.split(/[\s-]+/)) {
    if (!beginsWithLetter(word)) continue;
    const letter = word.charAt(0);
    all += letter;
    if (!SMALL.has(word)) counted += letter;
    if (word !== 'the' && word !== 'of') most += letter;
  }
  const located = ((atoms[0]?.classes ?? 0) & LOCATED) !== 0 && counted.length > 2;
  const found = [counted, all, most, located ? counted.slice(1) : ''];
  return found.map((letters) => letters.toLowerCase()).filter((letters) => letters.length > 1);
}

/** Whether the name may be the acronym of another: "NATO", "Ofcom". */
export function isAcronym({ text, atoms }: Draft): boolean {
  if (atoms.length !== 1 || text.length < 2) return false;
  const letters = text.includes('.') ? text.replace(/\./g, '') : text;
  if (letters.length < 2 || letters.length > 8) return false;
  if (letters.length > 6 && letters !== letters.toUpperCase()) return false;
  return /^\p{Lu}[\p{L}&]*$/u.test(letters);
}
