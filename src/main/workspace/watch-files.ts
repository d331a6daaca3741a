/** Looks now and then, and before each save, whether somebody else works on the files of the open workspace. */
import type { WorkspaceStore } from '#node/store/types.ts';

/** Between two looks, in milliseconds; a look that takes long is made less often. */
const PAUSE = 2_000;
const SHARE = 50;
/** A save looks again when the last look is older than this, in milliseconds. */
const FRESH = 500;

const lastLooks = new WeakMap<WorkspaceStore, number>();

/** Looks now. Gives how long it took, in milliseconds. */
async function look(store: WorkspaceStore): Promise<number> {
  const started = performance.now();
  lastLooks.set(store, started);
  await store.care.notice();
  return performance.now() - started;
}

/** What others changed is taken in before anything of ours is written over it. Costs nothing right after a look. */
export async function lookBeforeSaving(store: WorkspaceStore): Promise<void> {
  if (performance.now() - (lastLooks.get(store) ?? Number.NEGATIVE_INFINITY) > FRESH) {
    await look(store);
  }
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
