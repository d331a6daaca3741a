/**
 * The contract of the process border: every request with its arguments and answer, every event with its payload.
 * Nothing else names a channel. Schemas that check each of them at run time are in `schema.ts`.
 *
 * Large lists cross as one JSON string: as objects they cost three times as much (docs/decisions).
 */
import type { AppError } from '#core/app-error.ts';
import type { DossierDefinition } from '#core/dossier/definition.ts';
import type { SourceId } from '#core/ids.ts';
import type { Result } from '#core/result.ts';
import type { Encoding } from '#core/source/encodings.ts';
import type { CommandRecord, CommandRequest } from '#core/workspace/command.ts';
import type { HistoryFacts } from '#core/workspace/history.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import type { ActionId } from './actions.ts';
import type { RemadeNotice, Settlement, TakenOverView } from './care.ts';
import type { Drafts, Settings, ViewState } from './view.ts';

export type StoreWarning = 'checkpoint-failed' | 'backup-failed' | 'changed-on-disk';

/** Whether what the reader did is on the disk. */
export type StoreStatus =
  | {
      readonly state: 'saved';
      readonly at: string | null;
      /** Something to tell although every acknowledged note is safe. */
      readonly warning?: StoreWarning;
    }
  | { readonly state: 'saving' }
  | { readonly state: 'not-saved'; readonly error: AppError }
  | { readonly state: 'read-only'; readonly error: AppError };

/** A file that could not be used as it was, and what became of what it held. */
export type SetAsideNotice = {
  readonly what: string;
  /** Where the copy is kept, relative to the workspace's folder. */
  readonly kept: string;
  /** Rows that are in the workspace again; `null` where nobody counted them. */
  readonly recovered: number | null;
  /** When the backup that they came from was made. */
  readonly backupAt: string | null;
};

/** What opening found and mended; facts only. */
export type RecoveryNotice = {
  /** Acknowledged changes taken from the journal. */
  readonly replayed: number;
  /** Rows or files that could not be read and were set aside, by name, with where they are kept. */
  readonly quarantined: readonly SetAsideNotice[];
  /** When the checkpoint that was used is not the newest: the time it was made. */
  readonly fromBackup: string | null;
  /** Files that should be there and are not, by name. */
  readonly missing: readonly string[];
  /** Rows known to be lost: they were only in what could not be read. */
  readonly lost: number;
  /** Records of the journal that could not be read. */
  readonly lostChanges: number;
  /** Damaged or missing files of which no whole copy was found, by name: more may be lost than is known. */
  readonly unsure: readonly string[];
  /** Things worth knowing about the folder itself. */
  readonly advice: readonly RecoveryAdvice[];
};

/** `migrated`: brought to a newer format. The others: a synchronising program works on the same folder. */
export type RecoveryAdvice = 'migrated' | 'conflict-copies' | 'synchronised-folder';

/** One file that did or did not become a source. */
export type ImportOutcome = { readonly file: string; readonly result: Result<SourceId, AppError> };
export type ImportReport = {
  readonly outcomes: readonly ImportOutcome[];
  /** How many files were not looked at because the import was stopped. */
  readonly left: number;
};

/** The page's process ended, did not answer any more, or had no memory left. */
export type RevivalReason = 'ended' | 'hung' | 'out-of-memory';

/** What became of the annotations when a source was read again. */
export type RereadFacts = { readonly moved: number; readonly lost: number };

/** All that a window needs to show the workspace, as JSON. */
export type OpenedView = {
  readonly workspace: Workspace;
  /** Sequence number of the last change in `workspace`. */
  readonly seq: number;
  readonly history: HistoryFacts;
  readonly status: StoreStatus;
  readonly folder: string;
  readonly recovery: RecoveryNotice | null;
  /** What loading the seed corpus said, when this is the first start. */
  readonly firstStart: ImportReport | null;
  /** Why the page had to be started again; told once. */
  readonly revived: RevivalReason | null;
  readonly view: ViewState | null;
  readonly settings: Settings;
  readonly drafts: Drafts;
};

