/** The different names of a text: what is asked of a name again and again is found once for all its mentions. */
import { remembered } from '#core/text/memo.ts';
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

function keyOf(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('’') ? lower.replace(/’/g, "'") : lower;
}

/** The name that is written so. */
export function nameIn(names: Names, text: string): Name {
  let name = names.get(text);
  if (name === undefined) {
    name = { text, key: keyOf(text), normal: null, groups: null, fullness: null };
    names.set(text, name);
  }
  return name;
}

const COMPANY =
  /(?:,? (?:inc|ltd|limited|llc|llp|lp|plc|corp|corporation|co|company|se|sa|ag|gmbh|nv|bv|ab|asa|spa|holdings|& co|pty|pvt|group)\.?)+$/;

const spelledNormally = remembered((text) =>
  text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^the /, '')
    .replace(/\borganis/g, 'organiz')
    .replace(/\bcentre\b/g, 'center')
    .replace(/\bdefence\b/g, 'defense')
    .replace(/\blabour\b/g, 'labor')
    .replace(/\bprogramme\b/g, 'program')
    .replace(/ & /g, ' and ')
    .replace(COMPANY, '')
    .replace(/\./g, ''),
);

/** One spelling for all: -ise and -ize, British and American, & and "and", without company suffix. */
export function normalOf(name: Name): string {
  name.normal ??= spelledNormally(name.text);
  return name.normal;
}

/** Which actors of the lists bear the name. */
export function listedGroups(name: Name): readonly string[] {
  name.groups ??= groupsOf(name.text);
  return name.groups;
}
