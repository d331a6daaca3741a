/** Words of marking: the bar at a selection, its pickers, the small window at a mark, and what is said when it is done. */
import type { ActorKind } from '#core/actor/actor.ts';
import type { FigureReading } from '#core/figure/figure.ts';
import { figureWords } from './figure-value.ts';
import { ACTOR_KIND_WORDS } from './kinds.ts';
import { type Counted, counted, number } from './numbers.ts';

const MENTIONS: Counted = { one: 'mention', other: 'mentions' };
const USES: Counted = { one: 'use', other: 'uses' };

export const MARKING = {
  bar: 'Mark the selected words',
  highlight: 'Highlight',
  actor: 'Actor',
  figure: 'Figure',
  code: 'Code',
  note: 'Note',
  all: 'All…',
  close: 'Close',

  findActor: 'Find or name an actor',
  noActor: 'Type a name to make a new actor.',
  newActor: 'new',
  newKind: 'Kind of the new actor',

  tagFigure: 'Tag figure',
  correct: 'Correct the value',
  notUnderstood: 'Not understood',
  keptAsWords: 'The words are kept as they are. You can give them a value by hand.',
  corrected: 'corrected by hand',
  asParsed: 'As parsed',

  findCode: 'Find or name a code',
  noCode: 'Type a name to make a new code.',
  codeColour: 'Colour of the new code',

  noteLabel: 'Note on the selected words',
  notePlaceholder: 'What do you think about these words?',
  save: 'Save',
  cancel: 'Cancel',
  saving: 'Saving…',
  draft: 'Not saved yet · Ctrl+Enter saves',
  draftKept: 'The draft is kept.',

  mark: 'Mark',
  add: 'Add',
  edit: 'Edit',
  change: 'Change',
  takeOff: 'Take off',
  deleteMark: 'Delete mark',
  deleted: 'Deleted. Undo brings it back.',
  previous: 'Mark before this one over the same words',
  next: 'Next mark over the same words',
  isHighlighted: 'Highlight',
  unknownActor: 'an actor that is gone',
  unknownCode: 'a code that is gone',

  highlighted: 'Highlighted.',
  highlightOff: 'Highlight taken off.',
  noteSaved: 'Note saved.',
  alreadyThere: 'These words already carry that.',
  changed: 'Changed.',
} as const;

export const TOOL_WORDS: Readonly<Record<'actor' | 'figure' | 'code' | 'note', string>> = {
  actor: MARKING.actor,
  figure: MARKING.figure,
  code: MARKING.code,
  note: MARKING.note,
};

export const mentionCount = (count: number): string => counted(count, MENTIONS);
export const usesOf = (count: number): string => counted(count, USES);
export const createCode = (name: string): string => `Create “${name}”`;

/** "Tagged Elon Musk, person". */
export const tagged = (name: string, kind: ActorKind): string =>
  `Tagged ${name}, ${ACTOR_KIND_WORDS[kind]}.`;
export const figureTagged = (reading: FigureReading | null): string =>
  `Figure: ${figureWords(reading)}.`;
export const coded = (name: string): string => `Code applied: ${name}.`;

/** "2 of 3". */
export const oneOf = (index: number, count: number): string =>
  `${number(index)} of ${number(count)}`;
