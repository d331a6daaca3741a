/** What others did to the files of a workspace, what was set aside, and what can be done about it. */
import type { AppError } from '#core/app-error.ts';
import type { SourceId } from '#core/ids.ts';
import type { Result } from '#core/result.ts';
import type { ParsedSource } from '#core/source/source.ts';
import type { Edit, TableName } from '#core/workspace/edit.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import type { StoredRow } from './row.ts';
import type { Acknowledged, ForeignChange, RecoveredFrom } from './types.ts';

/** What a person decided about a row that both sides changed. */
export type Settlement = 'mine' | 'theirs' | 'both';

/** A row that was changed on both sides, or elsewhere after it was deleted here. Ours stayed in the workspace. */
export type Conflict = {
  /** Made from what was found, so that finding it again is finding the same. */
  readonly id: string;
  /** When it was noticed (ISO 8601). */
  readonly at: string;
  readonly table: TableName;
  readonly rowId: string;
  /** Our row at that time; `null` when it was not there. */
  readonly ours: StoredRow['row'] | null;
  readonly theirs: StoredRow['row'];
  /** The file that theirs came in, and where its copy is kept. */
  readonly file: string;
  readonly keptAt: string;
  readonly settled: Settlement | null;
};

/** What a copy of one of our files seems to hold, by its name. */
export type CopyHolds = 'notes' | 'workspace' | 'trash' | 'journal' | 'text';

/** A copy of one of our files that a synchronising program left beside it. */
export type FoundCopy = {
  /** Relative to the workspace's folder. */
  readonly file: string;
  /** When the file was last written, as the disk says (ISO 8601). */
  readonly at: string;
  readonly bytes: number;
  readonly holds: CopyHolds;
  /** Whose notes they are. */
  readonly sourceId: SourceId | null;
};

/** Why a file was set aside. */
export type SetAsideReason =
  | 'damaged'
  | 'older'
  | 'journal'
  | 'elsewhere'
  | 'copy'
  | 'text'
  | 'unknown';

/** A file in the quarantine. */
export type SetAside = FoundCopy & {
  /** What it was, relative to the workspace's folder. */
  readonly what: string;
  readonly reason: SetAsideReason;
  /** What opening did about it, where that is known. */
  readonly recovery: {
    readonly from: RecoveredFrom;
    readonly recovered: number;
    readonly lost: number;
    readonly backupAt: string | null;
  } | null;
};

export type CareFindings = {
  /** What others did to our files, newest first. */
  readonly changes: readonly ForeignChange[];
  /** Newest first; those that are settled last. */
  readonly conflicts: readonly Conflict[];
  readonly copies: readonly FoundCopy[];
  /** Newest first. */
  readonly aside: readonly SetAside[];
};

/** What taking over a copy would do. */
export type CopyPreview = {
  readonly file: string;
  readonly edits: readonly Edit[];
  /** The workspace as it would be. */
  readonly workspace: Workspace;
  /** Rows that differ on both sides: they would be listed, ours would stay. */
  readonly conflicts: readonly { readonly table: TableName; readonly id: string }[];
  /** Rows of it that could not be read. */
  readonly bad: number;
};

export type TakenOver = { readonly merged: number; readonly conflicts: number };

/** A source whose reading text or blocks were made anew from the kept original. */
export type RemadeText = {
  readonly sourceId: SourceId;
  /** The damaged files, and where they are kept; `null` for one that was missing. */
  readonly files: readonly { readonly file: string; readonly keptAt: string | null }[];
  /** Whether the text is the one that the notes were written on, to the letter. */
  readonly same: boolean;
  /** Annotations that were found at another place, that should be looked at, and that were not found. */
  readonly moved: number;
  readonly uncertain: number;
  readonly orphaned: number;
};

/** A source with files that are not as they were written. */
export type SourceCheck = {
  readonly sourceId: SourceId;
  /** The reading text or its blocks: they can be made anew from the original. */
  readonly text: boolean;
  /** The original: nothing can bring it back but a copy of the person's own. */
  readonly original: boolean;
};

/** The part of an open workspace that looks after damaged, changed and old files. */
export type Care = {
  /** Looks whether somebody else changed our files, and if so takes over what is news before anything else is saved. */
  readonly notice: () => Promise<void>;
  /** Calls back when there is something new to tell. Gives back what ends it. */
  readonly onChange: (listener: () => void) => () => void;
  readonly look: () => Promise<Result<CareFindings, AppError>>;
  /** Settles a conflict. Gives the command that did it; `null` when ours stays and nothing had to be done. */
  readonly settle: (id: string, how: Settlement) => Promise<Result<Acknowledged | null, AppError>>;
  /** Errors: `refused` with `not-found` for a file that is not listed, `store` with `changed-on-disk` for rubbish. */
  readonly previewCopy: (file: string) => Promise<Result<CopyPreview, AppError>>;
  /** Takes over what is news in a copy, as one step that can be undone; a conflict copy then goes to the quarantine. */
  readonly importCopy: (file: string) => Promise<Result<TakenOver, AppError>>;
  /** Moves a conflict copy to the quarantine without taking anything over. */
  readonly putAside: (file: string) => Promise<Result<null, AppError>>;
  /** Compares the files of every source with their fingerprints. Gives those that are not as they were written. */
  readonly checkSources: () => Promise<Result<readonly SourceCheck[], AppError>>;
  /**
   * Makes the reading text and blocks of a source anew from what the parser made of its kept original; the damaged
   * files are set aside first. Annotations are looked for where the text has become another one.
   */
  readonly remakeText: (
    sourceId: SourceId,
    parsed: ParsedSource,
  ) => Promise<Result<RemadeText, AppError>>;
  /** Puts another reading of the kept original in the place of a good one; annotations are looked for in it. */
  readonly rereadText: (
    sourceId: SourceId,
    parsed: ParsedSource,
  ) => Promise<Result<RemadeText, AppError>>;
};
