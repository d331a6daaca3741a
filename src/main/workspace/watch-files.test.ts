import { expect, it } from 'vitest';
import type { WorkspaceStore } from '#node/store/types.ts';
import { lookBeforeSaving } from './watch-files.ts';

it('lets no save overtake one that waits for a look', async () => {
  let looks = 0;
  const notice = async (): Promise<void> => {
    looks += 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const store = { care: { notice } } as unknown as WorkspaceStore;
  const order: number[] = [];
  const save = async (n: number): Promise<void> => {
    await lookBeforeSaving(store);
    order.push(n);
  };
  await Promise.all([1, 2, 3, 4].map(save));
  expect(order).toEqual([1, 2, 3, 4]);
  expect(looks).toBe(1);
});
