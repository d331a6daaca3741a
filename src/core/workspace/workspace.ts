/** The root of everything stored: sources, annotations, actors, codebook, memos, dossiers, batches, decisions and the trash. */
import type { Actor } from '#core/actor/actor.ts';
import type { MarkBatch } from '#core/batch/batch.ts';
import type { Code } from '#core/codebook/code.ts';
import type { DossierDefinition } from '#core/dossier/definition.ts';
import type { TrashId, WorkspaceId } from '#core/ids.ts';
import type { Memo } from '#core/memo/memo.ts';
import type { Source } from '#core/source/source.ts';
import type { Decision } from '#core/suggestion/decision.ts';
import type { AnnotationRows } from './annotation-rows.ts';
import type { Edit } from './edit.ts';

/** What a deleted thing was, so that the trash can name it. */
export type TrashedKind = 'source' | 'annotation' | 'actor' | 'code' | 'dossier' | 'batch';

/** Something deleted, with the edits that deleted it, so that it can come back whole. */
export type TrashEntry = {
  readonly id: TrashId;
  readonly kind: TrashedKind;
  /** Its name or quoted words. */
  readonly name: string;
  readonly deletedAt: string;
  readonly edits: readonly Edit[];
};

/** The one row that describes the workspace itself. */
export type WorkspaceAbout = { readonly title: string };

/**
 * Rows by id. Ids are checked (`isId`) before they become keys. Annotations are kept per source, in text order
 * (`compareAnnotations`), so that a source can be drawn and written without touching the others.
 */
export type Workspace = {
  readonly id: WorkspaceId;
  readonly createdAt: string;
  readonly about: WorkspaceAbout;
  readonly sources: Readonly<Record<string, Source>>;
  readonly annotations: Readonly<Record<string, AnnotationRows>>;
  readonly actors: Readonly<Record<string, Actor>>;
  readonly codes: Readonly<Record<string, Code>>;
  readonly memos: Readonly<Record<string, Memo>>;
  readonly dossiers: Readonly<Record<string, DossierDefinition>>;
  readonly batches: Readonly<Record<string, MarkBatch>>;
  /** Suggestions that were turned down. */
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly trash: Readonly<Record<string, TrashEntry>>;
};

/** A workspace with nothing in it. */
export function emptyWorkspace(id: WorkspaceId, title: string, createdAt: string): Workspace {
  return {
    id,
    createdAt,
    about: { title },
    sources: {},
    annotations: {},
    actors: {},
    codes: {},
    memos: {},
    dossiers: {},
    batches: {},
    decisions: {},
    trash: {},
  };
}
