/** Adds up what speaks for each kind of a draft: its own words, its neighbours, the rest of the text. */
import { itemAt } from '#core/text/item-at.ts';
import { isLocated } from './around.ts';
import { contextScores } from './context.ts';
import { add, type Draft, NO_SCORES, NOTHING, type Scores } from './draft.ts';
import { groupsOf } from './phrases.ts';
import type { Reading } from './reading.ts';
import { ANY_GIVEN, ANY_PLACE, CLASS } from './word-classes.ts';

export type Weighed = { readonly draft: Draft; readonly context: Scores; total: Scores };

/** What the other places of the same name say, at half weight. */
function others(pool: Scores, own: Scores): Scores {
  return {
    person: atHalfWeight(pool.person - own.person),
    organisation: atHalfWeight(pool.organisation - own.organisation),
    state: atHalfWeight(pool.state - own.state),
    place: atHalfWeight(pool.place - own.place),
  };
}

function atHalfWeight(score: number): number {
  return Math.max(-2, Math.min(2, score / 2));
}

/** Parts of the names of persons: the family name alone is the same person. */
export type Parts = ReadonlyMap<string, 'last' | 'first' | 'middle'>;

export function personParts(drafts: readonly Draft[]): Parts {
  const parts = new Map<string, 'last' | 'first' | 'middle'>();
  for (const draft of drafts) {
    const { person, organisation } = draft.scores;
    if (person < 1.4 || person < organisation) continue;
    const words = nameWords(draft);
    words.forEach((word, at) => {
      const role = at === words.length - 1 ? 'last' : at === 0 ? 'first' : 'middle';
      if (word.length > 1 && parts.get(word) !== 'last') parts.set(word, role);
    });
  }
  return parts;
}

/** The words of a name of several; none of a single word. */
function nameWords(draft: Draft): readonly string[] {
  if (draft.atoms.length > 1) return draft.atoms.map((atom) => atom.lower);
  const words = draft.atoms[0]?.phrase === null ? [] : draft.key.split(' ');
  return words.length > 1 ? words : [];
}

function partScore(draft: Draft, parts: Parts): Partial<Scores> {
  const only = draft.atoms[0];
  if (draft.atoms.length !== 1 || only === undefined || only.phrase !== null) return NOTHING;
  if (only.lower.endsWith('s') && parts.get(only.lower.slice(0, -1)) === 'last')
    return { person: 3 };
  const role = parts.get(only.lower);
  if (role === undefined) return NOTHING;
  return { person: role === 'last' ? 3 : role === 'first' ? 2 : 1 };
}

/** Names that have a title somewhere are persons everywhere. */
function titledNames(drafts: readonly Draft[]): ReadonlySet<string> {
  return new Set(
    drafts
      .filter((draft) => draft.reason.code === 'title' && draft.scores.person >= 3)
      .map((draft) => draft.key),
  );
}

/** "Halcyon" where "Halcyon Therapeutics" is named: a body, unless it is a place. */
function bodyParts(drafts: readonly Draft[]): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const draft of drafts) {
    const first = draft.atoms[0];
    if (
      draft.atoms.length < 2 ||
      first === undefined ||
      draft.scores.organisation < 3 ||
      first.phrase !== null
    )
      continue;
    if (!first.common && (first.classes & (ANY_PLACE | CLASS.demonym)) === 0)
      parts.add(first.lower);
    const last = draft.atoms.at(-1);
    const plainName = (ANY_PLACE |
      ANY_GIVEN |
      CLASS.surname |
      CLASS.companySuffix |
      CLASS.demonym) as number;
    if (last !== undefined && last.join === '' && !last.common && (last.classes & plainName) === 0)
      parts.add(last.lower);
  }
  return parts;
}

/** The White House is where one is, or who says so. */
function houseScore(reading: Reading, draft: Draft): Partial<Scores> {
  const flags = draft.atoms[0]?.classes ?? 0;
  const both =
    draft.atoms.length === 1 &&
    (flags & CLASS.organisation) !== 0 &&
    (flags & (CLASS.place | CLASS.city)) !== 0;
  if (!both) return NOTHING;
  const word =
    itemAt(reading.tokens, draft.from - 1)?.lower === 'the'
      ? itemAt(reading.tokens, draft.from - 2)
      : itemAt(reading.tokens, draft.from - 1);
  return /^(?:at|in|outside|inside|near|around|to|into|behind|leaving|left)$/.test(
    word?.lower ?? '',
  )
    ? { place: 2 }
    : { organisation: 0.8 };
}

/** "Bloomberg" is the agency where nobody of the name is about; a town is no person. */
function listedScore(draft: Draft, parts: Parts): Partial<Scores> {
  const only = draft.atoms[0];
  if (draft.atoms.length !== 1 || only === undefined) return NOTHING;
  const named = (only.classes & (ANY_GIVEN | CLASS.surname)) !== 0;
  if (!named && (only.classes & (CLASS.city | CLASS.region)) !== 0)
    return parts.get(only.lower) === 'last' ? {} : { person: -4 };
  const capital = (only.classes & CLASS.capital) !== 0 && (only.classes & ANY_GIVEN) === 0;
  if (capital && !parts.has(only.lower) && draft.title === null) return { person: -3 };
  const body = (only.classes & CLASS.organisation) !== 0 && !parts.has(only.lower);
  return body && named ? { organisation: 1.4 } : NOTHING;
}

