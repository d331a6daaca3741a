/**
 * The few fields of YAML front matter that say what a text is. Not a YAML reader: lines `key: value`, quoted or
 * not, and lists; anything else is passed over, so that no document can make it do more.
 */
import { findDate, findMonth } from './dates.ts';
import type { MetadataName } from './source.ts';
import type { Fact } from './unit.ts';

const NAME_OF: Readonly<Record<string, MetadataName>> = {
  title: 'title',
  headline: 'title',
  author: 'author',
  authors: 'author',
  by: 'author',
  byline: 'author',
  creator: 'author',
  date: 'date',
  published: 'date',
  publishdate: 'date',
  pubdate: 'date',
  date_published: 'date',
  created: 'date',
  url: 'url',
  link: 'url',
  canonical: 'url',
  canonical_url: 'url',
  source_url: 'url',
  publisher: 'publisher',
  publication: 'publisher',
  site: 'publisher',
  site_name: 'publisher',
  outlet: 'publisher',
  source: 'publisher',
  lang: 'language',
  language: 'language',
  credit: 'credit',
};

const RANK = 10;
const LONGEST = 20_000;

/** Facts without a place in the text; a value that does not fit its field is left out. */
export function readFrontMatter(yaml: string): readonly Fact[] {
  const facts: Fact[] = [];
  for (const [key, values] of fieldsOf(yaml.slice(0, LONGEST))) {
    const name = Object.hasOwn(NAME_OF, key) ? NAME_OF[key] : undefined;
    const fact = name === undefined ? null : factOf(name, values);
    if (fact !== null) {
      facts.push(fact);
    }
  }
  return facts;
}

function factOf(name: MetadataName, values: readonly string[]): Fact | null {
  const joined = values.join(', ').trim();
  const fact = (as: MetadataName, value: string): Fact => ({
    name: as,
    value,
    basis: 'stated',
    rank: RANK,
    unit: -1,
    start: 0,
    end: 0,
  });
  if (joined === '') {
    return null;
  }
  if (name === 'date') {
    const found = findDate(joined) ?? findMonth(joined);
    return found === null ? null : fact(name, found.iso);
  }
  if (/^https?:\/\/\S+$/u.test(joined)) {
    return name === 'url' || name === 'publisher' ? fact('url', joined) : null;
  }
  if (name === 'language' && !/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(joined)) {
    return null;
  }
  return name === 'url' ? null : fact(name, joined);
}

/** Keys in small letters with their values; a key without a value takes the list below it. */
function fieldsOf(yaml: string): readonly (readonly [string, readonly string[]])[] {
  const fields: (readonly [string, string[]])[] = [];
  for (const line of yaml.split('\n')) {
    const item = /^\s*-\s+(.*)$/u.exec(line);
    const pair = /^([A-Za-z][\w-]{0,40})\s*:(?:\s+(.*))?$/u.exec(line);
    if (pair !== null) {
      fields.push([(pair[1] ?? '').toLowerCase(), valuesOf((pair[2] ?? '').trim())]);
    } else if (item !== null) {
      fields[fields.length - 1]?.[1].push(unquoted((item[1] ?? '').replace(/^name:\s*/u, '')));
    }
  }
  return fields;
}

function valuesOf(value: string): string[] {
  const list = /^\[(.*)\]$/u.exec(value);
  if (list !== null) {
    return (list[1] ?? '')
      .split(',')
      .map(unquoted)
      .filter((one) => one !== '');
  }
  return value === '' || /^[|>&*!{]/u.test(value) ? [] : [unquoted(value)];
}

function unquoted(value: string): string {
  const trimmed = value.trim();
  const double = /^"((?:[^"\\]|\\.)*)"$/u.exec(trimmed);
  if (double !== null) {
    return decoded(double[0], double[1] ?? '');
  }
  const single = /^'((?:[^']|'')*)'$/u.exec(trimmed);
  return single === null ? trimmed.replace(/\s+#.*$/u, '') : (single[1] ?? '').replace(/''/gu, "'");
}

/** A double-quoted value: the escapes of JSON are among those of YAML, and no others are in use. */
function decoded(quoted: string, inside: string): string {
  try {
    return String(JSON.parse(quoted)).replace(/\s+/gu, ' ').trim();
  } catch {
    return inside.replace(/\\(["\\])/gu, '$1');
  }
}
