/** Names of the world's states in a language, from the locale data of the runtime: no list of ours to go stale. */

const known = new Map<string, ReadonlySet<string>>();

/** Short names that the locale data gives in another form. */
const ALSO: readonly string[] = [
  'america',
  'britain',
  'great britain',
  'england',
  'scotland',
  'wales',
  'soviet union',
  'czech republic',
  'holland',
  'burma',
  'ivory coast',
  'turkey',
  'palestine',
  'north korea',
  'south korea',
  'korea',
  'congo',
  'macedonia',
  'swaziland',
  'kosovo',
  'taiwan',
  'vatican',
  'united states of america',
  'people’s republic of china',
];

/** Codes that stand for unions, not for states. */
const UNIONS: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

/** Lower-case names of states in English and, when given, in the language of this BCP 47 tag. */
export function stateNames(language?: string): ReadonlySet<string> {
  const key = language ?? '';
  let names = known.get(key);
  if (names === undefined) {
    names = new Set([
      ...ALSO,
      ...namesIn('en'),
      ...(language === undefined ? [] : namesIn(language)),
    ]);
    known.set(key, names);
  }
  return names;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function namesIn(language: string): readonly string[] {
  let words: Intl.DisplayNames;
  try {
    words = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  } catch {
    // The tag may come from a file, so a bad one is not a bug.
    return [];
  }
  const names: string[] = [];
  for (const first of LETTERS) {
    for (const second of LETTERS) {
      const name = UNIONS.has(first + second) ? undefined : words.of(first + second);
      if (name !== undefined) {
        names.push(name.toLowerCase());
      }
    }
  }
  return names;
}
