/**
 * What every failure means for a person: what happened, what was kept, what to do now. The one place where an
 * `AppError` becomes words, for the window, the native dialogs and the command line.
 */
import type {
  AppError,
  ExportFailure,
  ImportFailure,
  OpenFailure,
  RefusalReason,
  StoreFailure,
} from '#core/app-error.ts';
import { assertNever } from '#core/result.ts';
import { MAX_DEPTH, MAX_FILE_BYTES, MAX_FILES } from '#core/source/limits.ts';
import { momentOf } from './dates.ts';
import { byteSize, number } from './numbers.ts';

export type ErrorWords = {
  /** What happened. */
  readonly what: string;
  /** What was kept. */
  readonly kept: string;
  /** What to do now. */
  readonly todo: string;
};

type Words<Reason extends string> = Readonly<Record<Reason, readonly [what: string, todo: string]>>;

const IMPORT: Words<ImportFailure> = {
  unreadable: [
    'The file could not be read',
    'Check that it is still there and that you may read it.',
  ],
  'not-a-file': ['It is not a file', 'Choose a text file rather than a folder or a device.'],
  'is-a-link': [
    'It is a link that leads to another place',
    'If you mean the file that it leads to, add that one.',
  ],
  'too-large': [
    `The file is larger than Dossier can read (${byteSize(MAX_FILE_BYTES)})`,
    'Split it, then add the parts.',
  ],
  'too-many': [
    `The folder holds more files than can be added at once (${number(MAX_FILES)}); the rest was left out`,
    'Add the folders in it one by one.',
  ],
  'too-deep': [
    `The folder lies more than ${MAX_DEPTH} folders down; nothing in it was looked at`,
    'Add that folder by itself.',
  ],
  empty: ['There is no text in it', 'Check that it is the file you meant.'],
  'not-text': ['It is not a text file', 'Save it as plain text or Markdown, then add it again.'],
  'unknown-encoding': [
    'Its characters could not be read with certainty',
    'Save it as UTF-8 in a text editor, then add it again.',
  ],
  'changed-while-read': [
    'It changed while it was read',
    'Wait until it is finished, then add it again.',
  ],
  'already-here': ['The same text is already in the workspace', 'Use the source that is there.'],
  'parser-timeout': ['Reading it took too long', 'Split it, then add the parts.'],
  'parser-crashed': ['Reading it failed', 'Save it as plain text, then add it again.'],
  'parser-bad-output': [
    'Reading it gave something unusable',
    'Save it as plain text, then add it again.',
  ],
};

const REFUSED: Words<RefusalReason> = {
  'not-found': ['What this concerns is no longer there', 'Look for it in the trash.'],
  'already-exists': ['It is already there', 'Use the one that is there.'],
  'changed-since': ['It has changed since', 'Undo the later changes first.'],
  'span-outside-text': ['The place lies outside the text', 'Select the words again.'],
  'empty-name': ['A name must have at least one character', 'Type a name.'],
  cycle: ['A thing cannot be below itself', 'Choose another place for it.'],
  'same-record': ['Both are the same', 'Choose two different ones.'],
  'in-use': ['It is still in use', 'Take it away where it is used first.'],
  'nothing-to-do': ['There is nothing to change', 'Go on as you are.'],
};

const SAVE_ELSEWHERE = 'or save a copy of the workspace elsewhere.';

const STORE: Words<StoreFailure> = {
  'disk-full': ['The disk is full', `Make room and try again, ${SAVE_ELSEWHERE}`],
  'read-only': ['The disk can only be read', `Make it writable and try again, ${SAVE_ELSEWHERE}`],
  'no-permission': [
    'You may not write to the workspace’s folder',
    `Change its permissions and try again, ${SAVE_ELSEWHERE}`,
  ],
  io: ['The disk reported an error', `Check the disk and try again, ${SAVE_ELSEWHERE}`],
  gone: [
    'The workspace’s folder is no longer there',
    `Bring it back or connect its drive and try again, ${SAVE_ELSEWHERE}`,
  ],
  'too-many-files': ['Too many files are open', 'Close other programs, then try again.'],
  closed: ['The workspace is closed', 'Open it again.'],
  'changed-on-disk': [
    'Another program changed the workspace',
    'Close the other program, then open the workspace again.',
  ],
  'source-lost': [
    'The reading text of this source and its original are damaged or gone',
    'Put its files back from a copy of your own, then try again.',
  ],
  'not-ours': [
    'Nothing in this file could be read as part of this workspace',
    'It stays where it is; look into it with a text editor.',
  ],
};

