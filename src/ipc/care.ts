/** What crosses the border about backups, changes made elsewhere and files set aside. */
import type { SourceId } from '#core/ids.ts';
import type { Comparison } from '#core/workspace/comparison.ts';
import type { TableName } from '#core/workspace/edit.ts';
import type { RowFacts } from '#core/workspace/row-facts.ts';

export type BackupView = {
  /** Names it. */
  readonly seq: number;
  readonly at: string;
  readonly bytes: number;
  /** `null` when it is damaged and cannot be restored. */
  readonly counts: {
    readonly sources: number;
    readonly annotations: number;
    readonly notes: number;
    readonly actors: number;
  } | null;
};

export const SETTLEMENTS = ['mine', 'theirs', 'both'] as const;
export type Settlement = (typeof SETTLEMENTS)[number];

/** A row that was changed here and elsewhere; ours stands until a person decides. */
export type ConflictView = {
  readonly id: string;
  readonly at: string;
  readonly table: TableName;
  /** Title of the source that it is in; `null` for what is in none. */
  readonly source: string | null;
  /** `null` when it was deleted here. */
  readonly ours: RowFacts | null;
  readonly theirs: RowFacts;
  /** Whether both can stand side by side. */
  readonly both: boolean;
  readonly settled: Settlement | null;
  readonly file: string;
  readonly keptAt: string;
};

export type CopyHolds = 'notes' | 'workspace' | 'trash' | 'journal' | 'text';

/** A copy of one of the workspace's files; paths are relative to its folder. */
export type CopyView = {
  readonly file: string;
  readonly at: string;
  readonly bytes: number;
  readonly holds: CopyHolds;
  readonly source: string | null;
};

export type SetAsideReason =
  | 'damaged'
  | 'older'
  | 'journal'
  | 'elsewhere'
  | 'copy'
  | 'text'
  | 'unknown';

export type SetAsideView = CopyView & {
  /** What it was, relative to the workspace's folder. */
  readonly what: string;
  readonly reason: SetAsideReason;
  readonly recovery: {
    readonly from: 'rows' | 'backup' | 'journal' | 'nothing';
    readonly recovered: number;
    readonly lost: number;
    readonly backupAt: string | null;
  } | null;
};

export type ForeignChangeView = {
  readonly at: string;
  readonly files: readonly { readonly file: string; readonly keptAt: string | null }[];
  readonly merged: number;
  readonly conflicts: number;
};

export type CareView = {
  /** Newest first. */
  readonly changes: readonly ForeignChangeView[];
  /** Conflicts that wait for a decision, also those that are not listed. */
  readonly waiting: number;
  /** Those that wait for a decision first; so many as one looks through at once. */
  readonly conflicts: readonly ConflictView[];
  readonly copies: readonly CopyView[];
  readonly aside: readonly SetAsideView[];
};

/** What taking a copy over would do. */
export type CopyPreviewView = {
  readonly comparison: Comparison;
  readonly conflicts: number;
  readonly bad: number;
};

export type TakenOverView = { readonly merged: number; readonly conflicts: number };

/** A source whose reading text was damaged: what was done about it. */
export type RemadeNotice = {
  readonly sourceId: SourceId;
  readonly title: string;
  /** `made`: anew from the original. `lost`: text and original are damaged. `original`: only the original is. */
  readonly outcome: 'made' | 'lost' | 'original';
  /** The damaged files and where they are kept; `null` for one that was missing. */
  readonly files: readonly { readonly file: string; readonly keptAt: string | null }[];
  /** Whether the text is the same to the letter; else how the notes fared in the new one. */
  readonly same: boolean;
  readonly moved: number;
  readonly uncertain: number;
  readonly orphaned: number;
};
