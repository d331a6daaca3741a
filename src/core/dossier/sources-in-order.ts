import type { Source } from '#core/source/source.ts';
import type { Workspace } from '#core/workspace/workspace.ts';

/** Order by UTF-16 code units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** All sources in the order they were added; those added at once by file name. */
export function sourcesInOrder(workspace: Workspace): readonly Source[] {
  return Object.values(workspace.sources).sort(
    (a, b) =>
      compareText(a.addedAt, b.addedAt) ||
      compareText(a.original.name, b.original.name) ||
      compareText(a.id, b.id),
  );
}