const OPEN: Words<OpenFailure> = {
  missing: [
    'The folder is not there',
    'Connect its drive and try again, choose another folder, or make a new workspace there.',
  ],
  'not-a-workspace': [
    'The folder holds no workspace',
    'Choose another folder, or an empty one for a new workspace.',
  ],
  empty: ['The folder is empty', 'Make a new workspace in it, or choose another folder.'],
  incomplete: [
    'The workspace’s main file, workspace.json, is no longer in its folder',
    'Put it back and try again, or restore it from the newest backup.',
  ],
  damaged: [
    'The workspace is damaged beyond what could be mended',
    'Take the newest copy in its folder “backups”, or a backup of your own.',
  ],
  'newer-format': ['The workspace was written by a newer Dossier', 'Open it with that version.'],
  locked: [
    'The workspace is open elsewhere',
    'Close it there, then try again; or read it here; or, when that computer is gone or does not answer, take it over: whoever has it open can then only read.',
  ],
  unreadable: [
    'The folder could not be read',
    'Check that you may read it and that its drive is connected.',
  ],
  'not-empty': ['The folder is not empty', 'Choose a new or empty folder.'],
};

const EXPORT: Words<ExportFailure> = {
  cancelled: ['The export was cancelled', 'Export again when you like.'],
  exists: ['The file is already there', 'Choose another name, or say that it may be replaced.'],
  'inside-workspace': [
    'The file would lie inside a workspace, among the notes',
    'Choose a folder outside the workspace.',
  ],
  'not-a-file': ['There is a folder, a link or a device of that name', 'Choose another name.'],
  'no-folder': ['The folder is not there', 'Make the folder or choose another.'],
  'bad-name': ['No file can have that name here', 'Choose a shorter or plainer name.'],
  'disk-full': ['The disk is full', 'Make room or choose another disk.'],
  'read-only': ['The disk can only be read', 'Choose another disk.'],
  'no-permission': ['You may not write there', 'Choose another folder.'],
  io: ['The disk reported an error', 'Check the disk or choose another.'],
};

type RequestReason = Extract<AppError, { code: 'request' }>['reason'];

const REQUEST: Readonly<Record<RequestReason, string>> = {
  'unknown-channel': 'The window asked for something that does not exist',
  'bad-sender': 'A page asked for something that it may not have',
  'bad-arguments': 'The window asked for something in the wrong form',
  'too-large': 'That is too much at once',
  'bad-result': 'The answer came in the wrong form',
};

function named(what: string, name: string): string {
  return name === '' ? `${what}.` : `${what}: ${name}`;
}

function openWords(error: Extract<AppError, { code: 'open' }>): ErrorWords {
  const [what, todo] = OPEN[error.reason];
  const { owner } = error;
  const holder =
    error.reason === 'locked' && owner !== undefined
      ? ` (on ${owner.host}, process ${owner.pid}, since ${momentOf(owner.since)})`
      : '';
  return {
    what: named(`${what}${holder}`, error.folder),
    kept: 'Nothing in the folder was changed.',
    todo,
  };
}

/** The words for an error. Names of files and of things come last in `what`, so that they cannot be read as words. */
export function describeError(error: AppError): ErrorWords {
  switch (error.code) {
    case 'import': {
      const [what, todo] = IMPORT[error.reason];
      return {
        what: named(what, error.file),
        kept: 'Nothing was added; the file is as it was.',
        todo,
      };
    }
    case 'refused': {
      const [what, todo] = REFUSED[error.reason];
      return { what: `${what}.`, kept: 'Nothing was changed.', todo };
    }
    case 'store': {
      const [what, todo] = STORE[error.reason];
      return {
        what: `${what}: this change is not saved.`,
        kept: 'Everything that was shown as saved is on the disk.',
        todo,
      };
    }
    case 'open':
      return openWords(error);
    case 'export': {
      const [what, todo] = EXPORT[error.reason];
      return {
        what: named(what, error.file),
        kept: 'No file was written or changed; your notes are as they were.',
        todo,
      };
    }
    case 'request':
      return {
        what: `${REQUEST[error.reason]}.`,
        kept: 'Nothing was changed.',
        todo: 'Try again; if it happens again, start Dossier anew.',
      };
    case 'bug':
      return {
        what: 'Something went wrong in Dossier.',
        kept: 'Everything that was shown as saved is on the disk.',
        todo: 'Start Dossier again, and report what you did.',
      };
    default:
      return assertNever(error);
  }
}

/** The technical detail of an error, for those who want it; `null` where there is none. */
export function errorDetail(error: AppError): string | null {
  return 'detail' in error && error.detail !== undefined && error.detail !== ''
    ? error.detail
    : null;
}