export type AppliedView = { readonly seq: number };

/** A change that is on the disk: apply `record` to the copy that stands at `seq - 1`. */
export type WorkspaceChange = {
  readonly seq: number;
  readonly record: CommandRecord;
  readonly history: HistoryFacts;
};

export type AboutFacts = {
  readonly version: string;
  readonly electron: string;
  readonly chrome: string;
  readonly node: string;
  readonly platform: string;
};

export type SavedDossier = {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
};

type Answer<T> = Result<T, AppError>;

/** Requests that a window may make. Each answers with a `Result`; nothing throws across the border. */
export type Requests = {
  /** `OpenedView` as JSON. */
  'workspace:open': { readonly args: readonly []; readonly answer: Answer<string> };
  'workspace:apply': {
    readonly args: readonly [CommandRequest];
    readonly answer: Answer<AppliedView>;
  };
  'workspace:undo': { readonly args: readonly []; readonly answer: Answer<AppliedView> };
  'workspace:redo': { readonly args: readonly []; readonly answer: Answer<AppliedView> };
  /** Tries again to write what could not be written. */
  'workspace:retry': { readonly args: readonly []; readonly answer: Answer<StoreStatus> };
  /** Asks for a folder and writes a whole copy there; `null` when the person cancelled. */
  'workspace:save-copy': { readonly args: readonly []; readonly answer: Answer<string | null> };
  /** Asks for another workspace folder and opens it; `false` when the person cancelled. */
  'workspace:choose': { readonly args: readonly []; readonly answer: Answer<boolean> };
  /** After a failed opening: makes a new workspace in the folder that was to be opened, if it is empty or not there. */
  'workspace:create': { readonly args: readonly []; readonly answer: Answer<null> };
  /** After a failed opening: puts the workspace's missing main file together from backups and journal. */
  'workspace:restore': { readonly args: readonly []; readonly answer: Answer<null> };
  /** After a refusal because it is open elsewhere: opens it to read, or takes it over; the other can then only read. */
  'workspace:open-locked': {
    readonly args: readonly ['read' | 'take-over'];
    readonly answer: Answer<null>;
  };
  /** Shows the workspace's folder in the file manager. */
  'workspace:reveal': { readonly args: readonly []; readonly answer: Answer<null> };
  /** `BackupView[]` as JSON, newest first; each of them is read whole and checked. */
  'backups:list': { readonly args: readonly []; readonly answer: Answer<string> };
  /** `Comparison` as JSON: what restoring the backup of this number would change. */
  'backups:preview': { readonly args: readonly [number]; readonly answer: Answer<string> };
  /** Keeps the state as it is as a backup, then restores: one step that can be undone. */
  'backups:restore': { readonly args: readonly [number]; readonly answer: Answer<AppliedView> };
  /** `CareView` as JSON. */
  'care:look': { readonly args: readonly []; readonly answer: Answer<string> };
  /** Settles a conflict; `null` when nothing had to be done for it. */
  'care:settle': {
    readonly args: readonly [string, Settlement];
    readonly answer: Answer<AppliedView | null>;
  };
  /** `CopyPreviewView` as JSON. Only files that `care:look` lists are ever opened. */
  'care:preview-copy': { readonly args: readonly [string]; readonly answer: Answer<string> };
  'care:import-copy': {
    readonly args: readonly [string];
    readonly answer: Answer<TakenOverView>;
  };
  'care:put-aside': { readonly args: readonly [string]; readonly answer: Answer<null> };
  /** Shows a file that `care:look` lists in the file manager. */
  'care:reveal': { readonly args: readonly [string]; readonly answer: Answer<null> };
  /** `ReadingAnswer` as JSON; a damaged text is made anew from the original first, and told. */
  'source:text': { readonly args: readonly [SourceId]; readonly answer: Answer<string> };
  /** `ReadingPiece` as JSON: piece by number, of the long text that was asked for last. */
  'source:text-piece': {
    readonly args: readonly [SourceId, number];
    readonly answer: Answer<string>;
  };
  /** Asks for files and adds them; `null` when the person cancelled. */
  'corpus:import': { readonly args: readonly []; readonly answer: Answer<ImportReport | null> };
  /** Asks for a folder and adds every file in it; `null` when the person cancelled. */
  'corpus:import-folder': {
    readonly args: readonly [];
    readonly answer: Answer<ImportReport | null>;
  };
  /** Reads one file again that the last import could not decode, by its place in the report, as this encoding. */
  'corpus:import-as': {
    readonly args: readonly [number, Encoding];
    readonly answer: Answer<ImportOutcome>;
  };
  /** Reads the kept original of a source again as this encoding; annotations are looked for in the new text. */
  'source:reread': {
    readonly args: readonly [SourceId, Encoding];
    readonly answer: Answer<RereadFacts>;
  };
  /** Ends adding sources at the file at hand. What was added stays. */
  'corpus:stop': { readonly args: readonly []; readonly answer: Answer<null> };
  /** Exactly what would be written. */
  'dossier:preview': {
    readonly args: readonly [DossierDefinition];
    readonly answer: Answer<string>;
  };
  /** Asks where, asks before overwriting, writes; `null` when the person cancelled. */
  'dossier:save': {
    readonly args: readonly [DossierDefinition];
    readonly answer: Answer<SavedDossier | null>;
  };
  'view:save': { readonly args: readonly [ViewState]; readonly answer: Answer<null> };
  'settings:save': { readonly args: readonly [Settings]; readonly answer: Answer<null> };
  /** Replaces the kept drafts: unsent words in editors, so that a crash of the window does not lose them. */
  'drafts:save': { readonly args: readonly [Drafts]; readonly answer: Answer<null> };
  'clipboard:write': { readonly args: readonly [string]; readonly answer: Answer<null> };
  'app:about': { readonly args: readonly []; readonly answer: Answer<AboutFacts> };
  /** Loads the page anew. It cannot do so itself: every navigation that a page begins is refused. */
  'window:reload': { readonly args: readonly []; readonly answer: Answer<null> };
  /** After `window:closing`: drafts and view were sent, the window may go. */
  'window:flushed': { readonly args: readonly []; readonly answer: Answer<null> };
  /** The answer to `window:ping`. */
  'window:alive': { readonly args: readonly []; readonly answer: Answer<null> };
};

