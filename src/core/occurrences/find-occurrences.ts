/** Where an actor is named or a term stands in a text, each place with why it may be something else. Pure. */
import { snapToGraphemes } from '#core/text/graphemes.ts';
import { contains, overlaps } from '#core/text/span.ts';
import { doubtsOfWord, longerName, type Usage, usageOf } from './judge.ts';
import { type Hit, hitsIn, type NameTree, type Sought, treeOf } from './matcher.ts';
import type { Doubt, Occurrence } from './occurrence.ts';
import type { SoughtKind } from './patterns.ts';
import { type Standing, standingOf } from './surroundings.ts';
import { type Words, wordsOf } from './words.ts';

/** Whose names are looked for; `id` is an actor's, or any word for a term. */
export type Seeker = {
  readonly id: string;
  readonly kind: SoughtKind;
  readonly names: readonly string[];
};

export type SearchRules = {
  readonly anyCase: boolean;
  readonly anyAccents: boolean;
  readonly plurals: boolean;
};

export type Finder = { readonly id: string; readonly rules: SearchRules; readonly tree: NameTree };

/** Prepares a search for the names of `wanted`; the names of `others` are known so that collisions are seen. */
export function finderFor(wanted: Seeker, others: readonly Seeker[], rules: SearchRules): Finder {
  const sought = [wanted, ...others].flatMap(({ id, kind, names }): readonly Sought[] =>
    names.map((name) => ({ who: id, name, kind })),
  );
  return { id: wanted.id, rules, tree: treeOf(sought, rules.plurals) };
}

/** `findOccurrences` in turns, so that whoever calls can do other things in between. */
export function* findInTurns(text: string, finder: Finder): Generator<void, readonly Occurrence[]> {
  const words = yield* wordsOf(text);
  const hits = yield* hitsIn(words, finder.tree);
  const mine = hits.filter(({ sought }) => sought.who === finder.id);
  if (mine.length === 0) {
    return [];
  }
  const usages = usageOf(words, mine);
  yield;
  const standing = hits.filter((hit) => hit.accentsFit || finder.rules.anyAccents);
  const { own, theirs } = parted(words, standing, finder);
  const found: Occurrence[] = [];
  let next = 0;
  for (const hit of longestOf(own)) {
    while ((theirs[next]?.start ?? hit.start) < hit.start - REACH) {
      next += 1;
    }
    found.push(occurrenceOf(words, hit, before(theirs, next, hit.end), usages));
    if (found.length % TURN === 0) {
      yield;
    }
  }
  return found;
}

const TURN = 200;
/** No name is longer than this, in code units: so far before a place the names of others are looked at. */
const REACH = 400;

/** The hits from `from` on that begin before `end`. */
function before(hits: readonly Hit[], from: number, end: number): readonly Hit[] {
  let to = from;
  while ((hits[to]?.start ?? end) < end) {
    to += 1;
  }
  return hits.slice(from, to);
}

/** Every place in the text, in text order; no two overlap. */
export function findOccurrences(text: string, finder: Finder): readonly Occurrence[] {
  const turns = findInTurns(text, finder);
  for (;;) {
    const turn = turns.next();
    if (turn.done === true) {
      return turn.value;
    }
  }
}

type Standings = Hit & { readonly standing: Standing };

/** Hits of the one who is looked for, and those of others that are surely names. */
function parted(
  words: Words,
  hits: readonly Hit[],
  finder: Finder,
): { readonly own: readonly Standings[]; readonly theirs: readonly Hit[] } {
  const own: Standings[] = [];
  const theirs: Hit[] = [];
  for (const hit of hits) {
    const isOwn = hit.sought.who === finder.id;
    if (!hit.capitalsFit && !(isOwn && finder.rules.anyCase)) {
      continue;
    }
    const standing = standingOf(words, hit);
    if (isOwn) {
      own.push({ ...hit, standing });
    } else if (standing === 'whole') {
      theirs.push(hit);
    }
  }
  return { own, theirs };
}

/** The longest hit at each place, from the left; none overlaps another. */
function longestOf(hits: readonly Standings[]): readonly Standings[] {
  const kept: Standings[] = [];
  const sorted = [...hits].sort(
    (a, b) => a.start - b.start || b.end - a.end || Number(b.capitalsFit) - Number(a.capitalsFit),
  );
  for (const hit of sorted) {
    const last = kept[kept.length - 1];
    if (last === undefined || hit.start >= last.end) {
      kept.push(hit);
    } else if (contains(hit, last) && hit.end > last.end) {
      kept[kept.length - 1] = hit;
    }
  }
  return kept;
}

function occurrenceOf(
  words: Words,
  hit: Standings,
  near: readonly Hit[],
  usages: ReadonlyMap<string, Usage>,
): Occurrence {
  const { start, end } = snapToGraphemes(words.text, hit);
  return { start, end, name: hit.sought.name, doubts: doubtsOf(words, hit, near, usages) };
}

function doubtsOf(
  words: Words,
  hit: Standings,
  near: readonly Hit[],
  usages: ReadonlyMap<string, Usage>,
): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (!hit.capitalsFit) {
    doubts.push({ kind: 'other-case' });
  }
  if (hit.standing !== 'whole') {
    doubts.push({ kind: hit.standing });
  }
  if (hit.sought.kind === 'term') {
    return doubts;
  }
  const collisions = collisionsOf(words, hit, near);
  doubts.push(...collisions);
  if (hit.capitalsFit) {
    doubts.push(...doubtsOfWord(words, hit, usages));
  }
  const longer = collisions.some(({ kind }) => kind === 'longer-name')
    ? null
    : longerName(words, hit);
  return longer === null ? doubts : [...doubts, longer];
}

/** Names of others at the same place: the same words, a longer name around them, or one that shares some. */
function collisionsOf(words: Words, hit: Hit, near: readonly Hit[]): readonly Doubt[] {
  const touching = near.filter((other) => overlaps(other, hit));
  const same = touching.filter((other) => other.start === hit.start && other.end === hit.end);
  const around = touching.filter((other) => contains(other, hit) && !same.includes(other));
  const partly = touching.filter((other) => !contains(other, hit) && !contains(hit, other));
  const wordsOfHit = (found: Hit) => words.text.slice(found.start, found.end);
  const longest = around.reduce<Hit | null>(
    (best, other) => (best === null || contains(other, best) ? other : best),
    null,
  );
  const doubts: Doubt[] = partly.slice(0, 1).map((other) => ({
    kind: 'overlapping-name',
    words: wordsOfHit(other),
    who: other.sought.who,
  }));
  if (longest !== null) {
    doubts.unshift({ kind: 'longer-name', words: wordsOfHit(longest), who: longest.sought.who });
  }
  if (same.length > 0) {
    doubts.unshift({
      kind: 'shared-name',
      who: [...new Set(same.map(({ sought }) => sought.who))],
    });
  }
  return doubts;
}
