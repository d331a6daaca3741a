/** Settles which drafts are mentions and of which kind, with the whole text in view. */
import { ACTOR_KINDS, type ActorKind } from './actor-types.ts';
import { contextScores, isLocated, verbOf } from './context.ts';
import { type Draft, NO_SCORES, plus, type Scores } from './draft.ts';
import { looksLikePerson } from './judge-name.ts';
import { type Reading, usageOf } from './reading.ts';
import { GAP } from './tokens.ts';
import { STATE_ACTS } from './vocabulary.ts';
import { CLASS } from './word-classes.ts';

type Weighed = { readonly draft: Draft; readonly context: Scores; total: Scores };

export function keyOf(draft: Draft): string {
  return draft.text.toLowerCase().replace(/’/g, "'");
}

function scaled(scores: Scores, by: number, cap: number): Scores {
  const one = (value: number): number => Math.max(-cap, Math.min(cap, value * by));
  return { person: one(scores.person), organisation: one(scores.organisation), state: one(scores.state), place: one(scores.place) };
}

function minus(a: Scores, b: Scores): Scores {
  return { person: a.person - b.person, organisation: a.organisation - b.organisation, state: a.state - b.state, place: a.place - b.place };
}

/** Parts of the names of persons: the family name alone is the same person. */
type Parts = ReadonlyMap<string, 'last' | 'first' | 'middle'>;

function personParts(drafts: readonly Draft[]): Parts {
  const parts = new Map<string, 'last' | 'first' | 'middle'>();
  for (const draft of drafts) {
    if (draft.atoms.length < 2 || draft.scores.person < 2.4 || draft.scores.person < draft.scores.organisation) continue;
    draft.atoms.forEach((atom, at) => {
      const role = at === draft.atoms.length - 1 ? 'last' : at === 0 ? 'first' : 'middle';
      if (atom.text.length > 2 && parts.get(atom.lower) !== 'last') parts.set(atom.lower, role);
    });
  }
  return parts;
}

function partScore(draft: Draft, parts: Parts): Partial<Scores> {
  const only = draft.atoms[0];
  if (draft.atoms.length !== 1 || only === undefined || only.phrase !== null) return {};
  const role = parts.get(only.lower);
  if (role === undefined) return {};
  return { person: role === 'last' ? 3 : role === 'first' ? 2 : 1 };
}

function teamScore(reading: Reading, draft: Draft): Partial<Scores> {
  const only = draft.atoms[0];
  if (!reading.sport || draft.atoms.length !== 1 || only === undefined) return {};
  if ((only.classes & CLASS.city) === 0 || (only.classes & CLASS.state) !== 0 || only.opens === undefined) return {};
  const after = reading.tokens[draft.to + 1];
  const isAddress = after?.text === ',' && (reading.tokens[draft.to + 2]?.classes ?? 0) & (CLASS.state | CLASS.region);
  return isLocated(reading, draft) || isAddress ? {} : { organisation: 2.6 };
}

function weigh(reading: Reading, drafts: readonly Draft[]): Weighed[] {
  const parts = personParts(drafts);
  const pools = new Map<string, Scores>();
  const weighed = drafts.map((draft): Weighed => {
    const context = contextScores(reading, draft);
    pools.set(keyOf(draft), plus(pools.get(keyOf(draft)) ?? NO_SCORES, context));
    return { draft, context, total: NO_SCORES };
  });
  for (const item of weighed) {
    const pool = pools.get(keyOf(item.draft)) ?? NO_SCORES;
    const others = scaled(minus(pool, item.context), 0.5, 2);
    const own = plus(plus(item.draft.scores, item.context), plus(NO_SCORES, partScore(item.draft, parts)));
    item.total = plus(plus(own, others), teamScore(reading, item.draft));
  }
  return weighed;
}

const EMPTY_ORDER: Readonly<Record<ActorKind, number>> = { person: 0.45, organisation: 0.5, state: -1, place: 0.3 };

function ranked(total: Scores): { kind: ActorKind; score: number }[] {
  return ACTOR_KINDS.map((kind) => ({ kind, score: total[kind] + EMPTY_ORDER[kind] })).sort((a, b) => b.score - a.score);
}

function settle(item: Weighed): void {
  const order = ranked(item.total);
  const [first, second] = order;
  if (first === undefined || second === undefined) return;
  const margin = first.score - second.score;
  item.draft.kind = first.kind;
  item.draft.certainty = Math.max(0.3, Math.min(0.98, 0.5 + margin / 6));
  item.draft.alternatives = order.slice(1).filter(({ score }) => score > 0.9 && first.score - score < 1.3).map(({ kind }) => kind);
}

function hasHead(draft: Draft, word: string): boolean {
  return draft.atoms.length > 1 && draft.kind === 'organisation' && draft.atoms.some((atom) => atom.lower === word || atom.lower.endsWith(` ${word}`)) ;
}

