/** Places notes beside their passages without overlap, each as near to its passage as the others allow. */

export type StackItem = {
  readonly id: string;
  /** Where it would best begin, in pixels. */
  readonly wanted: number;
  readonly height: number;
};

/**
 * The top of each item, never above 0. Items keep their order; the `pivot` gets the place it wants as far as those
 * before it leave room above, and the others give way: those before it move up, those after it down.
 */
export function stackNotes(
  items: readonly StackItem[],
  gap: number,
  pivot: string | null = null,
): readonly number[] {
  const tops: number[] = [];
  let free = 0;
  for (const item of items) {
    const top = Math.max(free, item.wanted);
    tops.push(top);
    free = top + item.height + gap;
  }
  const at = items.findIndex((item) => item.id === pivot);
  if (at !== -1) {
    giveWay(items, tops, at, gap);
  }
  return tops;
}

function giveWay(items: readonly StackItem[], tops: number[], at: number, gap: number): void {
  const before = items.slice(0, at).reduce((sum, item) => sum + item.height + gap, 0);
  tops[at] = Math.max(items[at]?.wanted ?? 0, before);
  for (let index = at - 1; index >= 0; index -= 1) {
    const limit = (tops[index + 1] ?? 0) - gap - (items[index]?.height ?? 0);
    tops[index] = Math.min(tops[index] ?? 0, limit);
  }
  for (let index = at + 1; index < items.length; index += 1) {
    const free = (tops[index - 1] ?? 0) + (items[index - 1]?.height ?? 0) + gap;
    tops[index] = Math.max(items[index]?.wanted ?? 0, free);
  }
}
