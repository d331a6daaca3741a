/** Shorter names of bodies: "Halcyon" for Halcyon Therapeutics, "the Red Cross" for that of the only country named. */

import type { Draft } from '#core/recognition/mentions/draft.ts';
import { listedGroups } from '#core/recognition/reading/names.ts';
import { CLASS } from '#core/recognition/reading/word-classes.ts';
import { SHAPE } from '#core/recognition/reading/word-form.ts';
import type { Sets } from './actor-sets.ts';

/** Which names are one, and the names. */
export type Table = {
  readonly sets: Sets;
  /** The first mention of each name in its normal spelling. */
  readonly names: ReadonlyMap<string, Draft>;
};

/** Whether the lists have both as one actor. */
export function shareGroup(a: Draft, b: Draft): boolean {
  const theirs = listedGroups(b.name);
  return listedGroups(a.name).some((group) => theirs.includes(group));
}

/** Names of the lists that belong to different actors stay apart, whatever their letters. */
export function mayBeOne(a: Draft, b: Draft): boolean {
  const bothListed = listedGroups(a.name).length > 0 && listedGroups(b.name).length > 0;
  return !bothListed || shareGroup(a, b);
}

/** Joins the name to those that it may belong to, where they are one actor. */
export function joinTheOne(sets: Sets, candidates: readonly Draft[], { actor }: Draft): void {
  const [first] = candidates;
  if (first === undefined) return;
  const root = sets.root(first.actor);
  if (candidates.every((other) => sets.root(other.actor) === root)) sets.join(first.actor, actor);
}

/** For each name those that go on from it: "Halcyon Therapeutics" for "Halcyon". */
function longerNames(names: ReadonlyMap<string, Draft>): ReadonlyMap<Draft, readonly Draft[]> {
  const longer = new Map<Draft, Draft[]>();
  for (const [name, draft] of names)
    for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
      const short = names.get(name.slice(0, at));
      if (short === undefined || /^(?:of|for|and)\b/.test(name.slice(at + 1))) continue;
      const list = longer.get(short);
      if (list === undefined) longer.set(short, [draft]);
      else list.push(draft);
    }
  return longer;
}

function isShorter({ atoms: short }: Draft, { atoms: long }: Draft): boolean {
  return short.length < long.length || (short.length === 1 && long.length === 1);
}

const LOCATED = CLASS.city | CLASS.state | CLASS.region | CLASS.place | CLASS.demonym;

/** A name of the lists that is a place and no body. */
function isTown({ atoms }: Draft): boolean {
  const only = atoms.length === 1 ? (atoms[0]?.classes ?? 0) : 0;
  return (only & LOCATED) !== 0 && (only & CLASS.organisation) === 0;
}

/** "BBC Scotland" beside the BBC, "Church of England Evangelical Council" beside the Church: a body of its own. */
function isBranch({ name, atoms: short }: Draft, { atoms: long }: Draft): boolean {
  const [first, next] = [short[0], long[short.length]];
  if (first === undefined || next === undefined) return false;
  const letters = short.length === 1 && first.shape === SHAPE.capitals;
  if (letters && long.length === 2 && (next.classes & LOCATED) !== 0) return true;
  const several = first.text.includes(' ') && listedGroups(name).length > 0;
  return several && ((long.at(-1)?.classes ?? 0) & CLASS.organisationHead) !== 0;
}

/** "Halcyon" after "Halcyon Therapeutics": the first words of one name only, and no place by itself. */
export function joinPrefixes({ sets, names }: Table): void {
  const longer = longerNames(names);
  if (longer.size === 0) return;
  for (const draft of names.values()) {
    const candidates = longer.get(draft);
    if (candidates === undefined) continue;
    const town = isTown(draft);
    const fits = candidates.filter(
      (long) =>
        isShorter(draft, long) &&
        mayBeOne(draft, long) &&
        !isBranch(draft, long) &&
        (!town || long.reason.code === 'company-suffix'),
    );
    joinTheOne(sets, fits, draft);
  }
}

const OF_COUNTRY = CLASS.demonym | CLASS.state | CLASS.region;

/** "the Red Cross" after "the Canadian Red Cross": the only one of a country that the text names. */
export function joinOfCountry({ sets, names }: Table): void {
  const longer = new Map<Draft, Draft[]>();
  for (const [name, draft] of names) {
    const first = draft.atoms[0];
    if (draft.atoms.length < 2 || first === undefined || (first.classes & OF_COUNTRY) === 0)
      continue;
    const rest = name.slice(name.indexOf(' ') + 1);
    const bare = rest.includes(' ') ? names.get(rest) : undefined;
    if (bare === undefined) continue;
    const list = longer.get(bare);
    if (list === undefined) longer.set(bare, [draft]);
    else list.push(draft);
  }
  for (const [bare, long] of longer) joinTheOne(sets, long, bare);
}