function holds(reading: Reading, item: Weighed, drafts: readonly Draft[], sure: ReadonlySet<string>, parts: Parts): boolean {
  const { draft } = item;
  const only = draft.atoms[0];
  switch (draft.condition) {
    case 'none':
      return true;
    case 'recurs':
      return sure.has(keyOf(draft)) || parts.has(keyOf(draft));
    case 'short-form': {
      const word = keyOf(draft);
      return drafts.some((other) => hasHead(other, word) || (other !== draft && other.atoms[0]?.phrase !== null && other.kind === 'organisation' && other.text.toLowerCase().split(' ').includes(word)));
    }
    case 'context': {
      if (only !== undefined && parts.has(only.lower) && draft.atoms.length === 1) return true;
      const best = Math.max(item.total.person, item.total.organisation, item.total.place);
      const follows = reading.tokens[draft.to + 1];
      const bracket = follows?.text === '(' && reading.tokens[draft.to + 3]?.text === ')';
      const recurs = draft.atoms.length > 1 && drafts.filter((other) => keyOf(other) === keyOf(draft)).length > 1;
      return best >= 1.9 || bracket || recurs || (draft.atoms.length === 1 && usageOf(reading, only?.lower ?? '').raised > 1 && best > 1.2);
    }
  }
}

function isListed(a: Draft, b: Draft, reading: Reading): boolean {
  const gap = b.from - a.to;
  if (gap < 2 || gap > 3) return false;
  const between = reading.tokens.slice(a.to + 1, b.from);
  return between.every((token) => /^(?:,|and|or|&)$/.test(token.text) && token.gap <= GAP.space);
}

/** "Japan, Norway and X": what stands in a list with sure names is of their kind. */
function takeFromNeighbours(reading: Reading, kept: readonly Draft[]): void {
  for (let at = 0; at < kept.length; at++) {
    const draft = kept[at];
    if (draft === undefined || draft.certainty > 0.62) continue;
    for (const other of [kept[at - 1], kept[at + 1]]) {
      if (other === undefined || other.certainty < 0.8) continue;
      const [a, b] = other.start < draft.start ? [other, draft] : [draft, other];
      if (!isListed(a, b, reading) || other.kind === 'state') continue;
      draft.kind = other.kind;
      draft.certainty = 0.6;
      break;
    }
  }
}

const POWERS = /^(?:with|between|against|from|on)$/;
const RELATIONS = /^(?:relations|ties|talks|negotiations|war|alliance|pressure|sanctions|border|treaty|tensions|dispute|deal|accord|links|dialogue|pact|rift|row|standoff)$/;
const GOVERNED = /^(?:government|policy|decision|sanctions|nuclear|demands|response|position|stance|plans|leaders|leadership|refusal|allies|ambassador|foreign|claim|claims|invasion|aggression|ambitions|interests|rulers|troops|forces|support)$/;

function isActing(reading: Reading, draft: Draft): boolean {
  if (isLocated(reading, draft) && !POWERS.test(reading.tokens[draft.from - 1]?.lower ?? '')) return false;
  const before = reading.tokens[draft.from - 1]?.lower ?? '';
  const noun = reading.tokens[draft.from - 2]?.lower ?? '';
  if (POWERS.test(before) && RELATIONS.test(noun)) return true;
  if (before === 'from' || before === 'on' || before === 'in') return false;
  if (draft.atoms.at(-1)?.possessive) return GOVERNED.test(reading.tokens[draft.to + 1]?.lower ?? '');
  return STATE_ACTS.has(verbOf(reading, draft));
}

const ACTING_PLACES = /^(?:Whitehall|Westminster|Holyrood|Stormont|Buckingham Palace|Kensington Palace|Downing Street|Élysée Palace|Wall Street|Capitol Hill|Foggy Bottom|Fleet Street|Zhongnanhai|South Block|Vatican|Hollywood|Bollywood|Brussels)$/;
const CAPITALS_OF_PARTS = /^(?:Edinburgh|Cardiff|Belfast|Barcelona|Sacramento|Albany|Beijing|Hong Kong|Erbil|Kinshasa)$/;

/** A capital for its state, a region for its government, a house for those inside. */
function readMetonyms(reading: Reading, kept: readonly Draft[]): void {
  for (const draft of kept) {
    const only = draft.atoms[0];
    if (draft.kind !== 'place' || draft.atoms.length !== 1 || only === undefined || !isActing(reading, draft)) continue;
    if (ACTING_PLACES.test(draft.text)) {
      draft.kind = 'organisation';
    } else if ((only.classes & CLASS.capital) !== 0 || CAPITALS_OF_PARTS.test(draft.text)) {
      draft.kind = 'state';
      draft.metonym = true;
    } else if ((only.classes & CLASS.region) !== 0) {
      draft.kind = 'state';
    }
  }
}

/** Keeps the drafts that are mentions, each with its kind. */
export function resolveKinds(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const weighed = weigh(reading, drafts);
  for (const item of weighed) settle(item);
  const parts = personParts(drafts);
  const sure = new Set(drafts.filter((draft) => draft.condition === 'none').map(keyOf));
  const kept = weighed.filter((item) => holds(reading, item, drafts, sure, parts)).map(({ draft }) => draft);
  takeFromNeighbours(reading, kept);
  readMetonyms(reading, kept);
  return kept;
}

/** Whether the draft is the full name of a person. */
export function isFullName(draft: Draft): boolean {
  return draft.kind === 'person' && draft.atoms.length > 1 && (looksLikePerson(draft.atoms) || draft.atoms.every((atom) => atom.phrase === null));
}

