/**
 * How long until a note is acknowledged, against writing and syncing the same bytes to an open file: at 100 and at
 * 100,000 annotations. Rounds of both are interleaved. Also: twenty saves a second for a while (`--minute`).
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkspace } from '#node/store/create-workspace.ts';
import type { WorkspaceStore } from '#node/store/types.ts';
import { median, quantile, report } from './report.ts';
import { annotationsOf, batchIdOf, parsedOf, requestIdOf, textOf } from './workspaces.ts';

const ROUNDS = 200;

async function storeWith(
  folder: string,
  count: number,
): Promise<{
  store: WorkspaceStore;
  text: string;
  sourceId: Parameters<WorkspaceStore['readingText']>[0];
}> {
  const created = await createWorkspace({
    folder,
    title: 'Bench',
    clock: () => new Date().toISOString(),
    random: (length) => new Uint8Array(randomBytes(length)),
    checkpoint: { commands: 1_000_000, bytes: 2 ** 40, idleMs: 1e9 },
  });
  if (!created.ok) {
    throw new Error(JSON.stringify(created.error));
  }
  const { store } = created.value;
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

async function measure(count: number): Promise<{ ours: number[]; floor: number[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-bench-'));
  const { store, text, sourceId } = await storeWith(join(folder, 'workspace'), count);
  const raw = await open(join(folder, 'floor'), 'a');
  const rows = annotationsOf(text, sourceId, ROUNDS + 20, count + 1);
  const ours: number[] = [];
  const floor: number[] = [];
  for (const [index, annotation] of rows.entries()) {
    const from = performance.now();
    const answer = await store.apply({
      requestId: requestIdOf(1000 + index),
      command: { type: 'annotation.add', annotation },
    });
    const took = performance.now() - from;
    if (!answer.ok) {
      throw new Error(JSON.stringify(answer.error));
    }
    const bytes = Buffer.from(`${JSON.stringify(answer.value)}\n`);
    const floorFrom = performance.now();
    await raw.write(bytes);
    await raw.sync();
    const floorTook = performance.now() - floorFrom;
    if (index >= 20) {
      ours.push(took);
      floor.push(floorTook);
    }
  }
  await raw.close();
  await store.close();
  await readFile(join(folder, 'floor'));
  await rm(folder, { recursive: true });
  return { ours, floor };
}

async function twentyASecond(seconds: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-bench-'));
  const { store, text, sourceId } = await storeWith(join(folder, 'workspace'), 10_000);
  const rows = annotationsOf(text, sourceId, seconds * 20, 20_000);
  const took: number[] = [];
  const start = performance.now();
  await Promise.all(
    rows.map(async (annotation, index) => {
      const wait = start + index * 50 - performance.now();
      await new Promise((resolve) => setTimeout(resolve, wait));
      const from = performance.now();
      const answer = await store.apply({
        requestId: requestIdOf(5_000_000 + index),
        command: { type: 'annotation.add', annotation },
      });
      if (answer.ok) {
        took.push(performance.now() - from);
      }
    }),
  );
  await store.close();
  await rm(folder, { recursive: true });
  console.log(
    `twenty notes a second for ${seconds} s at 10,000 annotations: ${took.length} of ${rows.length} acknowledged, ` +
      `p50 ${quantile(took, 0.5).toFixed(2)} ms, p95 ${quantile(took, 0.95).toFixed(2)} ms, longest ${Math.max(...took).toFixed(1)} ms (goal p95 ≤ 50 ms)`,
  );
}

const small = await measure(100);
const large = await measure(100_000);
const against = 'write + fsync of the same bytes';
report({ name: 'acknowledged note at 100 annotations', ...small, against, goal: 2 });
report({ name: 'acknowledged note at 100,000 annotations', ...large, against, goal: 2 });
const ratio = median(large.ours) / median(small.ours);
console.log(
  `acknowledged note, 100,000 against 100 annotations: ${ratio.toFixed(2)} × (goal ≤ 2, ${ratio <= 2 ? 'reached' : 'missed'})`,
);
await twentyASecond(
  process.argv.includes('--minute') || process.env.DOSSIER_SOAK === '1' ? 60 : 10,
);
