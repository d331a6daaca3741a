/** Words about changes made elsewhere, conflict copies, files set aside and texts made anew. */
import type { Counts } from '#core/workspace/comparison.ts';
import type { TableName } from '#core/workspace/edit.ts';
import { changeCounts, ROW_WORDS } from './comparison.ts';
import { momentOf } from './dates.ts';
import { type Counted, counted, listed } from './numbers.ts';

const FILES: Counted = { one: 'file', other: 'files' };
const ENTRIES: Counted = { one: 'entry', other: 'entries' };
const CONFLICTS: Counted = { one: 'conflict', other: 'conflicts' };
const COPIES: Counted = { one: 'conflict copy', other: 'conflict copies' };
const NOTES: Counted = { one: 'note', other: 'notes' };

export const ELSEWHERE = {
  title: 'Changes made elsewhere',
  region: 'Changes made elsewhere',
  show: 'Look at them',
  emptyTitle: 'Nothing was changed elsewhere',
  emptyText:
    'When a synchronising program, another computer or another program changes this workspace, it is told here, and both versions are kept.',
  conflicts: 'Changed on both sides',
  conflictsIntro: 'Yours stands in the workspace until you decide.',
  mine: 'Yours',
  theirs: 'Theirs',
  deletedHere: 'Deleted here',
  keepMine: 'Keep mine',
  keepTheirs: 'Keep theirs',
  keepBoth: 'Keep both',
  keptMine: 'Yours was kept.',
  keptTheirs: 'Theirs was taken.',
  keptBoth: 'Both were kept.',
  copies: 'Conflict copies in the folder',
  copiesIntro:
    'A synchronising program has put these beside the files of the workspace. What is new in them can be taken over; what differs on both sides is listed above.',
  look: 'What is in it',
  import: 'Take over what is new',
  listConflicts: 'List its conflicts',
  putAside: 'Put aside',
  showFile: 'Show in folder',
  log: 'What was noticed',
  nothingNew: 'Nothing in it is new here.',
  loading: 'Looking…',
} as const;

export const ASIDE = {
  title: 'Files set aside',
  list: 'Files set aside, newest first',
  emptyTitle: 'Nothing was set aside',
  emptyText:
    'Files that were damaged or changed by another program are kept here, never overwritten.',
  intro:
    'These copies are in the folder “quarantine” of the workspace. Dossier never removes them.',
  restore: 'Restore from a backup…',
} as const;

export const ASIDE_REASONS = {
  damaged: 'It was damaged.',
  older: 'An older version had been put in its place.',
  journal: 'Some changes in it could not be read.',
  elsewhere: 'Another program or computer had changed it.',
  copy: 'A conflict copy.',
  text: 'It was damaged; the text was made anew from the original.',
  unknown: 'It was not as Dossier had written it.',
} as const;

export const HOLDS_WORDS = {
  notes: 'Notes',
  workspace: 'The main file',
  trash: 'The trash',
  journal: 'The journal',
  text: 'Reading text',
} as const;

/** "Notes on “Title”". */
export const copyName = (holds: keyof typeof HOLDS_WORDS, source: string | null): string =>
  source === null ? HOLDS_WORDS[holds] : `${HOLDS_WORDS[holds]}: ${source}`;

export const conflictName = (table: TableName, source: string | null): string =>
  source === null ? ROW_WORDS[table] : `${ROW_WORDS[table]} in ${source}`;

/** "2 conflicts · 1 conflict copy", for the status bar. */
export function waiting(conflicts: number, copies: number): string {
  return [
    ...(conflicts > 0 ? [counted(conflicts, CONFLICTS)] : []),
    ...(copies > 0 ? [counted(copies, COPIES)] : []),
  ].join(' · ');
}

type Change = {
  readonly at: string;
  readonly files: readonly { readonly file: string; readonly keptAt: string | null }[];
  readonly merged: number;
  readonly conflicts: number;
};

