/** How far PageUp and PageDown go. */
const PAGE = 10;

/**
 * The index that an arrow key, Home, End or a page key leads to in a list; -1 for any other key.
 * From -1 (nothing chosen) the first step leads to the first item.
 */
export function stepOfKey(
  event: { readonly key: string; readonly altKey: boolean; readonly ctrlKey: boolean },
  index: number,
  length: number,
): number {
  if (event.altKey || event.ctrlKey || length === 0) {
    return -1;
  }
  const last = length - 1;
  switch (event.key) {
    case 'ArrowDown':
      return Math.min(last, index + 1);
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'PageDown':
      return Math.min(last, index + PAGE);
    case 'PageUp':
      return Math.max(0, index - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return -1;
  }
}
