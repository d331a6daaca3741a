/** The tables that `workspace.json` holds: all records but the trash, which has a file of its own. */
import { RECORDS } from '#core/workspace/difference.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import type { TableRows } from './store-file.ts';

const NAMES = RECORDS.filter((name) => name !== 'trash');

/** The tables of `workspace.json` as one value that changes when any of them does. */
export function coreOf(workspace: Workspace): readonly unknown[] {
  return [workspace.about, ...NAMES.map((name) => workspace[name])];
}

/** Whether what `coreOf` gave before is the same tables. */
export function sameCore(a: unknown, b: readonly unknown[]): boolean {
  return Array.isArray(a) && b.every((table, index) => table === a[index]);
}

/** Rows by id, so that a file is the same whatever the order in which they came about. */
export function sortedRows<T extends { readonly id: string }>(
  rows: Readonly<Record<string, T>>,
): readonly T[] {
  return Object.values(rows).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The rows of `workspace.json`. */
export function coreTables(workspace: Workspace): TableRows {
  const records = NAMES.map((name) => [name, sortedRows<{ readonly id: string }>(workspace[name])]);
  return { about: [workspace.about], ...Object.fromEntries(records) };
}