/** One sentence with numbers for one thing that was noticed. */
export function changeSentence({ at, files, merged, conflicts }: Change): string {
  const what = `${momentOf(at)}: another program or computer had changed ${counted(files.length, FILES)} (${listed(files.map(({ file }) => file))}).`;
  const taken = merged === 0 ? 'Nothing was new' : `${counted(merged, ENTRIES)} taken over`;
  const open = conflicts === 0 ? '' : `, ${counted(conflicts, CONFLICTS)}: yours stayed`;
  const kept = files.flatMap(({ keptAt }) => (keptAt === null ? [] : [keptAt]));
  const where = kept.length === 0 ? '' : ` Their version is kept at ${listed(kept)}.`;
  return `${what} ${taken}${open}.${where}`;
}

/** The banner while there is something to decide or something was just noticed. */
export function elsewhereTitle(conflicts: number, copies: number): string {
  return conflicts + copies === 0
    ? 'This workspace was changed elsewhere.'
    : `${waiting(conflicts, copies)} to look at.`;
}

export const importedWords = (merged: number, conflicts: number): string =>
  `${merged === 0 ? ELSEWHERE.nothingNew : `${counted(merged, ENTRIES)} taken over; Undo takes them back.`}${
    conflicts === 0 ? '' : ` ${counted(conflicts, CONFLICTS)} to decide.`
  }`;

/** What taking a copy over would do, in a sentence. */
export function copyFacts(counts: Counts, conflicts: number, bad: number): string {
  const news = counts.added + counts.changed === 0 ? ELSEWHERE.nothingNew : changeCounts(counts);
  const open = conflicts === 0 ? '' : ` ${counted(conflicts, CONFLICTS)} would be listed.`;
  const unread = bad === 0 ? '' : ` ${counted(bad, ENTRIES)} in it could not be read.`;
  return `${news}${open}${unread}`;
}

type Recovery = {
  readonly from: 'rows' | 'backup' | 'journal' | 'nothing';
  readonly recovered: number;
  readonly lost: number;
  readonly backupAt: string | null;
};

/** "Recovered 3 entries from the backup of 2 Jan 2026, 14:03." */
export function recoverySentence({ recovered, lost, backupAt }: Recovery): string {
  const from = backupAt === null ? '' : ` from the backup of ${momentOf(backupAt)}`;
  const gone = lost === 0 ? '' : ` ${counted(lost, ENTRIES)} could not be read.`;
  return recovered === 0 ? gone.trim() : `Recovered ${counted(recovered, ENTRIES)}${from}.${gone}`;
}

export const REMADE = {
  region: 'Texts made anew',
  orphans: 'Show notes without a place',
  lost: (title: string): string =>
    `The reading text of “${title}” and its original are damaged. Its notes are safe. Put its files back from a copy of your own.`,
  original: (title: string): string =>
    `The kept original of “${title}” is damaged or gone. Its text and notes are whole; put the original back from a copy of your own.`,
} as const;

type Remade = {
  readonly title: string;
  readonly files: readonly { readonly file: string; readonly keptAt: string | null }[];
  readonly same: boolean;
  readonly moved: number;
  readonly uncertain: number;
  readonly orphaned: number;
};

/** What became of a source whose text was damaged, with numbers. */
export function remadeSentence({ title, files, same, ...fared }: Remade): string {
  const kept = files.flatMap(({ keptAt }) => (keptAt === null ? [] : [keptAt]));
  const where = kept.length === 0 ? '' : ` The damaged copy is kept at ${listed(kept)}.`;
  const head = `The text of “${title}” was damaged and was made anew from the original`;
  if (same) {
    return `${head}. It is the same to the letter: every note is at its place.${where}`;
  }
  const lost = fared.uncertain + fared.orphaned;
  const rest = lost === 0 ? '' : ` ${counted(lost, NOTES)} must be placed by hand.`;
  return `${head}, and reads a little differently now: ${counted(fared.moved, NOTES)} moved along.${rest}${where}`;
}
