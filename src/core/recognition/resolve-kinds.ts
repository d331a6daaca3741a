/** Settles which drafts are mentions and of which kind, with the whole text in view. */
import { itemAt } from '#core/text/item-at.ts';
import type { ActorKind } from './actor-types.ts';
import { takeAliasKinds } from './aliases.ts';
import { isLocated } from './around.ts';
import { takeDefinedKinds } from './definitions.ts';
import { type Draft, NO_KINDS, type Scores } from './draft.ts';
import { lettersOfThings } from './letters-of-things.ts';
import { isListed, readMetonyms, shareMetonyms, shareRegions } from './metonyms.ts';
import type { NameParts } from './name-parts.ts';
import { type Reading, usageOf } from './reading.ts';
import { agree, shareFamilyNames } from './settle-together.ts';
import { type AllWeighed, type Weighed, weigh } from './weigh-kinds.ts';

type Ranked = { readonly kind: ActorKind; readonly score: number };

/** The scores of a draft, likeliest kind first; what says nothing of the kind is most often a body, never a state. */
function ranked({ person, organisation, state, place }: Scores): readonly Ranked[] {
  const order: Ranked[] = [
    { kind: 'person', score: person + 0.45 },
    { kind: 'organisation', score: organisation + 0.5 },
    { kind: 'state', score: state - 1 },
    { kind: 'place', score: place + 0.3 },
  ];
  return order.sort((a, b) => b.score - a.score);
}

function settle({ draft, total }: Weighed): void {
  const [first, ...others] = ranked(total);
  const [second] = others;
  if (first === undefined || second === undefined) return;
  const margin = first.score - second.score;
  draft.kind = first.kind;
  draft.certainty = Math.max(0.3, Math.min(0.98, 0.5 + margin / 6));
  draft.alternatives =
    margin < 1.3 && second.score > 0.9
      ? others
          .filter(({ score }) => score > 0.9 && first.score - score < 1.3)
          .map(({ kind }) => kind)
      : NO_KINDS;
}

/** Words of the names of bodies that are more than one word. */
function bodyWords(weighed: readonly Weighed[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { draft } of weighed)
    if (draft.kind === 'organisation' && draft.key.includes(' '))
      for (const word of draft.key.split(' ')) words.add(word);
  return words;
}

function holdsByContext(
  reading: Reading,
  { draft, total, same }: Weighed,
  parts: NameParts,
): boolean {
  const only = draft.atoms[0];
  const single = draft.atoms.length === 1;
  if (single && only !== undefined && parts.persons.has(only.lower)) return true;
  const best = Math.max(total.person, total.organisation, total.place);
  if (best >= (single ? 1.9 : 1.7)) return true;
  const bracket =
    reading.tokens[draft.to + 1]?.text === '(' && reading.tokens[draft.to + 3]?.text === ')';
  if (bracket) return true;
  if (!single) return same.mentions > 1;
  return best > 1.2 && only !== undefined && usageOf(reading, only).raised > 1;
}

/** The drafts that are mentions, by what the whole text tells of those that need more than themselves. */
function thoseThatHold(reading: Reading, { weighed, parts }: AllWeighed): Draft[] {
  let bodies: ReadonlySet<string> | null = null;
  const kept: Draft[] = [];
  for (const item of weighed) {
    const { draft, same } = item;
    let holds = draft.condition === 'none';
    if (draft.condition === 'recurs') holds = same.sure || parts.persons.has(draft.key);
    else if (draft.condition === 'context') holds = holdsByContext(reading, item, parts);
    else if (draft.condition === 'short-form') {
      bodies ??= bodyWords(weighed);
      holds = bodies.has(draft.key);
    }
    if (holds) kept.push(draft);
  }
  return kept;
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
  const text = weigh(reading, drafts);
  for (const item of text.weighed) settle(item);
  for (const item of shareFamilyNames(text.weighed)) settle(item);
  for (const item of agree(text.weighed)) settle(item);
  const kept = thoseThatHold(reading, text);
  takeFromNeighbours(reading, kept);
  takeDefinedKinds(reading, kept);
  takeAliasKinds(reading, kept);
  readMetonyms(reading, kept);
  shareMetonyms(reading, kept);
  shareRegions(kept);
  return kept;
}
