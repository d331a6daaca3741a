/** Words of the backups: the list, what is in each, and what restoring one would do. */
import { momentOf } from './dates.ts';
import { type Counted, counted } from './numbers.ts';

const SOURCES: Counted = { one: 'source', other: 'sources' };
const MARKS: Counted = { one: 'mark', other: 'marks' };
const NOTES: Counted = { one: 'note', other: 'notes' };
const ACTORS: Counted = { one: 'actor', other: 'actors' };

export const BACKUP_WORDS = {
  counted: { one: 'backup', other: 'backups' } satisfies Counted,
  title: 'Backups',
  list: 'Backups, newest first',
  intro:
    'The last five states are kept, and one a day for fourteen days, in the workspace’s folder. Keep a copy on another disk as well.',
  loading: 'Checking the backups…',
  empty: 'No backup yet',
  emptyText: 'The first one is made a moment after your first change, or when you close Dossier.',
  choose: 'Choose a backup to see what restoring it would change.',
  comparing: 'Comparing…',
  damaged: 'Damaged: cannot be restored',
  whole: 'Whole',
  same: 'The workspace is as it was then. Nothing would change.',
  restore: 'Restore this backup',
  restoring: 'Restoring…',
  safe: 'The state as it is now is kept as a backup first, and Undo takes the restoring back.',
  restored: (at: string): string =>
    `Restored the backup of ${momentOf(at)}. Undo takes it back; the state before is a backup, too.`,
} as const;

/** "3 sources, 12 marks, 4 notes, 5 actors". */
export function backupCounts(counts: {
  readonly sources: number;
  readonly annotations: number;
  readonly notes: number;
  readonly actors: number;
}): string {
  return [
    counted(counts.sources, SOURCES),
    counted(counts.annotations, MARKS),
    counted(counts.notes, NOTES),
    counted(counts.actors, ACTORS),
  ].join(', ');
}

/** "No. 41 · 3 sources, 12 marks, 4 notes, 5 actors": the number is the one on the command line. */
export function backupFacts(backup: {
  readonly seq: number;
  readonly counts: Parameters<typeof backupCounts>[0] | null;
}): string {
  const name = `No. ${backup.seq}`;
  return backup.counts === null ? name : `${name} · ${backupCounts(backup.counts)}`;
}
