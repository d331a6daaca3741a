/** Settles which drafts are mentions and of which kind, with the whole text in view. */
import { ACTOR_KINDS, type ActorKind } from './actor-types.ts';
import { contextScores, isLocated, verbOf } from './context.ts';
import { add, type Draft, NO_SCORES, type Scores } from './draft.ts';
import { looksLikePerson } from './judge-name.ts';
import { type Reading, usageOf } from './reading.ts';
import { GAP, SHAPE } from './tokens.ts';
import { STATE_ACTS } from './vocabulary.ts';
import { ANY_GIVEN, ANY_PLACE, CLASS } from './word-classes.ts';

type Weighed = { readonly draft: Draft; readonly context: Scores; total: Scores };

/** What the other places of the same name say, at half weight. */
function others(pool: Scores, own: Scores): Scores {
  const one = (kind: ActorKind): number => Math.max(-2, Math.min(2, (pool[kind] - own[kind]) / 2));
  return {
    person: one('person'),
    organisation: one('organisation'),
    state: one('state'),
    place: one('place'),
  };
}

/** Parts of the names of persons: the family name alone is the same person. */
type Parts = ReadonlyMap<string, 'last' | 'first' | 'middle'>;

function personParts(drafts: readonly Draft[]): Parts {
  const parts = new Map<string, 'last' | 'first' | 'middle'>();
  for (const draft of drafts) {
    if (
      draft.atoms.length < 2 ||
      draft.scores.person < 1.4 ||
      draft.scores.person < draft.scores.organisation
    )
      continue;
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
  if (only.lower.endsWith('s') && parts.get(only.lower.slice(0, -1)) === 'last')
    return { person: 3 };
  const role = parts.get(only.lower);
  if (role === undefined) return {};
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
  if (!both) return {};
  const word =
    reading.tokens[draft.from - 1]?.lower === 'the'
      ? reading.tokens[draft.from - 2]
      : reading.tokens[draft.from - 1];
  return /^(?:at|in|outside|inside|near|around|to|into|behind|leaving|left)$/.test(
    word?.lower ?? '',
  )
    ? { place: 2 }
    : { organisation: 0.8 };
}

function teamScore(reading: Reading, draft: Draft): Partial<Scores> {
  const only = draft.atoms[0];
  if (!reading.sport || draft.atoms.length !== 1 || only === undefined) return {};
  if (
    (only.classes & CLASS.city) === 0 ||
    (only.classes & CLASS.state) !== 0 ||
    only.opens === undefined
  )
    return {};
  const after = reading.tokens[draft.to + 1];
  const isAddress =
    after?.text === ',' &&
    (reading.tokens[draft.to + 2]?.classes ?? 0) & (CLASS.state | CLASS.region);
  return isLocated(reading, draft) || isAddress ? {} : { organisation: 2.6 };
}

function weigh(reading: Reading, drafts: readonly Draft[]): Weighed[] {
  const parts = personParts(drafts);
  const bodies = bodyParts(drafts);
  const titled = titledNames(drafts);
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
    if (bodies.has(draft.key)) total.organisation += 2.6;
    if (titled.has(draft.key)) total.person += 2;
    add(total, teamScore(reading, draft));
    add(total, houseScore(reading, draft));
    if (draft.atoms.length === 1 && ((draft.atoms[0]?.classes ?? 0) & CLASS.body) !== 0)
      total.organisation += 3;
    item.total = asState(draft, total);
  }
  return weighed;
}

/** A sovereign state is one whatever its role, unless the name is also a person's or a region's. */
function asState(draft: Draft, total: Scores): Scores {
  const only = draft.atoms[0];
  if (draft.atoms.length !== 1 || only === undefined || (only.classes & CLASS.state) === 0)
    return total;
  if ((only.classes & CLASS.region) !== 0) return { ...total, state: total.state + 1 };
  const sure = (only.classes & (ANY_GIVEN | CLASS.surname | CLASS.organisation)) === 0 ? 4 : 1.8;
  return { ...total, state: total.state + Math.max(0, total.place) + sure, place: -3 };
}

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
  if (best >= 1.9) return true;
  const bracket =
    reading.tokens[draft.to + 1]?.text === '(' && reading.tokens[draft.to + 3]?.text === ')';
  if (bracket) return true;
  if (!single) return (whole.counts.get(draft.key) ?? 0) > 1;
  return best > 1.2 && usageOf(reading, only?.lower ?? '').raised > 1;
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

