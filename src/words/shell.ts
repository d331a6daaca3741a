/** Words of the window's frame: rail, panels, status bar, banners, notices. */
import type { AppError, OpenFailure, StoreFailure } from '#core/app-error.ts';
import { clockTime } from './dates.ts';
import { type Counted, counted } from './numbers.ts';

export const SOURCES: Counted = { one: 'source', other: 'sources' };
export const MENTIONS: Counted = { one: 'mention', other: 'mentions' };
export const FIGURES: Counted = { one: 'figure', other: 'figures' };
export const NOTES: Counted = { one: 'note', other: 'notes' };
export const ACTORS: Counted = { one: 'actor', other: 'actors' };

export const SHELL = {
  app: 'Dossier',
  rail: 'Views',
  sidePanel: 'Side panel',
  inspector: 'Inspector',
  reading: 'Reading panes',
  status: 'Status',
  resizeSide: 'Width of the side panel',
  resizeInspector: 'Width of the inspector',
  showSide: 'Show the side panel',
  hideSide: 'Hide the side panel',
  showInspector: 'Show the inspector',
  hideInspector: 'Hide the inspector',
  search: 'Search or run a command',
  opening: 'Opening the workspace…',
  close: 'Close',
  dismiss: 'Dismiss',
  clear: 'Clear',
  cancel: 'Cancel',
  save: 'Save',
  more: 'More',
  retry: 'Try again',
  saveCopy: 'Save a copy elsewhere',
  chooseOther: 'Open another workspace',
  createHere: 'Make a new workspace there',
  restore: 'Restore from the newest backup',
  openToRead: 'Open to read only',
  takeOver: 'Take it over here',
  offline: 'Offline: nothing leaves this machine',
  offlineShort: 'Offline',
  showFolder: 'Show the workspace’s folder',
  help: 'Select words to mark them: H highlights, A tags an actor, F a figure, C a code, N writes a note. Ctrl+K finds everything else.',
  helpRegion: 'First steps',
  putAway: 'Put this line away',
  notices: 'Messages',
  failedTitle: 'The workspace could not be opened',
  brokenTitle: 'Something in this window broke',
  brokenText:
    'Your notes are safe: everything that was shown as saved is on the disk, and words in open editors are kept. Reload the window to go on.',
  brokenPart: 'This part of the window broke. Your notes are safe.',
  reload: 'Reload the window',
  drawAgain: 'Try again',
  details: 'Details',
} as const;

/** "Back to Figures", after a place was opened from there. */
export const backTo = (view: string): string => `Back to ${view}`;

export const undoWords = (what: string): string => `Undo: ${what}`;
export const redoWords = (what: string): string => `Redo: ${what}`;

/** After a copy of the workspace was saved; the open one is still the first. */
export const copySavedIn = (folder: string): string =>
  `A copy of everything that is saved is in ${folder}. To go on there, open it as a workspace.`;

export const SAVE_WORDS = {
  saving: 'Saving…',
  saved: 'Saved',
  readOnly: 'Read only',
  notSaved: 'Not saved',
} as const;

const STORE_REASONS: Readonly<Record<StoreFailure, string>> = {
  'disk-full': 'disk full',
  'read-only': 'the disk can only be read',
  'no-permission': 'no permission to write',
  io: 'disk error',
  gone: 'the folder is gone',
  'too-many-files': 'too many open files',
  closed: 'workspace closed',
  'changed-on-disk': 'changed by another program',
  'not-ours': 'not a file of this workspace',
  'source-lost': 'a source is lost',
};

const OPEN_REASONS: Readonly<Record<OpenFailure, string>> = {
  missing: 'the folder is missing',
  'not-a-workspace': 'no workspace there',
  empty: 'the folder is empty',
  incomplete: 'its main file is missing',
  damaged: 'damaged',
  'newer-format': 'made by a newer Dossier',
  locked: 'open elsewhere',
  unreadable: 'unreadable',
  'not-empty': 'folder not empty',
};

/** A few words on why the notes are not saved, for the status bar: "disk full". */
export function shortReason(error: AppError): string {
  switch (error.code) {
    case 'store':
      return STORE_REASONS[error.reason];
    case 'open':
      return OPEN_REASONS[error.reason];
    default:
      return 'an error in Dossier';
  }
}

/** What to tell although every acknowledged note is safe. */
export const STORE_WARNINGS = {
  'checkpoint-failed': 'saved in the journal only; tidying up failed',
  'backup-failed': 'the backup could not be made',
  'changed-on-disk': 'another program changed the folder',
} as const;

/** "Saved 14:03:22". */
export const savedAt = (at: string | null): string =>
  at === null ? SAVE_WORDS.saved : `${SAVE_WORDS.saved} ${clockTime(at)}`;

/** "3 sources · 98 mentions · 35 figures · 7 notes". */
export function countsLine(counts: {
  readonly sources: number;
  readonly mentions: number;
  readonly figures: number;
  readonly notes: number;
}): string {
  return [
    counted(counts.sources, SOURCES),
    counted(counts.mentions, MENTIONS),
    counted(counts.figures, FIGURES),
    counted(counts.notes, NOTES),
  ].join(' · ');
}

export const IMPORT_WORDS = {
  region: 'What was added',
  nothing: 'Nothing was added.',
} as const;

export const importFailedTitle = (failed: number, of: number): string =>
  `${counted(failed, { one: 'file', other: 'files' })} of ${of} could not be added. The others were.`;

export const importDone = (added: number): string => `${counted(added, SOURCES)} added.`;

export const importProgress = (done: number, of: number, file: string): string =>
  `Adding sources: ${done} of ${of} · ${file}`;

const KEPT_AND_BACK =
  'Everything shown as saved is on the disk; words in open editors are back as they were a moment before.';

/** Told when the page had to be started again, by why. */
export const REVIVED_WORDS = {
  ended: `The window stopped working and was opened again. ${KEPT_AND_BACK}`,
  hung: `The window did not answer any more and was opened again. ${KEPT_AND_BACK}`,
  'out-of-memory': `The window had no memory left and was opened again. ${KEPT_AND_BACK} Close panes with long texts if it happens again.`,
} as const;
