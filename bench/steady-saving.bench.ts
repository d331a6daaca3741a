/**
 * Twenty notes a second for a minute, with the checkpoints that the app makes by itself; the same at 100,000
 * annotations with a checkpoint every five seconds, and how long one keeps the process from anything else. And how
 * long opening takes after a kill. `--seconds=10` for a short look.
 */
import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkspace } from '#node/store/open-workspace.ts';
import { watchBareDisk } from '#node/testing/bare-disk.ts';
import { watchBlocks } from './blocks.ts';
import { quantile } from './report.ts';
import { type BenchStore, makeStore } from './stores.ts';
import { annotationsOf, requestIdOf } from './workspaces.ts';

const PER_SECOND = 20;
const GOAL = { p95: 50, block: 50 };

const asked = process.argv.find((arg) => arg.startsWith('--seconds='))?.split('=')[1];
const SECONDS = Number(asked ?? 60);

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const verdict = (reached: boolean): string => (reached ? 'reached' : 'missed');

type Saving = {
  readonly bench: BenchStore;
  readonly seconds: number;
  /** Number of the first note; they must differ. */
  readonly first?: number;
  /** Runs beside the saving. */
  readonly beside?: (until: () => boolean) => Promise<void>;
};

/** Saves at a steady pace. Gives how long each took in milliseconds; an answer that never came is missing. */
async function saveSteadily({
  bench,
  seconds,
  first = 500_000,
  beside,
}: Saving): Promise<readonly number[]> {
  const { store, text, sourceId } = bench;
  const rows = annotationsOf(text, sourceId, seconds * PER_SECOND, first);
  const took: number[] = [];
  let ended = false;
  const besides = beside?.(() => ended);
  const start = performance.now();
  await Promise.all(
    rows.map(async (annotation, index) => {
      await wait(start + (index * 1000) / PER_SECOND - performance.now());
      const from = performance.now();
      const answer = await store.apply({
        requestId: requestIdOf(10 * first + index),
        command: { type: 'annotation.add', annotation },
      });
      if (answer.ok) took.push(performance.now() - from);
    }),
  );
  ended = true;
  await besides;
  return took;
}

type Told = {
  readonly name: string;
  readonly took: readonly number[];
  readonly bare: readonly number[];
  readonly all: number;
};

function tell({ name, took, bare, all }: Told): void {
  const p95 = quantile(took, 0.95);
  console.log(
    `${name}: ${took.length} of ${all} acknowledged, p50 ${quantile(took, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ` +
      `p99 ${quantile(took, 0.99).toFixed(1)} ms, longest ${Math.max(...took).toFixed(1)} ms ` +
      `(goal p95 ≤ ${GOAL.p95} ms, ${verdict(p95 <= GOAL.p95 && took.length === all)}; ` +
      `write + fdatasync of as many bytes in the same time: p95 ${quantile(bare, 0.95).toFixed(1)} ms)`,
  );
}

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-bench-'));
  await work(folder);
  await rm(folder, { recursive: true });
}

async function aMinute(): Promise<void> {
  await withFolder(async (folder) => {
    const bench = await makeStore(join(folder, 'workspace'), 10_000);
    const disk = watchBareDisk(join(folder, 'bare'), PER_SECOND);
    const took = await saveSteadily({ bench, seconds: SECONDS });
    tell({
      name: `twenty notes a second for ${SECONDS} s at 10,000 annotations`,
      took,
      bare: await disk.stop(),
      all: SECONDS * PER_SECOND,
    });
    await bench.store.close();
  });
}

/** Checkpoints every few seconds while notes are saved; each writes 100,000 rows anew. */
async function duringCheckpoints(): Promise<void> {
  await withFolder(async (folder) => {
    const bench = await makeStore(join(folder, 'workspace'), 100_000);
    const seconds = Math.min(SECONDS, 30);
    const lengths: number[] = [];
    // The first note builds the index of a hundred thousand; that is no checkpoint's doing.
    await saveSteadily({ bench, seconds: 1, first: 400_000 });
    const disk = watchBareDisk(join(folder, 'bare'), PER_SECOND);
    const blocks = watchBlocks();
    const took = await saveSteadily({
      bench,
      seconds,
      beside: async (until) => {
        while (!until()) {
          const from = performance.now();
          await bench.store.checkpoint();
          lengths.push(performance.now() - from);
          await wait(Math.max(0, 5000 - lengths.length));
        }
      },
    });
    const { byClock, ofProcessor } = blocks.stop();
    tell({
      name: `twenty notes a second for ${seconds} s at 100,000 annotations, ${lengths.length} checkpoints meanwhile`,
      took,
      bare: await disk.stop(),
      all: seconds * PER_SECOND,
    });
    console.log(
      `longest time that a checkpoint of 100,000 annotations kept everything waiting: ${ofProcessor.toFixed(1)} ms of the main ` +
        `thread (goal ≤ ${GOAL.block} ms, ${verdict(ofProcessor <= GOAL.block)}; ${byClock.toFixed(1)} ms by the clock; ` +
        `a checkpoint took ${quantile(lengths, 0.5).toFixed(0)} ms in slices)`,
    );
    await bench.store.close();
  });
}

/** Opens what a killed process left: files of some time ago, and a journal with the rest. */
async function afterKill(count: number, goal: number): Promise<void> {
  await withFolder(async (folder) => {
    const bench = await makeStore(join(folder, 'workspace'), count, { commands: 1e9, idleMs: 1e9 });
    const rows = annotationsOf(bench.text, bench.sourceId, 400, 900_000);
    await Promise.all(
      rows.map((annotation, index) =>
        bench.store.apply({
          requestId: requestIdOf(9_000_000 + index),
          command: { type: 'annotation.add', annotation },
        }),
      ),
    );
    const left = join(folder, 'left');
    await cp(bench.store.folder, left, { recursive: true });
    await rm(join(left, 'lock'));
    await bench.store.close();
    const from = performance.now();
    const opened = await openWorkspace({
      folder: left,
      clock: () => new Date().toISOString(),
      random: (length) => new Uint8Array(randomBytes(length)),
    });
    const took = performance.now() - from;
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    console.log(
      `opening ${count.toLocaleString('en')} annotations and ${opened.value.report.replayed} changes of the journal after a kill: ` +
        `${took.toFixed(0)} ms (goal ≤ ${goal} ms, ${verdict(took <= goal)})`,
    );
    await opened.value.store.close();
  });
}

await aMinute();
await duringCheckpoints();
await afterKill(10_000, 1000);
await afterKill(100_000, 5000);