/** What stands after "is" or "was" when a government is meant. */
const MOODS =
  /^(?:dismayed|furious|keen|quick|slow|reluctant|willing|unwilling|asleep|angry|alarmed|ready|determined|accused|wary|cautious|adamant|eager|anxious|silent|split|divided|right|wrong|responsible|guilty|prepared|likely|unlikely|pressing|pushing|seeking|trying|considering|planning|preparing|moving|hoping|counting|betting|watching|waiting|demanding|threatening|refusing|offering|asking|calling|negotiating|banning|suing|spending|paying|buying|committed|opposed|concerned|worried|confident|convinced|aware|hesitant|hostile|sceptical|skeptical|bound|obliged|forced|told|warned|urged|asked)$/;
const STANDING =
  /^(?:|is|was|are|were|be|been|lies|lay|sits|sat|stands|stood|became|becomes|remains|remained|has|had|have|hosts|hosted|grew|grows|burned|fell|falls|boasts|lives|looks|looked|smells|and|or|which|where|that|who|after|before|when|while|as|in|on|at|to|for|from|with|by|of|this|last|next|than|airport|university|office|area|street|streets|region|police|mayor|hospital|court|club|hotel|on|during|into|over|but|not|until|since|because|if|so|yesterday|today|tomorrow|tonight|without|under|through|about|via|per|like|summit|talks|conference|meeting|agreement|attacks|bureau|correspondent|home|flat|apartment|restaurant|theatre|stage|school|schools|city|town|suburb|suburbs|weather|traffic|skyline|stock|market|markets|exchange|time|times|based|born|residents|life|times)$/;
const PRESSED =
  /^(?:accused|accuses|urged|urges|told|tells|warned|warns|promised|pressed|blamed|assured|asked|asks|need|needs|needed|convinced|persuaded|angered|irritated|annoyed|embarrassed|isolated|reassured|criticised|criticized|condemned|defied|offered|supports|backed|against|courting|lobbied|lobbying|alarmed|helped|forced|pushed|dragged|forcing|pushing|helping|allow|allowed|allowing|let|letting)$/;

function isSubject(reading: Reading, draft: Draft): boolean {
  const verb = verbOf(reading, draft);
  if (MOODS.test(verb)) return true;
  return !STANDING.test(verb) && /(?:[^s]s|ed|t|d|w|g|m|n|e|k)$/.test(verb);
}

const POWERS = /^(?:with|between|against|from|on)$/;
const RELATIONS =
  /^(?:relations|ties|talks|negotiations|war|alliance|pressure|sanctions|border|treaty|tensions|dispute|deal|accord|links|dialogue|pact|rift|row|standoff)$/;
const GOVERNED =
  /^(?:government|policy|decision|sanctions|nuclear|demands|response|position|stance|plans|leaders|leadership|bid|independence|refusal|allies|ambassador|foreign|claim|claims|invasion|aggression|ambitions|interests|rulers|troops|forces|support)$/;

function isActing(reading: Reading, draft: Draft): boolean {
  if (isLocated(reading, draft) && !POWERS.test(reading.tokens[draft.from - 1]?.lower ?? ''))
    return false;
  const before = reading.tokens[draft.from - 1]?.lower ?? '';
  const noun = reading.tokens[draft.from - 2]?.lower ?? '';
  if (POWERS.test(before) && RELATIONS.test(noun)) return true;
  if (before === 'from' || before === 'on' || before === 'in') return false;
  if (draft.atoms.at(-1)?.possessive)
    return GOVERNED.test(reading.tokens[draft.to + 1]?.lower ?? '');
  if (PRESSED.test(before)) return true;
  return STATE_ACTS.has(verbOf(reading, draft)) || isSubject(reading, draft);
}

const ACTING_PLACES =
  /^(?:Whitehall|Westminster|Holyrood|Stormont|Buckingham Palace|Kensington Palace|Downing Street|Élysée Palace|Wall Street|Capitol Hill|Foggy Bottom|Fleet Street|Zhongnanhai|South Block|Vatican|Hollywood|Bollywood|Brussels)$/;
