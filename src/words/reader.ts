/** Words of the reading panes: headers, marks, margin, finding, and what a screen reader is told there. */
import type { ActorKind } from '#core/actor/actor.ts';
import type { FigureReading } from '#core/figure/figure.ts';
import { figureWords } from './figure-value.ts';
import { ACTOR_KIND_WORDS } from './kinds.ts';
import { type Counted, counted, number } from './numbers.ts';

const WORDS: Counted = { one: 'word', other: 'words' };

export const READER = {
  back: 'Back',
  forward: 'Forward',
  splitRight: 'Split right',
  splitDown: 'Split down',
  closePane: 'Close pane',
  chooseSource: 'Choose a source for this pane',
  filterSources: 'Filter sources',
  noSuchSource: 'No source has these words in its title.',
  resizePanes: 'Size of the panes',
  emptyTitle: 'Nothing is open here',
  emptyText: 'Choose a source to read in this pane.',
  emptyCorpus: 'There is no source yet. Add text files to begin.',
  addSources: 'Add sources…',
  loading: 'Opening the text…',
  failed: 'This text could not be read',
  failedKept: 'Your notes about it are safe.',
  retry: 'Try again',
  gone: 'This source is no longer in the workspace',
  noMarks: 'There is no mark in this text.',
  firstMark: 'This is the first mark.',
  lastMark: 'This is the last mark.',
  copied: 'Copied.',
  markDeleted: 'Mark deleted.',
  unknownActor: 'an actor that is gone',
  unknownCode: 'a code that is gone',
} as const;

/** "459 words". */
export const wordsOf = (count: number): string => counted(count, WORDS);

/** "Pane 2: Elon Musk backs US to exit NATO". */
export const paneName = (index: number, title: string | null): string =>
  title === null ? `Pane ${index}` : `Pane ${index}: ${title}`;

export const HEADER_WORDS = {
  details: 'Details',
  detailsLong: 'Details: what is known about this source, and how it was recognised',
  correct: 'Correct by hand',
  takeBack: 'As recognised',
  save: 'Save',
  cancel: 'Cancel',
  notStated: 'not stated',
  copyLink: 'Copy the link',
  file: 'File',
  encoding: 'Encoding',
  parser: 'Read by',
  fingerprint: 'SHA-256 of the file',
  badDate: 'Write a date as 2025, 2025-03 or 2025-03-09.',
  empty: 'Write something, or take the correction back.',
} as const;

/** "Author: Ros Krasny, stated in the text". */
export const fieldSummary = (name: string, value: string, basis: string): string =>
  `${name}: ${value}, ${basis}`;

/** "Title derived from the text". */
export const fieldBasis = (name: string, basis: string): string => `${name} ${basis}`;

export const figureLabel = (reading: FigureReading | null): string =>
  `figure: ${figureWords(reading)}`;
export const actorLabel = (name: string, kind: ActorKind): string =>
  `actor: ${name}, ${ACTOR_KIND_WORDS[kind]}`;
export const codeLabel = (name: string): string => `code: ${name}`;
export const noteLabel = (text: string): string => `note: ${text}`;
export const HIGHLIGHT_LABEL = 'highlight';

/** "Elon Musk. actor: Elon Musk, person. Mark 3 of 12". */
export const markAnnouncement = (
  words: string,
  label: string,
  index: number,
  count: number,
): string => `${words}. ${label}. Mark ${number(index)} of ${number(count)}`;

/** "Selected: Elon Musk", or only how much when it is long. */
export const selectionAnnouncement = (words: string, count: number): string =>
  words.length <= 120 ? `Selected: ${words}` : `Selected: ${counted(count, WORDS)}`;

export const FIND_WORDS = {
  region: 'Find in this pane',
  field: 'Find in this text',
  next: 'Next hit',
  previous: 'Previous hit',
  matchCase: 'Match capitals',
  wholeWord: 'Whole words',
  close: 'Close',
  none: 'No hits',
} as const;

/** "3 of 17". */
/** `more`: there are more than were counted. */
export const hitOf = (index: number, count: number, more = false): string =>
  `${number(index)} of ${number(count)}${more ? ' or more' : ''}`;

/** Names of characters that are not seen but change how text is read. */
export const CONTROL_WORDS: Readonly<Record<string, string>> = {
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u061c': 'ALM',
  '\u200b': 'ZWSP',
  '\u2060': 'WJ',
  '\ufeff': 'BOM',
};

/** What the mark of a hidden character says on hover. */
export const hiddenCharacter = (code: number): string =>
  `A character that is not seen: U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

/** "Notes in the margin, pane 2". */
export const marginNotes = (pane: number): string => `Notes in the margin, pane ${number(pane)}`;

/** "Note: quoted from X, not an interview". */
export const noteBeside = (text: string): string => `Note: ${text}`;
