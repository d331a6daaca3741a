/** Stored rows: one row of one table, and the checks that stand between the disk and the workspace. */
import type { z } from 'zod';
import { z as zod } from 'zod';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import { trashEntrySchema } from '#core/schema/command.ts';
import { name } from '#core/schema/ids.ts';
import {
  actorSchema,
  annotationSchema,
  batchSchema,
  codeSchema,
  decisionSchema,
  dossierDefinitionSchema,
  memoSchema,
} from '#core/schema/rows.ts';
import { sourceSchema } from '#core/schema/source.ts';
import type { TableName, Tables } from '#core/workspace/edit.ts';
import { isPlainAnnotation } from './plain-annotation.ts';

export type RowOf<T extends TableName> = {
  readonly table: T;
  readonly id: string;
  readonly row: Tables[T];
};

export type StoredRow = { [T in TableName]: RowOf<T> }[TableName];

const SCHEMAS: { readonly [T in TableName]: z.ZodType<Tables[T]> } = {
  about: zod.strictObject({ title: name }),
  sources: sourceSchema,
  annotations: annotationSchema,
  actors: actorSchema,
  codes: codeSchema,
  memos: memoSchema,
  dossiers: dossierDefinitionSchema,
  batches: batchSchema,
  decisions: decisionSchema,
  trash: trashEntrySchema,
};

export function isTableName(value: unknown): value is TableName {
  return typeof value === 'string' && Object.hasOwn(SCHEMAS, value);
}

/** The id that a row is kept under. */
export function idOfRow(table: TableName, row: Tables[TableName]): string {
  return 'id' in row && table !== 'about' ? row.id : 'about';
}

/** A row as read from outside, checked field by field. The error says which field is wrong. */
export function parseRow(table: unknown, row: unknown): Result<StoredRow, string> {
  if (!isTableName(table)) {
    return err('unknown table');
  }
  if (table === 'annotations' && isPlainAnnotation(row)) {
    return ok({ table, id: row.id, row });
  }
  const parsed = SCHEMAS[table].safeParse(row);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return err(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'}`);
  }
  const value = parsed.data;
  return ok({ table, id: idOfRow(table, value), row: value } as StoredRow);
}
