/** The different names of a text: what is asked of a name again and again is found once for all its mentions. */
import { isAsciiLower, straight } from './characters.ts';
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

/** The name that is written so; `lower` is the text in lower case, where it is known. */
export function nameIn(names: Names, text: string, lower: string | null = null): Name {
  let name = names.get(text);
  if (name === undefined) {
    const key = straight(lower ?? text.toLowerCase());
    name = { text, key, normal: null, groups: null, fullness: null };
    names.set(text, name);
  }
  return name;
}

const COMPANY =
  /(?:,? (?:inc|ltd|limited|llc|llp|lp|plc|corp|corporation|co|company|se|sa|ag|gmbh|nv|bv|ab|asa|spa|holdings|& co|pty|pvt|group)\.?)+$/;
const BRITISH = /\b(?:organis|(?:centre|defence|labour|programme)\b)/;

function inAmerican(key: string): string {
  return key
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

function spelledNormally(key: string): string {
  const word = isWord(key);
  const spaced = word ? key : key.replace(/\s+/g, ' ').replace(/^the /, '');
  const spelled = BRITISH.test(spaced) ? inAmerican(spaced) : spaced;
  if (word) return spelled;
  return spelled.replace(/ & /g, ' and ').replace(COMPANY, '').replace(/\./g, '');
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
