/** Settles which drafts are mentions and of which kind, with the whole text in view. */

import { ACTOR_KINDS, type ActorKind } from '#core/recognition/actor-types.ts';
import { takeAliasKinds } from '#core/recognition/grouping/aliases.ts';
import { takeInitials } from '#core/recognition/grouping/initials-of-persons.ts';
import { type Draft, NO_KINDS, type Scores } from '#core/recognition/mentions/draft.ts';
import { lettersOfThings } from '#core/recognition/mentions/letters-of-things.ts';
import { takeDefinedKinds } from '#core/recognition/reading/definitions.ts';
import { type Reading, usageOf } from '#core/recognition/reading/reading.ts';
import { itemAt } from '#core/text/item-at.ts';
import { isLocated } from './around.ts';
import { isListed, readMetonyms, shareMetonyms, shareRegions } from './metonyms.ts';
import type { NameParts } from './name-parts.ts';
import { agree, shareFamilyNames } from './settle-together.ts';
import { type AllWeighed, type Weighed, weigh } from './weigh-kinds.ts';

/** By the order of the kinds: what says nothing of its kind is most often a body, never a state. */
function rankedScores({ person, organisation, state, place }: Scores): readonly number[] {
  return [person + 0.45, organisation + 0.5, state - 1, place + 0.3];
}

/** Index of the highest score, the one at `but` left out. */
function highest(scores: readonly number[], but: number): number {
  let best = but === 0 ? 1 : 0;
  for (let at = best + 1; at < scores.length; at++)
    if (at !== but && (scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
  return best;
}

/** Kinds other than the first that are hardly less likely, likeliest first. */
function nearlyAsLikely(scores: readonly number[], first: number): readonly ActorKind[] {
  const best = scores[first] ?? 0;
  return ACTOR_KINDS.map((kind, at) => ({ kind, score: scores[at] ?? 0 }))
    .filter(({ score }, at) => at !== first && score > 0.9 && best - score < 1.3)
    .sort((a, b) => b.score - a.score)
    .map(({ kind }) => kind);
}

function settle({ draft, total }: Weighed): void {
  const scores = rankedScores(total);
  const first = highest(scores, -1);
  const second = scores[highest(scores, first)] ?? 0;
  const margin = (scores[first] ?? 0) - second;
  draft.kind = ACTOR_KINDS[first] ?? 'person';
  draft.certainty = Math.max(0.3, Math.min(0.98, 0.5 + margin / 6));
  draft.alternatives = second > 0.9 && margin < 1.3 ? nearlyAsLikely(scores, first) : NO_KINDS;
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

/** "the Board", again and again with a capital and never without: the one that the text is about. */
function isKnownByOneWord(reading: Reading, { draft, same }: Weighed): boolean {
  const only = draft.atoms[0];
  return only !== undefined && same.mentions > 1 && usageOf(reading, only).plain === 0;
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
      holds = bodies.has(draft.key) || isKnownByOneWord(reading, item);
    }
    if (holds) kept.push(draft);
  }
  return kept;
}

/** A place or a state, and hardly anything else. */
function isSurelyPlace({ kind, certainty, reason }: Draft): boolean {
  return (
    (kind === 'place' || kind === 'state') && (certainty > 0.62 || reason.code === 'known-name')
  );
}

/** "Antigua, Nevis and Montserrat": between two locations of one list. */
function isAmongPlaces(reading: Reading, kept: readonly Draft[], at: number): boolean {
  const [left, draft] = [itemAt(kept, at - 1), kept[at]];
  if (left === undefined || draft === undefined) return false;
  if (draft.reason.code !== 'capitals' || draft.atoms.length > 2) return false;
  if (!isListed(left, draft, reading)) return false;
  if (left.kind === 'place' && left.atoms.length < 3 && isLocated(reading, left)) return true;
  if (!isSurelyPlace(left)) return false;
  const [first, right] = [itemAt(kept, at - 2), kept[at + 1]];
  const ends = first !== undefined && isSurelyPlace(first) && isListed(first, left, reading);
  return ends || (right !== undefined && isSurelyPlace(right) && isListed(draft, right, reading));
}

function lends(reading: Reading, other: Draft, draft: Draft): boolean {
  if (other.certainty < 0.72 || other.kind === 'state') return false;
  if (draft.atoms.length > 1 && other.kind === 'place') return false;
  const [a, b] = other.start < draft.start ? [other, draft] : [draft, other];
  if (!isListed(a, b, reading)) return false;
  const { tokens } = reading;
  if (itemAt(tokens, b.from - 1)?.text !== ',' || itemAt(tokens, a.from - 1)?.text === ',')
    return true;
  const after = tokens[b.to + 1]?.text;
  return after === ',' || after === 'and';
}

/** What a list of places tells of a name that the lists do not have, it tells of that name throughout. */
function sharePlaces(kept: readonly Draft[], places: ReadonlySet<string>): void {
  if (places.size === 0) return;
  for (const draft of kept)
    if (draft.reason.code === 'capitals' && draft.certainty < 0.8 && places.has(draft.key))
      draft.kind = 'place';
}

/** "Japan, Norway and X": what stands in a list with sure names is of their kind. */
function takeFromNeighbours(reading: Reading, kept: readonly Draft[]): void {
  const places = new Set<string>();
  for (let at = 0; at < kept.length; at++) {
    const draft = kept[at];
    if (draft === undefined || draft.certainty >= 0.8) continue;
    if (isAmongPlaces(reading, kept, at)) {
      draft.kind = 'place';
      draft.certainty = 0.65;
      places.add(draft.key);
    } else if (draft.certainty <= 0.62)
      takeFromOne(reading, draft, itemAt(kept, at - 1), kept[at + 1]);
  }
  sharePlaces(kept, places);
}

/** The kind of the name before, or else of the one after. */
function takeFromOne(
  reading: Reading,
  draft: Draft,
  before: Draft | undefined,
  after: Draft | undefined,
): void {
  for (const other of [before, after])
    if (other !== undefined && lends(reading, other, draft)) {
      draft.kind = other.kind;
      draft.certainty = 0.6;
      return;
    }
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
  takeInitials(reading, kept);
  readMetonyms(reading, kept);
  shareMetonyms(reading, kept);
  shareRegions(kept);
  return kept;
}
