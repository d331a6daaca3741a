/** Looks now and then, and before each save, whether somebody else works on the files of the open workspace. */
import type { WorkspaceStore } from '#node/store/types.ts';

/** Between two looks, in milliseconds; a look that takes long is made less often. */
const PAUSE = 2_000;
const SHARE = 50;
/** A save looks again when the last look is older than this, in milliseconds; with very many files a little later. */
const FRESH = 500;

type Look = { readonly started: number; readonly took: number };

const lastLooks = new WeakMap<WorkspaceStore, Look>();

/** Looks now. Gives how long it took, in milliseconds. */
async function look(store: WorkspaceStore): Promise<number> {
  const started = performance.now();
  lastLooks.set(store, { started, took: lastLooks.get(store)?.took ?? 0 });
  await store.care.notice();
  const took = performance.now() - started;
  lastLooks.set(store, { started, took });
  return took;
}

/** Looks that a save waits for. Whoever comes meanwhile waits, too: no request may overtake one that was sent before. */
const awaited = new WeakMap<WorkspaceStore, Promise<void>>();

/** What others changed is taken in before anything of ours is written over it. Costs nothing right after a look. */
export function lookBeforeSaving(store: WorkspaceStore): Promise<void> {
  const running = awaited.get(store);
  if (running !== undefined) return running;
  const last = lastLooks.get(store);
  const age = last === undefined ? Number.POSITIVE_INFINITY : performance.now() - last.started;
  if (age <= Math.max(FRESH, (last?.took ?? 0) * SHARE)) return Promise.resolve();
  const looking = look(store)
    .then(() => {})
    .finally(() => awaited.delete(store));
  awaited.set(store, looking);
  return looking;
}

/** Looks until the returned function is called. */
export function watchFiles(store: WorkspaceStore): () => void {
  let timer: NodeJS.Timeout | null = null;
  let ended = false;
  const next = (pause: number): void => {
    if (ended) return;
    timer = setTimeout(async () => next(Math.max(PAUSE, (await look(store)) * SHARE)), pause);
    timer.unref();
  };
  next(PAUSE);
  return () => {
    ended = true;
    if (timer !== null) clearTimeout(timer);
  };
}
