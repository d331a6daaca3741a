/** Lower-case words: which are common English, which are small words, which tell what a name beside them is. */

import { COMMON_WORDS } from '#core/recognition/gazetteer/common-words.ts';
import {
  FIRM_NOUNS,
  PERSON_NOUNS,
  PLACE_NOUNS,
  SENTENCE_OPENERS,
  SPATIAL,
  SPEECH_VERBS,
  SPORT_WORDS,
  STATE_VERBS,
} from '#core/recognition/gazetteer/small-words.ts';
import { remembered } from '#core/text/memo.ts';
import type { Form } from './word-form.ts';

/** The words of a list, parted by white space. */
export function setOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

export const OPENERS = setOf(SENTENCE_OPENERS);
export const SPEECH = setOf(SPEECH_VERBS);
export const STATE_ACTS = setOf(STATE_VERBS);
export const SPACE = setOf(SPATIAL);
export const NOUNS_OF_PLACE = setOf(PLACE_NOUNS);
export const NOUNS_OF_FIRM = setOf(FIRM_NOUNS);
export const NOUNS_OF_PERSON = setOf(PERSON_NOUNS);
export const SPORT = setOf(SPORT_WORDS);
/** Small words that a family name can begin with. */
export const NAME_PARTICLES = setOf(
  'von van der de del della di du dos da des bin ibn al el ter zu af den ul',
);

let common: Set<string> | null = null;

function decode(coded: string): Set<string> {
  const decoded = new Set<string>();
  let before = '';
  for (const [, mark = 'A', rest = ''] of coded.matchAll(/([A-Z])([a-z]*)/g)) {
    before = before.slice(0, mark.charCodeAt(0) - 65) + rest;
    decoded.add(before);
  }
  return decoded;
}

const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y', 'ie']],
  ['ied', ['y', 'ie']],
  ['ily', ['y']],
  ['ness', ['']],
  ['ing', ['', 'e']],
  ['est', ['', 'e']],
  ['es', ['', 'e']],
  ['ed', ['', 'e']],
  ['er', ['', 'e']],
  ['ly', ['', 'le']],
  ['s', ['']],
];

function stemsOf(word: string): string[] {
  const stems: string[] = [];
  for (const [ending, replacements] of ENDINGS) {
    if (!word.endsWith(ending) || word.length < ending.length + 2) continue;
    const base = word.slice(0, -ending.length);
    for (const replacement of replacements) stems.push(base + replacement);
    if (base.length > 3 && base.at(-1) === base.at(-2)) stems.push(base.slice(0, -1));
  }
  return stems;
}

/** Whether the word is common English; found out once for each. */
export function isCommon(form: Form): boolean {
  form.common ??= isCommonWord(form.lower);
  return form.common;
}

/** Whether the word stands in the list of common words as it is, without an ending. */
export function isBaseWord(word: string): boolean {
  common ??= decode(COMMON_WORDS);
  return common.has(word) || OPENERS.has(word);
}

/** Whether the lower-case word is common English, inflected or not. */
export const isCommonWord = remembered(findCommonWord);

function findCommonWord(word: string): boolean {
  common ??= decode(COMMON_WORDS);
  const set = common;
  if (set.has(word) || OPENERS.has(word)) return true;
  if (word.includes("'")) return findCommonWord(word.slice(0, word.indexOf("'")));
  for (const stem of stemsOf(word)) {
    if (set.has(stem)) return true;
    if (stem.length > 4) for (const deeper of stemsOf(stem)) if (set.has(deeper)) return true;
  }
  return false;
}
