/** Second names that a text gives: "Ashish Mishra alias Monu", "Ajay Mishra 'Teni'", "Kyaw Min Yu, known as “Jimmy”". */

import type { Draft } from '#core/recognition/mentions/draft.ts';
import type { Reading } from '#core/recognition/reading/reading.ts';
import { itemAt } from '#core/text/item-at.ts';

const QUOTE = /^["“”‘’']$/;
const SAID_SO = new Set([
  'alias',
  'aka',
  'a.k.a.',
  'aka.',
  'nicknamed',
  'dubbed',
  'known as',
  'also known as',
  'better known as',
  'popularly known as',
  'commonly known as',
]);
/** The last words of those, and what may stand before a second name in quotation marks. */
const LAST_BEFORE = new Set('alias aka a.k.a. aka. nicknamed dubbed as " “ ” ‘ \''.split(' '));

/** Whether the words between the two names say that the second is another name of the first. */
function saysSo(reading: Reading, first: Draft, second: Draft): boolean {
  if (!LAST_BEFORE.has(reading.tokens[second.from - 1]?.lower ?? '')) return false;
  const between = reading.tokens.slice(first.to + 1, second.from).map((token) => token.lower);
  const quoted = QUOTE.test(between.at(-1) ?? '');
  if (quoted) between.pop();
  if (/^[,(]$/.test(between[0] ?? '')) between.shift();
  if (SAID_SO.has(between.join(' '))) return true;
  const closes = QUOTE.test(reading.tokens[second.to + 1]?.text ?? '');
  const beside = second.from - first.to === 2;
  return quoted && closes && beside && first.kind === 'person' && first.atoms.length > 1;
}

/** For each second name, by its key, the mention that it stands behind. */
function givers(reading: Reading, drafts: readonly Draft[]): ReadonlyMap<string, Draft> {
  const found = new Map<string, Draft>();
  for (let at = 1; at < drafts.length; at++) {
    const [first, second] = [itemAt(drafts, at - 1), drafts[at]];
    if (first === undefined || second === undefined) continue;
    const gap = second.from - first.to;
    if (gap < 2 || gap > 6 || first.key === second.key) continue;
    if (saysSo(reading, first, second)) found.set(second.key, first);
  }
  return found;
}

/** Does something with each mention of a second name and with the mention that it stands behind. */
function withGivers(
  reading: Reading,
  drafts: readonly Draft[],
  take: (second: Draft, first: Draft) => void,
): void {
  const found = givers(reading, drafts);
  if (found.size === 0) return;
  for (const draft of drafts) {
    const giver = found.get(draft.key);
    if (giver !== undefined && giver !== draft) take(draft, giver);
  }
}

/** A second name is of the kind of the first. */
export function takeAliasKinds(reading: Reading, drafts: readonly Draft[]): void {
  withGivers(reading, drafts, (second, first) => {
    second.kind = first.kind;
  });
}

/** Gives second names the key of the actor of the first. */
export function joinAliases(reading: Reading, drafts: readonly Draft[]): void {
  withGivers(reading, drafts, (second, first) => {
    if (second.kind === first.kind) second.actor = first.actor;
  });
}
