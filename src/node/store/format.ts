/** The version of everything a workspace folder holds, and what the first line of each file says. */
import { z } from 'zod';
import type { SourceId, WorkspaceId } from '#core/ids.ts';
import { idSchema, instant, offset } from '#core/schema/ids.ts';

/** Raised by one with every change of the stored shape; each has a migration. */
export const FORMAT = 3;

/** `workspace.json` */
export type WorkspaceHead = {
  readonly dossier: 'workspace';
  readonly format: number;
  readonly workspace: WorkspaceId;
  readonly createdAt: string;
  /** Every command up to this one is in the file. */
  readonly seq: number;
  /** The least `seq` that the notes of each source and the trash must have: an older file was put there by someone else. */
  readonly notes: Readonly<Record<string, number>>;
  readonly trash: number;
};

/** `sources/<id>/notes.json` */
export type NotesHead = {
  readonly dossier: 'notes';
  readonly format: number;
  readonly workspace: WorkspaceId;
  readonly source: SourceId;
  readonly seq: number;
};

/** `trash/deleted.json` */
export type TrashHead = {
  readonly dossier: 'trash';
  readonly format: number;
  readonly workspace: WorkspaceId;
  readonly seq: number;
};

export type Head = WorkspaceHead | NotesHead | TrashHead;
export type HeadKind = Head['dossier'];

const format = z.number().int().min(1);

export const headSchema: z.ZodType<Head> = z.discriminatedUnion('dossier', [
  z.object({
    dossier: z.literal('workspace'),
    format,
    workspace: idSchema('workspace'),
    createdAt: instant,
    seq: offset,
    notes: z.record(z.string().max(60), offset),
    trash: offset,
  }),
  z.object({
    dossier: z.literal('notes'),
    format,
    workspace: idSchema('workspace'),
    source: idSchema('source'),
    seq: offset,
  }),
  z.object({
    dossier: z.literal('trash'),
    format,
    workspace: idSchema('workspace'),
    seq: offset,
  }),
]);

/** The first line of `journal.ndjson`. */
export type JournalHead = {
  readonly format: number;
  readonly workspace: WorkspaceId;
  /** Repeated in every record, so that what an older journal left on the disk is never taken for a record of this one. */
  readonly journal: string;
  /** The files hold every command up to this one; the first record is the next. */
  readonly base: number;
  /** The last requests before `base`, so that one sent again is known. */
  readonly recent: readonly (readonly [requestId: string, seq: number, at: string])[];
};

export const journalHeadSchema: z.ZodType<JournalHead> = z.object({
  format,
  workspace: idSchema('workspace'),
  journal: z.string().regex(/^[0-9a-f]{16}$/u),
  base: offset,
  recent: z.array(z.tuple([z.string().max(60), offset, instant])).max(10_000),
});
