/** Adds up what speaks for each kind of a draft: its own words, its neighbours, the rest of the text. */

import type { Atom } from '#core/recognition/mentions/atoms.ts';
import { addAll, copyOf, type Draft, type Scores, says } from '#core/recognition/mentions/draft.ts';
import { listedGroups } from '#core/recognition/reading/names.ts';
import type { Reading } from '#core/recognition/reading/reading.ts';
import { setOf } from '#core/recognition/reading/vocabulary.ts';
import { ANY_GIVEN, CLASS } from '#core/recognition/reading/word-classes.ts';
import { itemAt } from '#core/text/item-at.ts';
import { isLocated } from './around.ts';
import { contextScores } from './context.ts';
import { type NameParts, namePartsOf, type Part } from './name-parts.ts';

/** What all places of the same name have in common. */
export type SameName = {
  /** Sum of what their neighbours say. */
  context: Scores;
  mentions: number;
  /** One of them needs nothing else to be a mention. */
  sure: boolean;
};

export type Weighed = {
  readonly draft: Draft;
  readonly context: Scores;
  readonly total: Scores;
  readonly same: SameName;
};

export type AllWeighed = { readonly weighed: readonly Weighed[]; readonly parts: NameParts };

const NOTHING = says({});
const FAMILY_NAME = says({ person: 3 });
const GIVEN_NAME = says({ person: 2 });
const MIDDLE_NAME = says({ person: 1 });

function partScore(only: Atom, part: Part | undefined, { persons }: NameParts): Scores {
  if (only.phrase !== null) return NOTHING;
  if (only.lower.endsWith('s') && persons.get(only.lower.slice(0, -1)) === 'last')
    return FAMILY_NAME;
  if (part === undefined) return NOTHING;
  return part === 'last' ? FAMILY_NAME : part === 'first' ? GIVEN_NAME : MIDDLE_NAME;
}

const PLACING = setOf('at in outside inside near around to into behind leaving left');
const HOUSE = says({ place: 2 });
const THOSE_INSIDE = says({ organisation: 0.8 });

/** The White House is where one is, or who says so. */
function houseScore({ tokens }: Reading, draft: Draft, { classes }: Atom): Scores {
  const both = (classes & CLASS.organisation) !== 0 && (classes & (CLASS.place | CLASS.city)) !== 0;
  if (!both) return NOTHING;
  const before = itemAt(tokens, draft.from - 1)?.lower ?? '';
  const word = before === 'the' ? (itemAt(tokens, draft.from - 2)?.lower ?? '') : before;
  return PLACING.has(word) ? HOUSE : THOSE_INSIDE;
}

const TOWN = says({ person: -4 });
const CAPITAL = says({ person: -3 });
const AGENCY = says({ organisation: 1.4 });

/** "Bloomberg" is the agency where nobody of the name is about; a town is no person. */
function listedScore({ title }: Draft, { classes }: Atom, part: Part | undefined): Scores {
  const named = (classes & (ANY_GIVEN | CLASS.surname)) !== 0;
  if (!named && (classes & (CLASS.city | CLASS.region)) !== 0)
    return part === 'last' ? NOTHING : TOWN;
  if (part !== undefined) return NOTHING;
  const capital = (classes & CLASS.capital) !== 0 && (classes & ANY_GIVEN) === 0;
  if (capital && title === null) return CAPITAL;
  return named && (classes & CLASS.organisation) !== 0 ? AGENCY : NOTHING;
}

const TEAM_BY_RESULT = says({ organisation: 0.6 });
const PLAYER = says({ person: 0.7 });

/** An unlisted word in a report of a match: a player, unless a result stands beside it. */
function playerScore({ tokens }: Reading, draft: Draft): Scores {
  const [before, after] = [itemAt(tokens, draft.from - 1), tokens[draft.to + 1]];
  const result = /^\d/.test(after?.text ?? '') || /^\d/.test(before?.text ?? '');
  return result || before?.lower === 'the' ? TEAM_BY_RESULT : PLAYER;
}

const PLACING_TEAMS = setOf('in near outside around across into throughout');
const TEAM = says({ organisation: 3.6 });

/** In a report of a match a town is its team. */
function teamScore(reading: Reading, draft: Draft, { classes }: Atom): Scores {
  const { tokens } = reading;
  if (classes === 0 && draft.reason.code === 'capitals') return playerScore(reading, draft);
  if ((classes & CLASS.city) === 0 || (classes & CLASS.state) !== 0) return NOTHING;
  const region = (tokens[draft.to + 2]?.classes ?? 0) & (CLASS.state | CLASS.region);
  const isAddress = tokens[draft.to + 1]?.text === ',' && region !== 0;
  const located = PLACING_TEAMS.has(itemAt(tokens, draft.from - 1)?.lower ?? '');
  return located || isAddress ? NOTHING : TEAM;
}

