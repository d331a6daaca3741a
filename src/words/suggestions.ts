/** Words of the review of suggestions. */
import type { FigureKind } from '#core/figure/figure.ts';
import type { ActorKind } from '#core/recognition/actor-types.ts';
import type { Decision } from '#core/suggestion/decision.ts';
import type { LinkReason } from '#core/suggestion/find-links.ts';
import type { Finding } from '#core/suggestion/finding.ts';
import { figureValue } from './figure-value.ts';
import { ACTOR_KIND_WORDS, FIGURE_KIND_WORDS } from './kinds.ts';
import { type Counted, counted, number } from './numbers.ts';
import { actorReasonWords, figureReasonWords } from './recognition.ts';

const SUGGESTIONS: Counted = { one: 'suggestion', other: 'suggestions' };
const MENTIONS: Counted = { one: 'mention', other: 'mentions' };

export const REVIEW = {
  title: 'Suggestions',
  tabs: 'What is shown',
  queue: 'This source',
  links: 'One actor?',
  rejected: 'Rejected',
  list: 'Suggestions in this source',
  keys: 'Tab goes to the next suggestion, Shift+Tab to the previous, Enter accepts, E edits, Backspace rejects, G accepts the whole group, Escape leaves.',
  kindFilter: 'Which kind',
  surenessFilter: 'How sure',
  progress: 'Reviewed',
  acceptGroup: (count: number): string => `Accept all ${number(count)}`,
  accept: 'Accept',
  edit: 'Edit',
  reject: 'Reject',
  rejectEverywhere: 'Reject everywhere',
  rejectHint: 'Not proposed again here, nor where much the same stands around it, in any source.',
  rejectEverywhereHint: 'Not proposed again wherever it stands, in any source.',
  start: 'Start the review',
  hideMarks: 'Hide suggestions in the text',
  showMarks: 'Show suggestions in the text',
  noSourceTitle: 'No source is open',
  noSourceText: 'Open a source in a pane: its actors and figures are looked for at once.',
  readingTitle: 'Looking for actors and figures…',
  readingText: 'You can go on reading and marking meanwhile.',
  doneTitle: 'Everything is reviewed',
  nothingTitle: 'Nothing was found',
  nothingText:
    'No actor and no figure was found in this source. Mark what you see by selecting its words.',
  filteredTitle: 'Nothing fits these filters',
  filteredText: 'Other suggestions wait: choose another kind, or how sure they are.',
  clearFilters: 'Show all',
  failedTime: 'Looking through this source took too long and was stopped.',
  failedBroken: 'Looking through this source failed.',
  failedTitle: 'No suggestions',
  again: 'Try again',
  otherLanguage:
    'This source is not in English: figures are proposed where they can be read, actors are not.',
  why: 'Why',
  names: 'Names',
  value: 'Value',
  newActor: 'A new actor',
  knownActor: 'An actor you have',
  unclearActor: 'Several actors have this name. Which one is it?',
  maybeActor: 'It may be an actor you have. Is it?',
  alsoLikely: 'It could also be',
  cardTitle: 'Suggestion',
  noneTitle: 'No suggestion is chosen',
  noneText: 'Go through the queue with Tab, or click a suggestion.',
  name: 'Name',
  kind: 'Kind',
  qualifier: 'Qualifier',
  exact: 'exact',
  linkTo: 'Whom the words name',
  noActor: 'No actor has this name.',
  wholeGroup: (count: number): string => `For all ${number(count)} in this group`,
  words: 'Words',
  startEarlier: 'Begin a word earlier',
  startLater: 'Begin a word later',
  endEarlier: 'End a word earlier',
  endLater: 'End a word later',
  cancel: 'Cancel',
  save: 'Accept as edited',
  chooseFirst: 'Say first which actor it is.',
  linksTitle: 'No two actors look like one',
  linksText:
    'When the names of two actors suggest that they are one, they are shown here with what speaks for it.',
  linksList: 'Actors that may be one',
  merge: (from: string, into: string): string => `Yes: ${from} is ${into}`,
  different: 'No, they are two',
  alsoFits: (names: string): string => `It could as well be ${names}.`,
  notNamed: 'Not named in any source.',
  rejectedTitle: 'Nothing was rejected',
  rejectedText: 'What you reject is listed here and is not proposed again. You can bring it back.',
  rejectedList: 'Rejected suggestions',
  bringBack: 'Bring back',
  filterRejected: 'Find in rejected',
} as const;

export const SURENESS_WORDS = {
  any: 'Sure or not',
  sure: 'Sure',
  fair: 'Fairly sure',
  doubtful: 'Doubtful',
} as const;

