/**
 * L8: twenty saves a second on the real disk, a checkpoint every few seconds, one call in a hundred fails. What was
 * acknowledged is there at the end; the long form also looks at how long answers take and whether memory grows.
 */
import { randomInt } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { anId, aSource } from '#core/testing/builders.ts';
import { nodeFileSystem } from '#node/file-system/node-file-system.ts';
import { makeChance } from '#node/testing/crash-states.ts';
import { Ledger } from '#node/testing/ledger.ts';
import { openReal } from '#node/testing/open-real.ts';
import { randomFaults } from '#node/testing/random-faults.ts';
import { makeTemporaryFolder } from '#node/testing/writer-process.ts';
import { createWorkspace } from './create-workspace.ts';
import type { WorkspaceStore } from './types.ts';

const LONG = process.env.DOSSIER_SOAK === '1';
const SECONDS = LONG ? 60 * Number(process.env.DOSSIER_SOAK_MINUTES ?? 10) : 6;
const PER_SECOND = 20;
/** Seconds between checkpoints. */
const CHECKPOINT = LONG ? 5 : 1;
const NOTES = 200;

const wait = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Bytes in use once everything that can be forgotten is. */
function heapNow(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

type Run = { readonly store: WorkspaceStore; readonly ledger: Ledger };

/** Saves at the pace; after a failure the disk is tried again, as a person would. */
async function saveSteadily({ store, ledger }: Run, onSecond: (second: number) => void) {
  const took: number[] = [];
  const start = performance.now();
  const under: Promise<void>[] = [];
  for (let count = 0; count < SECONDS * PER_SECOND; count += 1) {
    await wait(start + (count * 1000) / PER_SECOND - performance.now());
    const n = 1 + (count % NOTES);
    const words = `words ${count} ${'x'.repeat(count % 97)}`;
    const from = performance.now();
    const acknowledged = ledger.acknowledged;
    const save = ledger.has(n) ? ledger.change(store, n, words) : ledger.add(store, n, words);
    under.push(
      save.then(async () => {
        if (ledger.acknowledged > acknowledged) {
          took.push(performance.now() - from);
        }
        if (store.status().state === 'not-saved') {
          await store.retry();
        }
      }),
    );
    if (count % (CHECKPOINT * PER_SECOND) === 0) {
      under.push(store.checkpoint().then(() => undefined));
    }
    if (count % PER_SECOND === 0) {
      onSecond(count / PER_SECOND);
    }
  }
  await Promise.all(under);
  return took;
}

it(`saves for ${SECONDS} s on a disk that fails now and then`, {
  timeout: SECONDS * 3000 + 60_000,
}, async () => {
  const seed = randomInt(2 ** 31);
  const folder = await makeTemporaryFolder();
  let quiet = true;
  const faults = randomFaults(nodeFileSystem, makeChance(seed), 100, () => quiet);
  const created = await createWorkspace({
    folder: join(folder, 'soaked'),
    title: 'Soaked',
    clock: () => new Date().toISOString(),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    fileSystem: faults.fileSystem,
  });
  if (!created.ok) {
    throw new Error(JSON.stringify(created.error));
  }
  const { store } = created.value;
  await store.apply({
    requestId: anId('request', 1),
    command: { type: 'source.add', source: aSource(1) },
  });
  const ledger = new Ledger(anId('source', 1), 1);
  const heap: number[] = [];
  quiet = false;
  const took = await saveSteadily({ store, ledger }, (second) => {
    if (LONG && second % Math.ceil(SECONDS / 10) === 0) {
      heap.push(heapNow());
    }
  });
  quiet = true;
  await store.retry();
  expect(ledger.problemsIn(store.snapshot()), `seed ${seed}`).toEqual([]);
  await store.close();
  const again = await openReal(join(folder, 'soaked'));
  expect(ledger.problemsIn(again.store.snapshot()), `seed ${seed}`).toEqual([]);
  await again.store.close();
  await rm(folder, { recursive: true });
  expect(faults.struck()).toBeGreaterThan(SECONDS / 2);
  expect(ledger.acknowledged).toBeGreaterThan((SECONDS * PER_SECOND) / 2);
  if (LONG) {
    const p95 = share(took, 0.95);
    const p99 = share(took, 0.99);
    const slowest = share(took, 1);
    // After the first tenth, in which the history of what can be undone fills.
    const growth = (heap.at(-1) ?? 0) / (heap[1] ?? 1) - 1;
    process.stderr.write(
      `\n  seed ${seed}: ${ledger.acknowledged} of ${SECONDS * PER_SECOND} acknowledged, ${faults.struck()} faults, ` +
        `p95 ${p95.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, slowest ${slowest.toFixed(0)} ms, ` +
        `heap ${heap.map((bytes) => (bytes / 1e6).toFixed(1)).join(' ')} MB\n`,
    );
    expect(p95).toBeLessThanOrEqual(50);
    expect(p99).toBeLessThanOrEqual(250);
    expect(slowest).toBeLessThanOrEqual(2000);
    expect(growth).toBeLessThan(0.1);
  }
});
