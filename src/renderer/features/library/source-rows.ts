/** The library's list: filtered and sorted. */
import type { Source } from '#core/source/source.ts';
import { countsOf, type SourceCounts, sourcesOf } from '#core/workspace/selectors.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import type { LibrarySort } from '#state/lists-state.ts';

export type SourceRow = { readonly source: Source; readonly counts: SourceCounts };

function matches(source: Source, words: readonly string[]): boolean {
  const text = [
    source.original.name,
    ...Object.values(source.metadata).map((field) => field?.value ?? ''),
  ]
    .join(' ')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

const COMPARE: Readonly<Record<LibrarySort, (a: SourceRow, b: SourceRow) => number>> = {
  added: () => 0,
  title: (a, b) => a.source.metadata.title.value.localeCompare(b.source.metadata.title.value, 'en'),
  // Without a date: last.
  date: (a, b) =>
    (b.source.metadata.date?.value ?? '').localeCompare(a.source.metadata.date?.value ?? ''),
  notes: (a, b) => b.counts.annotations - a.counts.annotations,
};

/** The sources that hold every word of the filter, in the order asked for. */
export function sourceRows(
  workspace: Workspace,
  filter: string,
  sort: LibrarySort,
): readonly SourceRow[] {
  const words = filter.toLowerCase().split(/\s+/u).filter(Boolean);
  return sourcesOf(workspace)
    .filter((source) => matches(source, words))
    .map((source) => ({ source, counts: countsOf(workspace, source.id) }))
    .sort(COMPARE[sort]);
}
