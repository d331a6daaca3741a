/** Words of the trash. */
import { momentOf } from './dates.ts';
import { type Counted, counted } from './numbers.ts';

const THINGS: Counted = { one: 'thing', other: 'things' };

export const TRASH = {
  title: 'Trash',
  emptyTitle: 'The trash is empty',
  emptyText: 'What you delete waits here until you let it go.',
  list: 'Deleted things',
  restore: 'Restore',
  restored: (name: string): string => `“${name}” is back.`,
  purge: 'Delete for good…',
  purgeAll: 'Empty the trash…',
  confirm: 'Delete for good',
  keep: 'Keep',
} as const;

export const TRASHED_WORDS = {
  source: 'Source',
  annotation: 'Mark',
  actor: 'Actor',
  code: 'Code',
  dossier: 'Dossier',
  batch: 'Marks of one step',
} as const;

export const deletedOn = (at: string): string => `deleted ${momentOf(at)}`;

/** The question before things are deleted for good. */
export const purgeQuestion = (count: number): string =>
  `Delete ${counted(count, THINGS)} for good? Undo works until Dossier is closed; after that only a backup brings them back, as long as one holds them.`;