const CAPITALS_OF_PARTS =
  /^(?:Edinburgh|Cardiff|Belfast|Barcelona|Sacramento|Albany|Beijing|Hong Kong|Erbil|Kinshasa)$/;

/** "the Governor of Kaduna State". */
function isGoverned(reading: Reading, draft: Draft): boolean {
  const region =
    ((draft.atoms[0]?.classes ?? 0) & CLASS.region) !== 0 ||
    / (?:State|Province)$/.test(draft.text);
  const link = reading.tokens[draft.from - 1]?.lower;
  const office = reading.tokens[draft.from - 2]?.lower ?? '';
  return (
    region &&
    link === 'of' &&
    /^(?:governor|government|premier|legislature|parliament)$/.test(office)
  );
}

/** A capital for its state, a region for its government, a house for those inside. */
function readMetonyms(reading: Reading, kept: readonly Draft[]): void {
  for (const draft of kept) {
    const only = draft.atoms[0];
    if (draft.kind !== 'place' || only === undefined) continue;
    if (!isActing(reading, draft) && !isGoverned(reading, draft)) continue;
    const governs = (only.classes & CLASS.region) !== 0 || / (?:State|Province)$/.test(draft.text);
    if (draft.atoms.length > 1 && (draft.reason.code !== 'head-word' || !governs)) continue;
    if (ACTING_PLACES.test(draft.text)) {
      draft.kind = 'organisation';
    } else if ((only.classes & CLASS.capital) !== 0 || CAPITALS_OF_PARTS.test(draft.text)) {
      draft.kind = 'state';
      draft.metonym = true;
    } else if (governs) {
      draft.kind = 'state';
    }
  }
}

/** "Berlin and Paris were quick to back": what one capital is, the other is. */
function shareMetonyms(reading: Reading, kept: readonly Draft[]): void {
  for (let at = kept.length - 1; at > 0; at--) {
    const left = kept[at - 1];
    const right = kept[at];
    if (left === undefined || right === undefined || !right.metonym || left.kind !== 'place')
      continue;
    const capital = ((left.atoms[0]?.classes ?? 0) & CLASS.capital) !== 0;
    if (!capital || !isListed(left, right, reading)) continue;
    left.kind = 'state';
    left.metonym = true;
  }
}

function initialsBefore(reading: Reading, at: number, count: number): string {
  let initials = '';
  for (let back = at; back >= 0 && back > at - count; back--) {
    const token = reading.tokens[back];
    if (token === undefined || token.shape === SHAPE.sign) break;
    initials = token.lower.charAt(0) + initials;
  }
  return initials;
}

/** "Partnership and Cooperation Agreement (PCA)": letters that stand for a thing, not for an actor. */
function lettersOfThings(reading: Reading, drafts: readonly Draft[]): ReadonlySet<string> {
  const things = new Set<string>();
  drafts.forEach((draft, at) => {
    if (draft.reason.code !== 'acronym' || reading.tokens[draft.from - 1]?.text !== '(') return;
    const before = drafts[at - 1];
    if (before !== undefined && before.to === draft.from - 2) return;
    const letters = draft.key.replace(/[^a-z]/g, '').replace(/s$/, '');
    const spelt = [0, 1, 2].some((more) =>
      spells(initialsBefore(reading, draft.from - 2, letters.length + more), letters),
    );
    if (spelt) things.add(draft.key);
  });
  return things;
}

function spells(initials: string, letters: string): boolean {
  let at = 0;
  for (const letter of initials) if (letter === letters.charAt(at)) at += 1;
  return letters.length > 1 && at === letters.length && initials.charAt(0) === letters.charAt(0);
}

/** Keeps the drafts that are mentions, each with its kind. */
export function resolveKinds(reading: Reading, all: readonly Draft[]): Draft[] {
  const things = lettersOfThings(reading, all);
  const drafts = things.size === 0 ? all : all.filter((draft) => !things.has(draft.key));
  const weighed = weigh(reading, drafts);
  for (const item of weighed) settle(item);
  const whole = wholeOf(drafts);
  const kept = weighed.filter((item) => holds(reading, item, whole)).map(({ draft }) => draft);
  takeFromNeighbours(reading, kept);
  readMetonyms(reading, kept);
  shareMetonyms(reading, kept);
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
