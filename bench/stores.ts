/** Workspaces on the real disk, as large as a measurement wants them. */
import { randomBytes } from 'node:crypto';
import type { SourceId } from '#core/ids.ts';
import { createWorkspace } from '#node/store/create-workspace.ts';
import type { CheckpointPolicy, WorkspaceStore } from '#node/store/types.ts';
import { annotationsOf, batchIdOf, parsedOf, requestIdOf, textOf } from './workspaces.ts';

export type BenchStore = {
  readonly store: WorkspaceStore;
  readonly text: string;
  readonly sourceId: SourceId;
};

/** Makes a workspace without sources, on the real disk. */
export async function makeEmptyStore(
  folder: string,
  checkpoint: Partial<CheckpointPolicy> = {},
): Promise<WorkspaceStore> {
  const created = await createWorkspace({
    folder,
    title: 'Bench',
    clock: () => new Date().toISOString(),
    random: (length) => new Uint8Array(randomBytes(length)),
    checkpoint,
  });
  if (!created.ok) {
    throw new Error(JSON.stringify(created.error));
  }
  return created.value.store;
}

/** Makes a workspace with one source of a million characters and so many annotations, on the real disk. */
export async function makeStore(
  folder: string,
  count: number,
  checkpoint: Partial<CheckpointPolicy> = {},
): Promise<BenchStore> {
  const store = await makeEmptyStore(folder, checkpoint);
  const text = textOf(1_000_000);
  const added = await store.addSource(
    parsedOf(text, 'Bench'),
    new TextEncoder().encode(text),
    'bench.txt',
  );
  if (!added.ok) {
    throw new Error(JSON.stringify(added.error));
  }
  const sourceId = added.value.source.id;
  const rows = annotationsOf(text, sourceId, count);
  const applied = await store.apply({
    requestId: requestIdOf(1),
    command: {
      type: 'batch',
      batchId: batchIdOf(1),
      label: 'mark-all',
      parts: rows.map((annotation) => ({ type: 'annotation.add', annotation })),
    },
  });
  if (!applied.ok) {
    throw new Error(JSON.stringify(applied.error));
  }
  await store.checkpoint();
  return { store, text, sourceId };
}
