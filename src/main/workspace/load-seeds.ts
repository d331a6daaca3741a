/** Puts the corpus that comes with the app into a new workspace. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { SourceId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { ImportReport } from '#ipc/contract.ts';
import type { ParserProcess } from '#main/parser/parser-process.ts';
import type { WorkspaceStore } from '#node/store/types.ts';

/** Adds every text in the folder of seeds, by name. One that fails does not stop the others. */
export async function loadSeeds(
  store: WorkspaceStore,
  folder: string,
  parser: ParserProcess,
): Promise<ImportReport> {
  const names = (await readdir(folder)).filter((name) => extname(name) === '.txt').sort();
  const outcomes: ImportReport['outcomes'][number][] = [];
  for (const file of names) {
    const bytes = await readFile(join(folder, file));
    outcomes.push({ file, result: await addSource(store, parser, file, bytes) });
  }
  return { outcomes };
}

async function addSource(
  store: WorkspaceStore,
  parser: ParserProcess,
  file: string,
  bytes: Uint8Array,
): Promise<Result<SourceId, AppError>> {
  const parsed = await parser.parse(file, bytes);
  if (!parsed.ok) return parsed;
  const added = await store.addSource(parsed.value, bytes, file, { undoable: false });
  return added.ok ? ok(added.value.source.id) : err(added.error);
}
