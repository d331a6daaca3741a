import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkspaceStore } from '#node/store/types.ts';
import { lookBeforeSaving, watchFiles } from './watch-files.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A store that counts looks. */
function counting() {
  const seen = { looks: 0 };
  const notice = async (): Promise<void> => {
    seen.looks += 1;
  };
  return { store: { care: { notice } } as unknown as WorkspaceStore, seen };
}

describe('looking for changes made elsewhere', () => {
  it('goes on every two seconds until it is ended', async () => {
    const { store, seen } = counting();
    const end = watchFiles(store);
    await vi.advanceTimersByTimeAsync(6_100);
    expect(seen.looks).toBe(3);
    end();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(seen.looks).toBe(3);
  });

  it('comes before a save, and not again for each of many', async () => {
    const { store, seen } = counting();
    await lookBeforeSaving(store);
    expect(seen.looks).toBe(1);
    for (let n = 0; n < 20; n += 1) {
      await vi.advanceTimersByTimeAsync(20);
      await lookBeforeSaving(store);
    }
    expect(seen.looks).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    await lookBeforeSaving(store);
    expect(seen.looks).toBe(2);
  });
});