const STRANGER = says({ person: -1.1 });

/** A text that names its persons in full names nobody by an unheard family name alone. */
function strangerScore(draft: Draft, only: Atom, part: Part | undefined): Scores {
  if (draft.title !== null || only.phrase !== null || part !== undefined) return NOTHING;
  const unheard = (only.classes & ~CLASS.rareName) === 0 || draft.reason.code === 'capitals';
  return unheard ? STRANGER : NOTHING;
}

/** A sovereign state is one whatever its role, unless the name is also a person's or a region's. */
function takeAsState({ classes }: Atom, total: Scores): void {
  if ((classes & CLASS.state) === 0) return;
  if ((classes & CLASS.region) !== 0) {
    total.state += 1;
    return;
  }
  const sure = (classes & (ANY_GIVEN | CLASS.surname | CLASS.organisation)) === 0 ? 4 : 1.8;
  total.state = total.state + Math.max(0, total.place) + sure;
  total.place = -3;
}

const CAUCASIAN = new Set('tbilisi,russia,abkhazia,south ossetia,saakashvili,armenia'.split(','));

/** Other American states are named, and nothing of the Caucasus. */
function isAmerican(drafts: readonly Draft[]): boolean {
  if (drafts.some(({ key }) => CAUCASIAN.has(key))) return false;
  return drafts.some(
    ({ key, name }) =>
      key !== 'georgia' && listedGroups(name).some((group) => group.startsWith('region:')),
  );
}

function atHalfWeight(score: number): number {
  return Math.max(-2, Math.min(2, score / 2));
}

/** What the other places of the same name say, at half weight. */
function addOthers({ context, same, total }: Weighed): void {
  total.person += atHalfWeight(same.context.person - context.person);
  total.organisation += atHalfWeight(same.context.organisation - context.organisation);
  total.state += atHalfWeight(same.context.state - context.state);
  total.place += atHalfWeight(same.context.place - context.place);
}

/** What is asked of the whole text. */
type Whole = {
  readonly reading: Reading;
  readonly parts: NameParts;
  /** Georgia is the American one. */
  readonly american: boolean;
};

function addNameParts({ reading, parts }: Whole, { draft, total }: Weighed): void {
  const { key } = draft;
  const firm = parts.firms.has(key) && !isLocated(reading, draft);
  if (firm || parts.bodies.has(key))
    total.organisation += (parts.bodies.has(key) ? 2.6 : 0) + (firm ? 4 : 0);
  if (parts.titled.has(key)) total.person += 2;
}

/** What a name of one word says that is a word of the lists, or of none. */
function addWord(whole: Whole, { draft, total }: Weighed, only: Atom, part?: Part): void {
  const { reading, parts, american } = whole;
  if (reading.sport) addAll(total, teamScore(reading, draft, only));
  addAll(total, houseScore(reading, draft, only));
  addAll(total, listedScore(draft, only, part));
  if (american && draft.key === 'georgia') total.place += 4;
  if ((only.classes & CLASS.body) !== 0) total.organisation += 3;
  if (!reading.sport && parts.persons.size > 3 && !parts.titled.has(draft.key))
    addAll(total, strangerScore(draft, only, part));
  takeAsState(only, total);
}

function addUp(whole: Whole, item: Weighed): void {
  const { draft, total, context, same } = item;
  addAll(total, context);
  if (same.mentions > 1) addOthers(item);
  const only = draft.atoms.length === 1 ? draft.atoms[0] : undefined;
  if (only === undefined) {
    addNameParts(whole, item);
    return;
  }
  const part = whole.parts.persons.get(only.lower);
  addAll(total, partScore(only, part, whole.parts));
  addNameParts(whole, item);
  addWord(whole, item, only, part);
}

/** What stands beside the draft, kept with what stands beside the same name elsewhere. */
function inContext(reading: Reading, draft: Draft, names: Map<string, SameName>): Weighed {
  const context = contextScores(reading, draft);
  const sure = draft.condition === 'none';
  let same = names.get(draft.key);
  if (same === undefined) {
    same = { context, mentions: 1, sure };
    names.set(draft.key, same);
  } else {
    // the sum is its own only from the second mention on: most names have one
    if (same.mentions === 1) same.context = copyOf(same.context);
    addAll(same.context, context);
    same.mentions += 1;
    same.sure ||= sure;
  }
  return { draft, context, total: copyOf(draft.scores), same };
}

/** What speaks for each kind of each draft. */
export function weigh(reading: Reading, drafts: readonly Draft[]): AllWeighed {
  const parts = namePartsOf(drafts);
  const names = new Map<string, SameName>();
  const weighed = drafts.map((draft) => inContext(reading, draft, names));
  const american = names.has('georgia') && isAmerican(drafts);
  const whole: Whole = { reading, parts, american };
  for (const item of weighed) addUp(whole, item);
  return { weighed, parts };
}
