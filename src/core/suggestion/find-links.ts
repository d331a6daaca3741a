/**
 * Actors that may be one: the "Musk" of one source and the "Elon Musk" of another. Proposed with what speaks for it,
 * never decided: two people may share a surname.
 */

import type { Actor } from '#core/actor/actor.ts';
import { foldName } from '#core/actor/match-name.ts';
import type { ActorId } from '#core/ids.ts';
import { fold } from '#core/text/normalise.ts';
import type { Decision } from './decision.ts';

/** What speaks for it, from the surest. */
export type LinkReason = 'same-name' | 'same-spelling' | 'acronym' | 'surname';

export type ActorLinkProposal = {
  /** Would become a name of `into`. */
  readonly from: ActorId;
  /** The one with the fuller name. */
  readonly into: ActorId;
  readonly reason: LinkReason;
  /** The two names that speak for it. */
  readonly names: readonly [from: string, into: string];
  /** Other actors that `from` could just as well be. */
  readonly others: readonly ActorId[];
};

const REASONS: readonly LinkReason[] = ['same-name', 'same-spelling', 'acronym', 'surname'];

/** The same whichever comes first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Folds spelling away: accents, -ise and -ize, full stops, "and" and "&", company endings. */
function spellingKey(name: string): string {
  return foldName(name)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('.', '')
    .replaceAll('&', 'and')
    .replaceAll(/is(e|ed|ing|ation|ations)\b/gu, 'iz$1')
    .replaceAll(/(?<=\p{L}{3})re\b/gu, 'er')
    .replaceAll(/our\b/gu, 'or')
    .replaceAll('-', ' ')
    .replace(/,? (?:inc|ltd|limited|plc|corp|corporation|company|co|llc|gmbh|ag|sa)$/u, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

const SMALL = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'to',
  'de',
  'la',
  'des',
  'du',
  'und',
  'der',
]);

function initialsOf(name: string): string {
  const words = fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  const big = words.filter((word) => !SMALL.has(word));
  return big.length < 2 ? '' : big.map((word) => word[0]).join('');
}

type Named = { readonly actor: Actor; readonly name: string; readonly folded: string };

function namesOf(actor: Actor): readonly Named[] {
  return [actor.preferredName, ...actor.aliases].map((name) => ({
    actor,
    name,
    folded: foldName(name),
  }));
}

type Bucket = { readonly key: string; readonly reason: LinkReason };

/** Names that share a bucket may mean one actor. Buckets instead of pairs: a thousand actors are a million pairs. */
function bucketsOf({ actor, name, folded }: Named): readonly Bucket[] {
  const found: Bucket[] = [
    { key: `n ${folded}`, reason: 'same-name' },
    { key: `s ${spellingKey(name)}`, reason: 'same-spelling' },
  ];
  const words = folded.split(' ');
  if (actor.kind === 'person') {
    found.push({ key: `l ${words[words.length - 1] ?? ''}`, reason: 'surname' });
  } else {
    const letters = name.replaceAll('.', '');
    const acronym = /^\p{Lu}{2,10}$/u.test(letters) ? letters.toLowerCase() : initialsOf(name);
    if (acronym.length > 1) {
      found.push({ key: `a ${acronym}`, reason: 'acronym' });
    }
  }
  return found;
}

function isOneWord({ folded }: Named): boolean {
  return !folded.includes(' ');
}

/** Whether what the bucket says can hold of these two. */
function canLink(a: Named, b: Named, reason: LinkReason): boolean {
  if ((a.actor.kind === 'person') !== (b.actor.kind === 'person')) {
    return false;
  }
  if (reason === 'same-name' || reason === 'same-spelling') {
    return true;
  }
  // Of two names one must be the short one; two full names that differ are two people.
  if (isOneWord(a) === isOneWord(b)) {
    return false;
  }
  const [short, full] = isOneWord(a) ? [a, b] : [b, a];
  return reason === 'acronym' || !hasOtherFullName(short.actor, full);
}

/** Whether the actor of a bare surname is known by a full name that is not this one. */
function hasOtherFullName(actor: Actor, full: Named): boolean {
  return namesOf(actor).some((name) => !isOneWord(name) && name.folded !== full.folded);
}

function proposal(a: Named, b: Named, reason: LinkReason): ActorLinkProposal {
  const longer = (one: Named) => one.actor.preferredName.length;
  const swap = longer(a) > longer(b) || (longer(a) === longer(b) && a.actor.id > b.actor.id);
  const [from, into] = swap ? [b, a] : [a, b];
  return {
    from: from.actor.id,
    into: into.actor.id,
    reason,
    names: [from.name, into.name],
    others: [],
  };
}

function declinedPairs(decisions: Iterable<Decision>): ReadonlySet<string> {
  const declined = new Set<string>();
  for (const decision of decisions) {
    if (decision.subject === 'link') {
      declined.add(pairKey(...decision.actors));
    }
  }
  return declined;
}

/** Pairs in one bucket beyond this say nothing: everybody is called that. */
const MOST_IN_BUCKET = 40;

function pairsIn(list: readonly Named[], reason: LinkReason): readonly ActorLinkProposal[] {
  const found: ActorLinkProposal[] = [];
  for (const [index, a] of list.entries()) {
    for (const b of list.slice(index + 1)) {
      if (a.actor.id !== b.actor.id && canLink(a, b, reason)) {
        found.push(proposal(a, b, reason));
      }
    }
  }
  return found;
}

type NameBucket = { readonly reason: LinkReason; readonly names: Named[] };

function bucketsOfAll(actors: readonly Actor[]): Iterable<NameBucket> {
  const buckets = new Map<string, NameBucket>();
  for (const named of actors.flatMap(namesOf)) {
    for (const { key, reason } of bucketsOf(named)) {
      const bucket = buckets.get(key) ?? { reason, names: [] };
      bucket.names.push(named);
      buckets.set(key, bucket);
    }
  }
  return buckets.values();
}

/** Every pair of actors that may be one and was not turned down, the surest first, each pair once. */
export function findActorLinks(
  actors: readonly Actor[],
  decisions: Iterable<Decision>,
): readonly ActorLinkProposal[] {
  const best = new Map<string, ActorLinkProposal>();
  const declined = declinedPairs(decisions);
  const present = actors.filter((actor) => actor.mergedInto === undefined);
  for (const { reason, names } of bucketsOfAll(present)) {
    for (const found of names.length > MOST_IN_BUCKET ? [] : pairsIn(names, reason)) {
      const key = pairKey(found.from, found.into);
      const before = best.get(key);
      if (!declined.has(key) && (before === undefined || rank(reason) < rank(before.reason))) {
        best.set(key, found);
      }
    }
  }
  return withOthers([...best.values()].sort((a, b) => rank(a.reason) - rank(b.reason)));
}

function rank(reason: LinkReason): number {
  return REASONS.indexOf(reason);
}

function withOthers(proposals: readonly ActorLinkProposal[]): readonly ActorLinkProposal[] {
  const intos = new Map<string, ActorId[]>();
  for (const { from, into } of proposals) {
    intos.set(from, [...(intos.get(from) ?? []), into]);
  }
  return proposals.map((one) => ({
    ...one,
    others: (intos.get(one.from) ?? []).filter((id) => id !== one.into),
  }));
}
