/** The different names of a text: what is asked of a name again and again is found once for all its mentions. */
import { isAsciiLower } from '#core/text/ascii.ts';
import { straight } from './characters.ts';
import { groupsOf } from './phrases.ts';

export type Name = {
  readonly text: string;
  /** The text in lower case, apostrophes straight: equal for the same name. */
  readonly key: string;
  /** In one spelling for all; found out when asked. */
  normal: string | null;
  /** Which actors of the lists bear it; found out when asked. */
  groups: readonly string[] | null;
  /** How full it is among the names of one actor; found out when asked. */
  fullness: number | null;
};

/** The names of a text as they are written. */
export type Names = Map<string, Name>;

function newName(text: string): Name {
  return { text, key: straight(text.toLowerCase()), normal: null, groups: null, fullness: null };
}

/** A word, or a name of the lists: it keeps what holds of it as a name. */
type Kept = { readonly text: string; name: Name | null };

/** What holds of a word or a name of the lists as a name. */
export function nameOf(kept: Kept): Name {
  kept.name ??= newName(kept.text);
  return kept.name;
}

/** The name that is written so. */
export function nameIn(names: Names, text: string): Name {
  let name = names.get(text);
  if (name === undefined) {
    name = newName(text);
    names.set(text, name);
  }
  return name;
}

const SUFFIXES =
  'inc|ltd|limited|llc|llp|lp|plc|corp|corporation|co|company|se|sa|ag|gmbh|nv|bv|ab|asa|spa|holdings|& co|pty|pvt|group|a\\/s';
const COMPANY = new RegExp(`(?:,? (?:${SUFFIXES})\\.?)+$`);
const LAST_WORDS = new Set(SUFFIXES.replace('& co', 'co').replace('\\', '').split('|'));

/** The name without the suffixes of a company at its end. */
function withoutCompany(name: string): string {
  const last = name.slice(name.lastIndexOf(' ') + 1).replace('.', '');
  return LAST_WORDS.has(last) ? name.replace(COMPANY, '') : name;
}

const BRITISH = /\b(?:organis|(?:centre|defence|labour|programme)\b)/;

function inAmerican(name: string): string {
  if (!BRITISH.test(name)) return name;
  return name
    .replace(/\borganis/g, 'organiz')
    .replace(/\bcentre\b/g, 'center')
    .replace(/\bdefence\b/g, 'defense')
    .replace(/\blabour\b/g, 'labor')
    .replace(/\bprogramme\b/g, 'program');
}

function isWord(key: string): boolean {
  for (let at = 0; at < key.length; at++) if (!isAsciiLower(key.charCodeAt(at))) return false;
  return true;
}

/** What is other white space than single spaces. */
const ODD_SPACE = /[^\S ]| {2}/;

function spelledNormally(key: string): string {
  if (isWord(key)) return inAmerican(key);
  const spaced = ODD_SPACE.test(key) ? key.replace(/\s+/g, ' ') : key;
  const bare = spaced.startsWith('the ') ? spaced.slice('the '.length) : spaced;
  const american = inAmerican(bare);
  const joined = american.includes('&') ? american.replace(/ & /g, ' and ') : american;
  const name = withoutCompany(joined);
  return name.includes('.') ? name.replaceAll('.', '') : name;
}

/** One spelling for all: -ise and -ize, British and American, & and "and", without company suffix. */
export function normalOf(name: Name): string {
  name.normal ??= spelledNormally(name.key);
  return name.normal;
}

/** Which actors of the lists bear the name. */
export function listedGroups(name: Name): readonly string[] {
  name.groups ??= groupsOf(name.text);
  return name.groups;
}
