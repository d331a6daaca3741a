/** Words of the notes over the corpus and of the codebook. */
import { type Counted, counted } from './numbers.ts';

const MARKS: Counted = { one: 'mark', other: 'marks' };
const USES: Counted = { one: 'passage', other: 'passages' };
const CODES: Counted = { one: 'code', other: 'codes' };
const MEMOS: Counted = { one: 'memo', other: 'memos' };

export const NOTES_WORDS = {
  title: 'Notes',
  list: 'Notes and marks',
  search: 'Words in notes and quotations',
  show: 'Show',
  source: 'Source',
  allSources: 'All sources',
  actor: 'Actor',
  anyActor: 'Any actor',
  code: 'Code',
  clearCode: (name: string): string => `Only with the code ${name}. Take this filter away`,
  emptyTitle: 'No notes yet',
  emptyText: 'Select words in a text and press N. Every note is listed here with its words.',
  noneTitle: 'Nothing fits',
  noneText: 'Take a filter away, or show all marks.',
  noOrphans: 'Every mark is at its place',
  noOrphansText: 'Marks whose words could not be found in a changed text would be listed here.',
  clearFilters: 'Take all filters away',
  openPlace: 'Go to its place in the text',
  inspect: 'Show everything on this mark',
  orphan: 'Not at its place: the text has changed since',
  memos: 'Memos',
  noMemos: 'No memos yet',
  noMemosText:
    'Write a memo on the workspace, a source, an actor or a code: what you think about it as a whole.',
  editMemo: 'Open',
} as const;

export const ORPHANS = {
  list: 'Where it might belong',
  none: 'Nothing like it stands in the text now.',
  put: 'It belongs here',
} as const;

/** "Found again", "Best guess, 64 % alike". */
export function placeName(sure: boolean, index: number, score: number): string {
  const alike = `${Math.round(score * 100)} % alike`;
  return sure ? 'Found again' : `${index === 0 ? 'Best guess' : 'Another guess'}, ${alike}`;
}

/** For all whose place is beyond doubt. */
export const placeAll = (count: number): string =>
  `Put ${counted(count, MARKS)} at ${count === 1 ? 'its place' : 'their places'}`;

export const NOTES_SHOWN = {
  notes: 'Notes',
  all: 'All marks',
  memos: 'Memos',
  orphans: 'Not at their place',
} as const;

export const MEMO_KINDS = {
  workspace: 'Workspace',
  source: 'Source',
  actor: 'Actor',
  code: 'Code',
} as const;

export const markTotal = (count: number): string => counted(count, MARKS);
export const memoTotal = (count: number): string => counted(count, MEMOS);

export const CODEBOOK = {
  title: 'Codebook',
  tree: 'Codes',
  create: 'New code',
  createBelow: 'New code below this one',
  name: 'Name of the new code',
  emptyText: 'Codes are your own labels for passages. Make one here, or press C on selected words.',
  more: (name: string): string => `More about ${name}`,
  colour: 'Colour',
  description: 'Description',
  descriptionPlaceholder: 'When does this code apply?',
  codeName: 'Name',
  memo: 'Memo',
  uses: 'Applied to',
  notUsed: 'Not applied yet.',
  delete: 'Delete',
  deleted: (name: string): string => `${name} is in the trash. Undo brings it back.`,
  deleteWith: (count: number): string =>
    `Delete, with ${counted(count, CODES)} below it and every application`,
  showPassages: 'Show its passages',
  move: 'Move',
  up: 'Up',
  down: 'Down',
  in: 'Below the one above',
  out: 'Out of its parent',
  keys: 'Drag a code, or move it with Alt and the arrow keys.',
  gone: 'This code was deleted',
  moved: (name: string, path: string): string => `${name} is now at ${path}.`,
} as const;

export const usesCount = (count: number): string => counted(count, USES);
export const codeTotal = (count: number): string => counted(count, CODES);
