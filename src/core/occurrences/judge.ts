/** Judges what was found: which places are offered with their tick, and why others are not. */
import { OFFICE_MODIFIERS, OFFICES, TITLES } from '#core/recognition/gazetteer/roles.ts';
import { isCommonWord } from '#core/recognition/reading/vocabulary.ts';
import { beginsBig, isAllCapitals } from './capitals.ts';
import { wordKey } from './characters.ts';
import type { Hit } from './matcher.ts';
import type { Doubt } from './occurrence.ts';
import { isHeadline, neighbour, opensSentence, wordText } from './surroundings.ts';
import type { Words } from './words.ts';

let roles: ReadonlySet<string> | null = null;

/** Words beside a name that say who it is and are no part of it. */
function isRole(word: string): boolean {
  roles ??= new Set(
    `${TITLES} ${OFFICES} ${OFFICE_MODIFIERS} Sunday Monday Tuesday Wednesday Thursday Friday Saturday January
    February March April May June July August September October November December I CEO CFO COO`
      .split(/\s+/u)
      .map((role) => role.toLowerCase()),
  );
  return roles.has(word.toLowerCase());
}

const SMALL =
  /^(?:the|a|an|and|or|but|if|in|on|at|by|to|of|for|as|is|are|was|were|he|she|it|they|we|you|i|his|her|its|their|our|my|this|that|these|those|what|who|when|where|why|how|will|would|can|could|may|might|must|shall|should|do|does|did|has|have|had|not|no|yes|so|yet|us|am|be|been|with|from|then|there|here|now|mark|hope)$/u;

/** How a word is written elsewhere in the text: what a capital is worth. */
export type Usage = { small: number; bigInside: number };

/** Counts, for each name of one word, how often it stands in small letters and how often big inside a sentence. */
export function usageOf(words: Words, hits: readonly Hit[]): ReadonlyMap<string, Usage> {
  const usages = new Map<string, Usage>();
  for (const hit of hits) {
    if (hit.first === hit.last && hit.sought.kind === 'name') {
      const key = wordKey(wordText(words, hit.first));
      const usage = usages.get(key) ?? { small: 0, bigInside: 0 };
      usages.set(key, usage);
      if (!beginsBig(wordText(words, hit.first))) {
        usage.small += 1;
      } else if (!opensSentence(words, hit.first) && !isHeadline(words, hit)) {
        usage.bigInside += 1;
      }
    }
  }
  return usages;
}

/** Whether a name of one word is an ordinary word here, as far as the text shows. */
function isOrdinary(key: string, usage: Usage | undefined): boolean {
  if (SMALL.test(key)) {
    return true;
  }
  const { small = 0, bigInside = 0 } = usage ?? {};
  return small > 0 || (bigInside === 0 && isCommonWord(key));
}

const MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u;
const BEFORE_MONTH =
  /^(?:in|on|by|since|until|till|of|during|from|before|after|early|late|mid|last|next|this|every|each|to|\d{1,2}|\d{1,2}(?:st|nd|rd|th))$/u;
const AFTER_MONTH = /^(?:\d{1,2}|\d{4}|\d{1,2}(?:st|nd|rd|th))$/u;

function mayBeDate(words: Words, hit: Hit, key: string): boolean {
  if (!MONTHS.test(key)) {
    return false;
  }
  const before = neighbour(words, hit, -1)?.text.toLowerCase() ?? '';
  const after = neighbour(words, hit, 1)?.text.toLowerCase() ?? '';
  return BEFORE_MONTH.test(before) || AFTER_MONTH.test(after);
}

/** Doubts about a name of one word: is it the name at all? */
export function doubtsOfWord(
  words: Words,
  hit: Hit,
  usages: ReadonlyMap<string, Usage>,
): readonly Doubt[] {
  // A name that begins small, such as "iPhone", is not told from a word by its capital.
  if (hit.first !== hit.last || !beginsBig(hit.sought.name.trim())) {
    return [];
  }
  const written = wordText(words, hit.first);
  const key = wordKey(written);
  if (mayBeDate(words, hit, key)) {
    return [{ kind: 'date' }];
  }
  if (!isOrdinary(key, usages.get(key))) {
    return [];
  }
  const acronym = isAllCapitals(hit.sought.name.trim());
  const hidden = acronym
    ? isHeadline(words, hit)
    : opensSentence(words, hit.first) || isHeadline(words, hit);
  return hidden ? [{ kind: 'ordinary-word' }] : [];
}

/** Whether a word beside a hit goes on with a name, rather than being a role, a sentence's first word, or plain. */
function goesOn(words: Words, beside: NonNullable<ReturnType<typeof neighbour>>): boolean {
  const { text, index } = beside;
  if (!beginsBig(text) || isRole(text) || SMALL.test(text.toLowerCase())) {
    return false;
  }
  const opens = opensSentence(words, index);
  return !(opens && !beside.hyphen && isCommonWord(text.toLowerCase()));
}

/** "Musk" in "Musk Foundation", "Kimbal Musk", "Rolls-Royce": the longer name that the words may be a part of. */
export function longerName(words: Words, hit: Hit): Doubt | null {
  if (isHeadline(words, hit)) {
    return null;
  }
  const before = neighbour(words, hit, -1);
  const after = neighbour(words, hit, 1);
  const from =
    before !== null && goesOn(words, before)
      ? (words.starts[before.index] ?? hit.start)
      : hit.start;
  const to =
    after !== null && goesOn(words, after) ? (words.ends[after.index] ?? hit.end) : hit.end;
  return from === hit.start && to === hit.end
    ? null
    : { kind: 'longer-name', words: words.text.slice(from, to), who: null };
}