/** An unlisted word in a report of a match: a player, unless a result stands beside it. */
function playerScore(reading: Reading, draft: Draft): Partial<Scores> {
  const [before, after] = [itemAt(reading.tokens, draft.from - 1), reading.tokens[draft.to + 1]];
  const result = /^\d/.test(after?.text ?? '') || /^\d/.test(before?.text ?? '');
  return result || before?.lower === 'the' ? { organisation: 0.6 } : { person: 0.7 };
}

function teamScore(reading: Reading, draft: Draft): Partial<Scores> {
  const only = draft.atoms[0];
  if (!reading.sport || draft.atoms.length !== 1 || only === undefined) return NOTHING;
  if (only.classes === 0 && draft.reason.code === 'capitals') return playerScore(reading, draft);
  if (
    (only.classes & CLASS.city) === 0 ||
    (only.classes & CLASS.state) !== 0 ||
    only.opens === undefined
  )
    return NOTHING;
  const after = reading.tokens[draft.to + 1];
  const isAddress =
    after?.text === ',' &&
    (reading.tokens[draft.to + 2]?.classes ?? 0) & (CLASS.state | CLASS.region);
  const located = /^(?:in|near|outside|around|across|into|throughout)$/.test(
    itemAt(reading.tokens, draft.from - 1)?.lower ?? '',
  );
  return located || isAddress ? {} : { organisation: 3.6 };
}

/** "Halden" where "Halden Gruppen AS" is named: the firm, wherever no preposition makes it the town. */
function firmsOfTowns(drafts: readonly Draft[]): ReadonlySet<string> {
  const firms = new Set<string>();
  for (const { atoms, reason } of drafts) {
    const first = atoms[0];
    if (atoms.length < 2 || first === undefined || reason.code !== 'company-suffix') continue;
    if ((first.classes & CLASS.city) !== 0 && (first.classes & CLASS.capital) === 0)
      firms.add(first.lower);
  }
  return firms;
}

/** A text that names its persons in full names nobody by an unheard family name alone. */
function strangerScore(
  reading: Reading,
  draft: Draft,
  parts: Parts,
  titled: ReadonlySet<string>,
): Partial<Scores> {
  const only = draft.atoms[0];
  if (reading.sport || draft.atoms.length !== 1 || only === undefined || parts.size < 4)
    return NOTHING;
  if (draft.title !== null || only.phrase !== null || titled.has(draft.key)) return NOTHING;
  const unheard = (only.classes & ~CLASS.rareName) === 0 || draft.reason.code === 'capitals';
  return unheard && !parts.has(only.lower) ? { person: -1.1 } : NOTHING;
}

/** "Parliament", "Congress". */
function bodyScore(draft: Draft): Partial<Scores> {
  const body = draft.atoms.length === 1 && ((draft.atoms[0]?.classes ?? 0) & CLASS.body) !== 0;
  return body ? { organisation: 3 } : NOTHING;
}

function isGeorgia(draft: Draft): boolean {
  return draft.key === 'georgia';
}

export function weigh(reading: Reading, drafts: readonly Draft[]): Weighed[] {
  const parts = personParts(drafts);
  const bodies = bodyParts(drafts);
  const firms = firmsOfTowns(drafts);
  const titled = titledNames(drafts);
  const american = drafts.some(isGeorgia) && isAmerican(drafts);
  const pools = new Map<string, Scores>();
  const weighed = drafts.map((draft): Weighed => {
    const context = contextScores(reading, draft);
    const pool = pools.get(draft.key);
    if (pool === undefined) pools.set(draft.key, { ...context });
    else add(pool, context);
    return { draft, context, total: NO_SCORES };
  });
  for (const item of weighed) {
    const { draft, context } = item;
    const total: Scores = { ...draft.scores };
    add(total, context);
    add(total, others(pools.get(draft.key) ?? NO_SCORES, context));
    add(total, partScore(draft, parts));
    const firm = firms.has(draft.key) && !isLocated(reading, draft);
    total.organisation += (bodies.has(draft.key) ? 2.6 : 0) + (firm ? 4 : 0);
    if (titled.has(draft.key)) total.person += 2;
    add(total, teamScore(reading, draft));
    add(total, houseScore(reading, draft));
    add(total, listedScore(draft, parts));
    if (american && isGeorgia(draft)) add(total, { place: 4 });
    add(total, bodyScore(draft));
    add(total, strangerScore(reading, draft, parts, titled));
    item.total = asState(draft, total);
  }
  return weighed;
}

/** A sovereign state is one whatever its role, unless the name is also a person's or a region's. */
/** Other American states are named, and nothing of the Caucasus. */
function isAmerican(drafts: readonly Draft[]): boolean {
  if (
    drafts.some((draft) =>
      /^(?:tbilisi|russia|abkhazia|south ossetia|saakashvili|armenia)$/.test(draft.key),
    )
  )
    return false;
  return drafts.some(
    (draft) =>
      draft.key !== 'georgia' && groupsOf(draft.text).some((group) => group.startsWith('region:')),
  );
}

function asState(draft: Draft, total: Scores): Scores {
  const only = draft.atoms[0];
  if (draft.atoms.length !== 1 || only === undefined || (only.classes & CLASS.state) === 0)
    return total;
  if ((only.classes & CLASS.region) !== 0) return { ...total, state: total.state + 1 };
  const sure = (only.classes & (ANY_GIVEN | CLASS.surname | CLASS.organisation)) === 0 ? 4 : 1.8;
  return { ...total, state: total.state + Math.max(0, total.place) + sure, place: -3 };
}
