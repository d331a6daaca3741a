/** Settles which drafts are mentions and of which kind, with the whole text in view. */
import { itemAt } from '#core/text/item-at.ts';
import { ACTOR_KINDS, type ActorKind } from './actor-types.ts';
import { takeAliasKinds } from './aliases.ts';
import { isLocated } from './around.ts';
import { takeDefinedKinds } from './definitions.ts';
import type { Draft, Scores } from './draft.ts';
import { lettersOfThings } from './letters-of-things.ts';
import { isListed, readMetonyms, shareMetonyms, shareRegions } from './metonyms.ts';
import { looksLikePerson } from './name-shapes.ts';
import { type Reading, usageOf } from './reading.ts';
import { agree, shareFamilyNames } from './settle-together.ts';
import { type Parts, personParts, type Weighed, weigh } from './weigh-kinds.ts';

const EMPTY_ORDER: Readonly<Record<ActorKind, number>> = {
  person: 0.45,
  organisation: 0.5,
  state: -1,
  place: 0.3,
};

function ranked(total: Scores): { kind: ActorKind; score: number }[] {
  return ACTOR_KINDS.map((kind) => ({ kind, score: total[kind] + EMPTY_ORDER[kind] })).sort(
    (a, b) => b.score - a.score,
  );
}

function settle(item: Weighed): void {
  const order = ranked(item.total);
  const [first, second] = order;
  if (first === undefined || second === undefined) return;
  const margin = first.score - second.score;
  item.draft.kind = first.kind;
  item.draft.certainty = Math.max(0.3, Math.min(0.98, 0.5 + margin / 6));
  item.draft.alternatives = order
    .slice(1)
    .filter(({ score }) => score > 0.9 && first.score - score < 1.3)
    .map(({ kind }) => kind);
}

/** What the whole text tells of conditional drafts, gathered once. */
type Whole = {
  readonly sure: ReadonlySet<string>;
  readonly parts: Parts;
  readonly counts: ReadonlyMap<string, number>;
  /** Words of the names of organisations that are more than one word. */
  readonly bodyWords: ReadonlySet<string>;
};

function wholeOf(drafts: readonly Draft[]): Whole {
  const counts = new Map<string, number>();
  const bodyWords = new Set<string>();
  const sure = new Set<string>();
  for (const draft of drafts) {
    counts.set(draft.key, (counts.get(draft.key) ?? 0) + 1);
    if (draft.condition === 'none') sure.add(draft.key);
    if (draft.kind !== 'organisation' || !draft.key.includes(' ')) continue;
    for (const word of draft.key.split(' ')) bodyWords.add(word);
  }
  return { sure, parts: personParts(drafts), counts, bodyWords };
}

function holdsByContext(reading: Reading, { draft, total }: Weighed, whole: Whole): boolean {
  const only = draft.atoms[0];
  const single = draft.atoms.length === 1;
  if (single && only !== undefined && whole.parts.has(only.lower)) return true;
  const best = Math.max(total.person, total.organisation, total.place);
  if (best >= (single ? 1.9 : 1.7)) return true;
  const bracket =
    reading.tokens[draft.to + 1]?.text === '(' && reading.tokens[draft.to + 3]?.text === ')';
  if (bracket) return true;
  if (!single) return (whole.counts.get(draft.key) ?? 0) > 1;
  return best > 1.2 && only !== undefined && usageOf(reading, only).raised > 1;
}

function holds(reading: Reading, item: Weighed, whole: Whole): boolean {
  switch (item.draft.condition) {
    case 'none':
      return true;
    case 'recurs':
      return whole.sure.has(item.draft.key) || whole.parts.has(item.draft.key);
    case 'short-form':
      return whole.bodyWords.has(item.draft.key);
    case 'context':
      return holdsByContext(reading, item, whole);
  }
}

/** "Antigua, Nevis and Montserrat": between two locations of one list. */
function isAmongPlaces(reading: Reading, kept: readonly Draft[], at: number): boolean {
  const [first, left, draft, right] = [
    itemAt(kept, at - 2),
    itemAt(kept, at - 1),
    kept[at],
    kept[at + 1],
  ];
  if (left === undefined || draft === undefined) return false;
  if (draft.reason.code !== 'capitals' || draft.atoms.length > 2) return false;
  const located = (other: Draft): boolean =>
    (other.kind === 'place' || other.kind === 'state') &&
    (other.certainty > 0.62 || other.reason.code === 'known-name');
  if (!isListed(left, draft, reading)) return false;
  if (left.kind === 'place' && left.atoms.length < 3 && isLocated(reading, left)) return true;
  if (!located(left)) return false;
  const ends = first !== undefined && located(first) && isListed(first, left, reading);
  return ends || (right !== undefined && located(right) && isListed(draft, right, reading));
}

/** "Japan, Norway and X": what stands in a list with sure names is of their kind. */
function takeFromNeighbours(reading: Reading, kept: readonly Draft[]): void {
  kept.forEach((draft, at) => {
    if (draft.certainty < 0.8 && isAmongPlaces(reading, kept, at)) {
      draft.kind = 'place';
      draft.certainty = 0.65;
      return;
    }
    if (draft.certainty > 0.62) return;
    const sure = [itemAt(kept, at - 1), kept[at + 1]].find(
      (other) => other !== undefined && lends(reading, other, draft),
    );
    if (sure === undefined) return;
    draft.kind = sure.kind;
    draft.certainty = 0.6;
  });
}

function lends(reading: Reading, other: Draft, draft: Draft): boolean {
  if (other.certainty < 0.72 || other.kind === 'state') return false;
  const [a, b] = other.start < draft.start ? [other, draft] : [draft, other];
  if (draft.atoms.length > 1 && other.kind === 'place') return false;
  const joined = itemAt(reading.tokens, b.from - 1)?.text !== ',';
  const listed =
    itemAt(reading.tokens, a.from - 1)?.text === ',' ||
    /^(?:,|and)$/.test(reading.tokens[b.to + 1]?.text ?? '');
  return isListed(a, b, reading) && (joined || listed);
}

/** Keeps the drafts that are mentions, each with its kind. */
export function resolveKinds(reading: Reading, all: readonly Draft[]): Draft[] {
  const things = lettersOfThings(reading, all);
  const drafts = things.size === 0 ? all : all.filter((draft) => !things.has(draft.key));
  const weighed = weigh(reading, drafts);
  for (const item of weighed) settle(item);
  for (const item of shareFamilyNames(weighed)) settle(item);
  for (const item of agree(weighed)) settle(item);
  const whole = wholeOf(drafts);
  const kept = weighed.filter((item) => holds(reading, item, whole)).map(({ draft }) => draft);
  takeFromNeighbours(reading, kept);
  takeDefinedKinds(reading, kept);
  takeAliasKinds(reading, kept);
  readMetonyms(reading, kept);
  shareMetonyms(reading, kept);
  shareRegions(kept);
  return kept;
}

/** Whether the draft is the full name of a person. */
export function isFullName(draft: Draft): boolean {
  return (
    draft.kind === 'person' &&
    draft.atoms.length > 1 &&
    (looksLikePerson(draft.atoms) || draft.atoms.every((atom) => atom.phrase === null))
  );
}
