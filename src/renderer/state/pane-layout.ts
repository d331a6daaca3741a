/** The split of the centre as a tree. Pure functions; every one gives a layout of one to `MAX_PANES` panes. */
import { MAX_PANES, type PaneLayout } from '#ipc/view.ts';

export type SplitDirection = 'right' | 'down';

/** The panes in reading order. */
export function paneIdsOf(layout: PaneLayout): readonly string[] {
  return layout.kind === 'pane'
    ? [layout.paneId]
    : layout.children.flatMap((child) => paneIdsOf(child));
}

function even(count: number): readonly number[] {
  return Array.from({ length: count }, () => 100 / count);
}

/** The layout with a new pane to the right of or below `paneId`; unchanged when there are already `MAX_PANES`. */
export function splitPane(
  layout: PaneLayout,
  paneId: string,
  direction: SplitDirection,
  newPaneId: string,
): PaneLayout {
  if (paneIdsOf(layout).length >= MAX_PANES) {
    return layout;
  }
  return splitAt(layout, paneId, direction, { kind: 'pane', paneId: newPaneId });
}

function splitAt(
  layout: PaneLayout,
  paneId: string,
  direction: SplitDirection,
  added: PaneLayout,
): PaneLayout {
  if (layout.kind === 'pane') {
    return layout.paneId === paneId
      ? { kind: 'split', direction, children: [layout, added], sizes: even(2) }
      : layout;
  }
  const at = layout.children.findIndex((child) => child.kind === 'pane' && child.paneId === paneId);
  if (at !== -1 && layout.direction === direction) {
    const children = [...layout.children.slice(0, at + 1), added, ...layout.children.slice(at + 1)];
    return { ...layout, children, sizes: even(children.length) };
  }
  return {
    ...layout,
    children: layout.children.map((child) => splitAt(child, paneId, direction, added)),
  };
}

/** The layout without a pane, `null` when it was the last. A split of one child becomes that child. */
export function closePane(layout: PaneLayout, paneId: string): PaneLayout | null {
  if (layout.kind === 'pane') {
    return layout.paneId === paneId ? null : layout;
  }
  const children = layout.children
    .map((child) => closePane(child, paneId))
    .filter((child): child is PaneLayout => child !== null);
  const only = children[0];
  if (only === undefined) {
    return null;
  }
  if (children.length === 1) {
    return only;
  }
  return {
    ...layout,
    children,
    sizes: children.length === layout.children.length ? layout.sizes : even(children.length),
  };
}

/** The layout with the sizes of the split at `path` (indices of children from the root) set, in per cent. */
export function resizeSplit(
  layout: PaneLayout,
  path: readonly number[],
  sizes: readonly number[],
): PaneLayout {
  if (layout.kind === 'pane') {
    return layout;
  }
  const [index, ...rest] = path;
  if (index === undefined) {
    return { ...layout, sizes };
  }
  return {
    ...layout,
    children: layout.children.map((child, at) =>
      at === index ? resizeSplit(child, rest, sizes) : child,
    ),
  };
}