export type RequestName = keyof Requests;

/** What the main process tells every window. */
export type Events = {
  'workspace:changed': WorkspaceChange;
  'workspace:status': StoreStatus;
  /** There is something new about changes made elsewhere, copies or files set aside: look again. */
  'care:changed': null;
  /** The files of a source were damaged. */
  'source:remade': RemadeNotice;
  /** The workspace was replaced by another: open again. */
  'workspace:replaced': null;
  'corpus:progress': { readonly done: number; readonly of: number; readonly file: string };
  /** An action was chosen in the native menu. */
  'action:invoked': ActionId;
  /** The system's theme changed. */
  'theme:changed': { readonly dark: boolean; readonly highContrast: boolean };
  /** The window is about to close: send drafts and view now, then `window:flushed`. */
  'window:closing': null;
  /** Asks whether the page still answers: `window:alive`. One that does not for long is started again. */
  'window:ping': null;
};

export type EventName = keyof Events;

/** What the preload puts at `window.dossier`: one method for each request, one subscription for each event. */
export type DossierBridge = {
  readonly request: {
    readonly [N in RequestName]: (...args: Requests[N]['args']) => Promise<Requests[N]['answer']>;
  };
  /** Returns the function that ends the subscription. */
  readonly on: {
    readonly [N in EventName]: (listener: (payload: Events[N]) => void) => () => void;
  };
};
