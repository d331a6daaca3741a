/**
 * How long until a note is acknowledged, against writing and syncing the same bytes to an open file: at 100 and at
 * 100,000 annotations. Rounds of both are interleaved.
 */
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, report } from './report.ts';
import { makeStore } from './stores.ts';
import { annotationsOf, requestIdOf } from './workspaces.ts';

const ROUNDS = 200;

/** A checkpoint would be measured with the notes. */
const NEVER = { commands: 1_000_000, bytes: 2 ** 40, idleMs: 1e9 };

async function measure(count: number): Promise<{ ours: number[]; floor: number[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-bench-'));
  const { store, text, sourceId } = await makeStore(join(folder, 'workspace'), count, NEVER);
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

const small = await measure(100);
const large = await measure(100_000);
const against = 'write + fsync of the same bytes';
report({ name: 'acknowledged note at 100 annotations', ...small, against, goal: 2 });
report({ name: 'acknowledged note at 100,000 annotations', ...large, against, goal: 2 });
const ratio = median(large.ours) / median(small.ours);
console.log(
  `acknowledged note, 100,000 against 100 annotations: ${ratio.toFixed(2)} × (goal ≤ 2, ${ratio <= 2 ? 'reached' : 'missed'})`,
);
