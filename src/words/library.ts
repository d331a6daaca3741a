/** Words of the library. */
import { type Counted, counted } from './numbers.ts';
import { ACTORS, FIGURES, NOTES, SOURCES } from './shell.ts';

export const LIBRARY = {
  title: 'Library',
  list: 'Sources',
  add: 'Add sources',
  filter: 'Filter sources',
  sort: 'Sort by',
  emptyTitle: 'No sources yet',
  emptyText: 'Add text or Markdown files. The files themselves are never changed.',
  noneTitle: 'No source matches',
  noneText: 'Try fewer letters.',
  unread: 'unread',
  derivedTitle: 'title derived',
  open: 'Open',
  openRight: 'Open in a new pane on the right',
  openBelow: 'Open in a new pane below',
  details: 'Details and memo',
  delete: 'Delete',
  more: (title: string): string => `More about ${title}`,
  deleted: (title: string): string => `“${title}” is in the trash. Undo brings it back.`,
  unnamed: 'no date',
  reportTitle: 'What was added',
  reportKept: 'Files that could not be added are untouched where they were.',
  stop: 'Stop',
  addedFile: (file: string): string => `${file}: added`,
} as const;

export const SORT_WORDS = {
  added: 'Added',
  title: 'Title',
  date: 'Date',
  notes: 'Most notes',
} as const;

export const sourceCount = (count: number): string => counted(count, SOURCES);
export const actorCount = (count: number): string => counted(count, ACTORS);
export const figureCount = (count: number): string => counted(count, FIGURES);
export const noteCount = (count: number): string => counted(count, NOTES);

const FILES: Counted = { one: 'file', other: 'files' };
export const reportLine = (added: number, failed: number): string =>
  failed === 0
    ? `${counted(added, SOURCES)} added.`
    : `${counted(added, SOURCES)} added, ${counted(failed, FILES)} not.`;

export const reportLeft = (left: number): string =>
  `Stopped: ${counted(left, FILES)} not looked at. What was added stays.`;
export const moreFailed = (count: number): string =>
  `… and ${counted(count, FILES)} more not added.`;
export const moreAdded = (count: number): string => `… and ${counted(count, FILES)} more added.`;
