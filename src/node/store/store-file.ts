/**
 * The text of a stored file: JSON as a whole, one row to a line, each line with its own checksum and the file with
 * one over all. A difference between two versions reads row by row, and one bad byte costs one row at most.
 *
 *     {"head":{"crc":"…","dossier":"notes",…},
 *     "rows":[
 *     {"crc":"…","table":"annotations","row":{…}},
 *     {"crc":"…","table":"annotations","row":{…}}
 *     ],
 *     "end":{"crc":"…","count":2,"seq":7,"sha256":"…"}}
 */
import { createHash } from 'node:crypto';
import type { TableName, Tables } from '#core/workspace/edit.ts';
import { canonicalJson } from './canonical-json.ts';
import { openLine, parseObject } from './checksum.ts';
import { type Head, headSchema } from './format.ts';
import { LineWriter } from './line-writer.ts';
import { formatAfter, MIGRATIONS, type Migration, migrateHead, migrateRow } from './migrate.ts';
import { parseRow, type StoredRow } from './row.ts';
import { makeBreather } from './slices.ts';

export type TableRows = { readonly [T in TableName]?: readonly Tables[T][] };

/** What a file holds: the value of its lowdb database. */
export type StoreFile = { readonly head: Head; readonly tables: TableRows };

const NEWLINE = 0x0a;

/** The members of a JSON object without its braces. */
function membersOf(value: object): string {
  return canonicalJson(value).slice(1, -1);
}

/** The order in which tables stand in a file. */
const TABLE_ORDER: readonly TableName[] = [
  'about',
  'sources',
  'actors',
  'codes',
  'memos',
  'dossiers',
  'batches',
  'decisions',
  'annotations',
  'trash',
];

function* rowsOf(tables: TableRows): Iterable<string> {
  for (const table of TABLE_ORDER) {
    for (const row of tables[table] ?? []) {
      yield `"table":"${table}","row":${canonicalJson(row)}`;
    }
  }
}

/** The bytes of a file in pieces; gives the process air in between. */
export async function* encodeStoreFile(file: StoreFile): AsyncIterable<Uint8Array> {
  const breathe = makeBreather();
  const hash = createHash('sha256');
  const writer = new LineWriter();
  let count = 0;
  writer.text('{"head":');
  writer.sealed(membersOf(file.head));
  writer.text(',\n"rows":[');
  for (const row of rowsOf(file.tables)) {
    writer.text(count === 0 ? '\n' : ',\n');
    writer.sealed(row);
    count += 1;
    for (const piece of writer.take()) {
      hash.update(piece);
      yield piece;
    }
    await breathe();
  }
  writer.text('\n],\n');
  for (const piece of writer.rest()) {
    hash.update(piece);
    yield piece;
  }
  writer.text('"end":');
  writer.sealed(membersOf({ count, seq: file.head.seq, sha256: hash.digest('hex') }));
  writer.text('}\n');
  yield* writer.rest();
}

export type DecodedFile = {
  /** `damaged`: at least one byte is not as it was written, or a row is not valid. */
  readonly state: 'intact' | 'damaged' | 'newer';
  /** As the first line says; the present one where it cannot be read. */
  readonly format: number;
  /** `null` when it could not be read. */
  readonly head: Head | null;
  /** The rows that verify, all of them when intact. */
  readonly rows: readonly StoredRow[];
  /** Lines that held a row as far as can be seen and could not be used. */
  readonly bad: number;
};

function* linesOf(bytes: Buffer): Iterable<Buffer> {
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found === -1 ? bytes.length : found;
    yield bytes.subarray(start, end);
    start = end + 1;
  }
}

type End = { readonly count: number; readonly sha256: string; readonly start: number };

/** The last line, where it verifies. */
function endOf(bytes: Buffer): End | null {
  const start = bytes.lastIndexOf('\n"end":', bytes.length - 2) + 1;
  const tail = bytes.subarray(start);
  if (start === 0 || !tail.subarray(-2).equals(Buffer.from('}\n'))) {
    return null;
  }
  const end = openLine(tail.subarray('"end":'.length, -2));
  const count = end?.count;
  const sha256 = end?.sha256;
  return typeof count === 'number' && typeof sha256 === 'string' ? { count, sha256, start } : null;
}

function withoutComma(line: Buffer): Buffer {
  return line[line.length - 1] === 0x2c ? line.subarray(0, -1) : line;
}

type Raw = Readonly<Record<string, unknown>>;

/** The object of a line; its own checksum is asked only where the file's does not vouch for it. */
function objectOf(line: Buffer, whole: boolean): Raw | null {
  return whole ? parseObject(line.toString('utf8')) : openLine(line);
}

const HEAD_MARK = Buffer.from('{"head":');
const ROW_MARK = Buffer.from('{"crc":"');

function decodeHead(line: Buffer | undefined, whole: boolean): Raw | null {
  const inner = line === undefined ? null : withoutComma(line);
  return inner === null ? null : objectOf(inner.subarray(HEAD_MARK.length), whole);
}

function decodeRow(
  raw: Raw | null,
  format: number,
  migrations: readonly Migration[],
): StoredRow | null {
  const table = raw?.table;
  if (typeof table !== 'string') {
    return null;
  }
  const parsed = parseRow(table, migrateRow(table, raw?.row, format, migrations));
  return parsed.ok ? parsed.value : null;
}

/**
 * Reads a file, whole or damaged. Never throws for what the bytes are; throws `MigrationFailure` for an older format
 * that could not be brought up.
 */
export async function decodeStoreFile(
  bytes: Buffer,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<DecodedFile> {
  const current = formatAfter(migrations);
  const breathe = makeBreather();
  const end = endOf(bytes);
  const whole =
    end?.sha256 === createHash('sha256').update(bytes.subarray(0, end?.start)).digest('hex');
  const lines = [...linesOf(bytes)];
  const raw = decodeHead(lines[0], whole);
  const format = typeof raw?.format === 'number' ? raw.format : current;
  const head = headSchema.safeParse(raw === null ? null : migrateHead(raw, migrations));
  const rows: StoredRow[] = [];
  let bad = 0;
  for (const line of lines) {
    if (line.subarray(0, ROW_MARK.length).equals(ROW_MARK)) {
      const row = decodeRow(objectOf(withoutComma(line), whole), format, migrations);
      if (row === null) {
        bad += 1;
      } else {
        rows.push(row);
      }
      await breathe();
    }
  }
  const intact = whole && bad === 0 && head.success;
  return {
    state: format > current ? 'newer' : intact ? 'intact' : 'damaged',
    format,
    head: head.success ? head.data : null,
    rows,
    bad: Math.max(bad, (end?.count ?? 0) - rows.length),
  };
}
