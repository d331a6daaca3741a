/**
 * Lines of the journal. A record holds the rows that a command left behind, not the command: putting rows back needs
 * no rule that a later version may have changed, gives the same result however often it is done, and one unreadable
 * record does not spoil those after it.
 */

import { z } from 'zod';
import { offset } from '#core/schema/ids.ts';
import type { CommandSummary } from '#core/workspace/command.ts';
import type { Edit, TableName, Tables } from '#core/workspace/edit.ts';
import { canonicalJson } from './canonical-json.ts';
import { openLine, sealLine } from './checksum.ts';
import { type JournalHead, journalHeadSchema } from './format.ts';
import { MIGRATIONS, type Migration, migrateHead, migrateRow } from './migrate.ts';
import { isTableName, parseRow } from './row.ts';

/** What a command made of one row: `null` when it is gone. */
export type RowChange = {
  [T in TableName]: {
    readonly table: T;
    readonly id: string;
    readonly row: Tables[T] | null;
    /** Only for annotations that are gone. */
    readonly sourceId?: string;
  };
}[TableName];

export type JournalRecord = {
  readonly seq: number;
  readonly requestId: string;
  readonly at: string;
  readonly changes: readonly RowChange[];
};

export function changesOf(edits: readonly Edit[]): readonly RowChange[] {
  return edits.map((edit) => {
    const change = { table: edit.table, id: edit.id, row: edit.after };
    return (
      edit.table === 'annotations' && edit.after === null
        ? { ...change, sourceId: edit.before?.sourceId ?? '' }
        : change
    ) as RowChange;
  });
}

const NEWLINE = Buffer.from('\n');

export function encodeHead(head: JournalHead): Buffer {
  return Buffer.concat([sealLine(`"head":${canonicalJson(head)}`), NEWLINE]);
}

/** One line. `summary` says what was done, for people who read the file. */
export function encodeRecord(
  journal: string,
  record: JournalRecord,
  summary: CommandSummary | null,
): Buffer {
  const shown = summary === null ? record : { ...record, summary };
  const members = `"journal":"${journal}","record":${canonicalJson(shown)}`;
  return Buffer.concat([sealLine(members), NEWLINE]);
}

const rawRecordSchema = z.object({
  seq: offset.min(1),
  requestId: z.string().max(60),
  at: z.string().max(40),
  changes: z.array(
    z.object({
      table: z.string().max(40),
      id: z.string().max(60),
      row: z.unknown(),
      sourceId: z.string().max(60).exactOptional(),
    }),
  ),
});

type RawChange = z.infer<typeof rawRecordSchema>['changes'][number];

function decodeChange(
  raw: RawChange,
  format: number,
  migrations: readonly Migration[],
): RowChange | null {
  if (raw.row === null) {
    return isTableName(raw.table) && raw.table !== 'about' ? (raw as RowChange) : null;
  }
  const parsed = parseRow(raw.table, migrateRow(raw.table, raw.row, format, migrations));
  return parsed.ok && parsed.value.id === raw.id ? parsed.value : null;
}

export type DecodedJournal = {
  /** `newer`: of a later version; the records are read as far as they are understood. */
  readonly state: 'intact' | 'torn' | 'damaged' | 'newer';
  readonly head: JournalHead | null;
  readonly format: number;
  /** In order of `seq`, without doubles. */
  readonly records: readonly JournalRecord[];
  /** Records that could not be read, those that are missing in the order included. */
  readonly bad: number;
};

type Lines = { readonly lines: readonly Buffer[]; readonly torn: boolean };

function linesOf(bytes: Buffer): Lines {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  // Only the line end may be missing or spoilt: then the record is whole and counts.
  const rest = bytes.subarray(start);
  const last = [rest, rest.subarray(0, -1)].find((line) => openLine(line) !== null);
  return { lines: last === undefined ? lines : [...lines, last], torn: rest.length > 0 };
}

function decodeRecord(
  raw: Readonly<Record<string, unknown>>,
  format: number,
  migrations: readonly Migration[],
): JournalRecord | null {
  const parsed = rawRecordSchema.safeParse(raw.record);
  if (!parsed.success) {
    return null;
  }
  const changes = parsed.data.changes.map((change) => decodeChange(change, format, migrations));
  return changes.includes(null)
    ? null
    : { ...parsed.data, changes: changes.filter((change) => change !== null) };
}

function decodeHead(line: Buffer | undefined, migrations: readonly Migration[]) {
  const raw = (line === undefined ? null : openLine(line))?.head;
  const head = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : null;
  const format = typeof head?.format === 'number' ? head.format : null;
  const parsed = journalHeadSchema.safeParse(head === null ? null : migrateHead(head, migrations));
  return { head: parsed.success ? parsed.data : null, format };
}

type Tally = { records: Map<number, JournalRecord>; unread: number };

function tally(
  lines: readonly Buffer[],
  journal: string | null,
  format: number,
  migrations: readonly Migration[],
): Tally {
  const found: Tally = { records: new Map(), unread: 0 };
  let expected = journal;
  for (const line of lines) {
    const raw = openLine(line);
    const own = raw !== null && (expected === null || raw.journal === expected);
    const record = own ? decodeRecord(raw, format, migrations) : null;
    if (record === null) {
      found.unread += 1;
    } else {
      expected = String(raw?.journal);
      found.records.set(record.seq, record);
    }
  }
  return found;
}

/**
 * Reads a journal. A torn end is what an interrupted write leaves and loses nothing that was acknowledged; any other
 * line that does not verify is counted, and the records after it are still used.
 * Throws `MigrationFailure`.
 */
export function decodeJournal(
  bytes: Buffer,
  current: number,
  migrations: readonly Migration[] = MIGRATIONS,
): DecodedJournal {
  const { lines, torn } = linesOf(bytes);
  const { head, format } = decodeHead(lines[0], migrations);
  const found = tally(
    head === null ? lines : lines.slice(1),
    head?.journal ?? null,
    format ?? current,
    migrations,
  );
  const records = [...found.records.values()].sort((a, b) => a.seq - b.seq);
  const bad = Math.max(found.unread, gapsIn(records, head));
  return {
    state: stateOf(bad > 0 || head === null, torn, (format ?? current) > current),
    head,
    format: format ?? current,
    records: records.filter((record) => head === null || record.seq > head.base),
    bad,
  };
}

/** Records that should be between the base and the last one and are not. */
function gapsIn(records: readonly JournalRecord[], head: JournalHead | null): number {
  const first = head === null ? (records[0]?.seq ?? 1) : head.base + 1;
  const last = records[records.length - 1]?.seq ?? first - 1;
  return last - first + 1 - records.length;
}

function stateOf(damaged: boolean, torn: boolean, newer: boolean): DecodedJournal['state'] {
  if (newer) {
    return 'newer';
  }
  if (damaged) {
    return 'damaged';
  }
  return torn ? 'torn' : 'intact';
}
