/**
 * Which known actor some words name, best guess first. The tiers are few and can be explained to a reader: the same
 * name, the same but for spelling, words that were tagged as this actor before, initials, a part of the name.
 */
import type { ActorId } from '#core/ids.ts';
import { fold } from '#core/text/normalise.ts';
import type { Actor } from './actor.ts';

/** How an actor was tagged so far. */
export type NameUse = {
  readonly total: number;
  /** How often which words (folded with `foldName`) were tagged as this actor. */
  readonly words: ReadonlyMap<string, number>;
};

/** How well the words fit, from the surest to a mere likeness. */
export const MATCH_TIERS = [
  'same',
  'same-folded',
  'tagged-before',
  'initials',
  'part',
  'begins',
  'inside',
  'shares-word',
] as const;
export type MatchTier = (typeof MATCH_TIERS)[number];

export type NameMatch = {
  readonly actor: Actor;
  readonly tier: MatchTier;
  /** The name or alias that fits. */
  readonly name: string;
  /** How often this actor was tagged at all. */
  readonly uses: number;
};

/** Whether a match is sure enough to be taken without looking: weaker ones come after the offer of a new actor. */
export function isStrong(match: NameMatch): boolean {
  return MATCH_TIERS.indexOf(match.tier) <= MATCH_TIERS.indexOf('part');
}

const NO_USE: NameUse = { total: 0, words: new Map() };

/** Folds a name: case, quotes and dashes, a leading article, a possessive ending, doubled spaces. */
export function foldName(words: string): string {
  return fold(words)
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^["'(]+|["'),.;:!?]+$/gu, '')
    .replace(/^(?:the|a|an) (?=\S)/u, '')
    .replace(/'s?$/u, '');
}

/**
 * The actors that the words may mean, best first; all of them, the most used first, when there are no words.
 * Merged actors are left out. `uses` counts for the actor that others were merged into.
 */
export function matchNames(
  words: string,
  actors: readonly Actor[],
  uses: ReadonlyMap<ActorId, NameUse>,
  limit: number,
): readonly NameMatch[] {
  const wanted = { exact: words.trim(), folded: foldName(words) };
  const found: NameMatch[] = [];
  for (const actor of actors) {
    if (actor.mergedInto === undefined) {
      const use = uses.get(actor.id) ?? NO_USE;
      const fit = bestFit(wanted, actor, use);
      if (fit !== null) {
        found.push({ actor, ...fit, uses: use.total });
      }
    }
  }
  return found.sort((a, b) => compareMatches(a, b, wanted.folded, uses)).slice(0, limit);
}

type Wanted = { readonly exact: string; readonly folded: string };
type Fit = { readonly tier: MatchTier; readonly name: string };

function bestFit(wanted: Wanted, actor: Actor, use: NameUse): Fit | null {
  if (wanted.folded === '') {
    return { tier: 'inside', name: actor.preferredName };
  }
  let best: Fit | null = null;
  for (const name of [actor.preferredName, ...actor.aliases]) {
    const tier = tierOf(wanted, name);
    if (tier !== null && (best === null || rank(tier) < rank(best.tier))) {
      best = { tier, name };
    }
  }
  const tagged = use.words.has(wanted.folded);
  return tagged && (best === null || rank(best.tier) > rank('tagged-before'))
    ? { tier: 'tagged-before', name: actor.preferredName }
    : best;
}

function rank(tier: MatchTier): number {
  return MATCH_TIERS.indexOf(tier);
}

function compareMatches(
  a: NameMatch,
  b: NameMatch,
  folded: string,
  uses: ReadonlyMap<ActorId, NameUse>,
): number {
  const tagged = (match: NameMatch) => uses.get(match.actor.id)?.words.get(folded) ?? 0;
  return (
    rank(a.tier) - rank(b.tier) ||
    tagged(b) - tagged(a) ||
    b.uses - a.uses ||
    a.name.length - b.name.length ||
    (a.actor.preferredName < b.actor.preferredName ? -1 : 1)
  );
}

function tierOf({ exact, folded }: Wanted, name: string): MatchTier | null {
  if (name === exact) {
    return 'same';
  }
  const other = foldName(name);
  if (other === folded) {
    return 'same-folded';
  }
  if (areInitials(exact, name) || areInitials(name, exact)) {
    return 'initials';
  }
  return likeness(folded, other);
}

function likeness(folded: string, other: string): MatchTier | null {
  const wanted = wordsOf(folded);
  const known = wordsOf(other);
  const partOfName = wanted.length > 0 && wanted.every((word) => known.includes(word));
  // "President Donald Trump" names Donald Trump; "Trump Tower" does not name Trump.
  const namedInside = known.length > 1 && known.every((word) => wanted.includes(word));
  if ((partOfName && folded.length > 1) || namedInside) {
    return 'part';
  }
  if (wanted.every((word) => known.some((one) => one.startsWith(word)))) {
    return 'begins';
  }
  if (other.includes(folded)) {
    return 'inside';
  }
  return wanted.some((word) => word.length >= 4 && known.includes(word)) ? 'shares-word' : null;
}

function wordsOf(folded: string): readonly string[] {
  return folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

const SMALL = /^(?:of|the|and|for|in|on|de|la|le|des|du|et|y|e|und|der|die|das|für|a|an|&)$/iu;

/** Whether `short` is made of the first letters of `long`: "NATO", "U.S.", "EU". */
function areInitials(short: string, long: string): boolean {
  const letters = short.replaceAll('.', '').replace(/['’]s$/u, '');
  if (!/^\p{Lu}{2,10}$/u.test(letters)) {
    return false;
  }
  const words = (long.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word !== '');
  const big = words.filter((word) => !SMALL.test(word));
  return [words, big].some(
    (list) =>
      list.length > 1 &&
      list
        .map((word) => word[0])
        .join('')
        .toUpperCase() === letters,
  );
}