/** "37 of 61 reviewed". */
export const progressWords = (reviewed: number, total: number): string =>
  `${number(reviewed)} of ${number(total)} reviewed`;

export const waitingWords = (count: number): string => counted(count, SUGGESTIONS);

/** "Read 1,200 of 5,400". */
export const readWords = (done: number, of: number): string =>
  `${number(done)} of ${number(of)} taken over`;

export const mentionWords = (count: number): string => counted(count, MENTIONS);

/** The kind of a finding in words. */
export function kindWords(finding: Finding): string {
  return finding.subject === 'actor'
    ? ACTOR_KIND_WORDS[finding.actorKind]
    : FIGURE_KIND_WORDS[finding.reading.kind];
}

/** Heading of a group of figures. */
export const FIGURE_GROUPS: Readonly<Record<FigureKind, string>> = {
  money: 'Money',
  percentage: 'Percentages',
  quantity: 'Quantities',
  ordinal: 'Ordinals',
  fraction: 'Fractions',
  date: 'Dates',
  duration: 'Durations',
  range: 'Ranges',
  'relative-date': 'Relative dates',
};

/** Why something is proposed. */
export function reasonWords(finding: Finding): string {
  if (finding.subject === 'figure') {
    return figureReasonWords(finding.reason);
  }
  return finding.reason.code === 'confirmed'
    ? `a name of ${finding.reason.parts[0] ?? ''} that you have confirmed`
    : actorReasonWords(finding.reason, finding.link);
}

/** What accepting would note: the value, or whom the words name. */
export function meaningWords(finding: Finding, actor: string): string {
  return finding.subject === 'figure' ? figureValue(finding.reading) : actor;
}

export type ItemFacts = {
  readonly finding: Finding;
  /** The actor that the words name. */
  readonly actor: string;
  readonly sureness: Exclude<keyof typeof SURENESS_WORDS, 'any'>;
  readonly place: number;
  readonly of: number;
};

/** What a screen reader says of a suggestion after its words. */
export function itemFacts({ finding, actor, sureness, place, of }: ItemFacts): string {
  return [
    meaningWords(finding, actor),
    kindWords(finding),
    SURENESS_WORDS[sureness].toLowerCase(),
    `${number(place)} of ${number(of)} in its group`,
    reasonWords(finding),
  ].join(', ');
}

export const acceptedWords = (words: string, left: number): string =>
  `Accepted ${words}. ${waitingWords(left)} left.`;
export const groupAcceptedWords = (name: string, count: number, left: number): string =>
  `Accepted ${number(count)} of ${name}. ${waitingWords(left)} left.`;
export const rejectedWords = (words: string, everywhere: boolean, left: number): string =>
  `Rejected ${words}, ${everywhere ? 'wherever it stands' : 'here and where much the same stands around it'}. ${waitingWords(left)} left.`;

/** Where a decision holds. */
export function scopeWords(decision: Decision): string {
  if (decision.subject === 'link') {
    return 'These two are not one actor.';
  }
  if (decision.scope === 'everywhere') {
    return 'Not proposed anywhere, in no source.';
  }
  const { before, after } = decision.context;
  const around = [...[...before].reverse(), `“${decision.words}”`, ...after].join(' ');
  return `Not proposed where it stands as in: ${around}. In every source.`;
}

/** What was rejected: "as a person". */
export const rejectedAs = (decision: Exclude<Decision, { subject: 'link' }>): string =>
  decision.subject === 'actor'
    ? `as an actor (${ACTOR_KIND_WORDS[decision.actorKind]})`
    : `as a figure (${FIGURE_KIND_WORDS[decision.figureKind]})`;

const LINK_REASONS: Readonly<Record<LinkReason, (from: string, into: string) => string>> = {
  'same-name': (from) => `Both are called ${from}.`,
  'same-spelling': (from, into) => `${from} and ${into} differ in spelling only.`,
  acronym: (from, into) => `${from} and ${into}: one is made of the first letters of the other.`,
  surname: (from, into) => `${from} and ${into} share a surname.`,
};

/** What speaks for two actors being one. */
export const linkReasonWords = (
  reason: LinkReason,
  [from, into]: readonly [string, string],
): string => LINK_REASONS[reason](from, into);

export const asKind = (kind: ActorKind): string => `Accept as ${ACTOR_KIND_WORDS[kind]}`;
export const itIs = (name: string): string => `It is ${name}`;
/** The button in the head of a pane. */
export const paneSuggestions = (count: number): string => `Review ${waitingWords(count)}`;

export const SHOWS_WORDS = {
  all: 'All kinds',
  actors: 'Actors',
  figures: 'Figures',
} as const;
