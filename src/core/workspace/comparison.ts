/** What would become of a workspace, row by row and by source, before it is done. Pure. */
import type { SourceId } from '#core/ids.ts';
import { differenceOf } from './difference.ts';
import type { Edit, TableName } from './edit.ts';
import { factsOf, type RowFacts } from './row-facts.ts';
import { sourcesOf } from './selectors.ts';
import type { Workspace } from './workspace.ts';

export type RowChangeKind = 'added' | 'changed' | 'removed';

export type ComparedRow = {
  readonly table: TableName;
  readonly id: string;
  readonly change: RowChangeKind;
  /** What it says now; `null` for one that would come. */
  readonly before: RowFacts | null;
  /** What it would say; `null` for one that would go. */
  readonly after: RowFacts | null;
};

/** A source with what would become of its annotations, in text order. */
export type ComparedSource = {
  readonly sourceId: SourceId;
  readonly title: string;
  /** What would become of the source itself; `null` when it stays. */
  readonly change: 'added' | 'removed' | null;
  readonly rows: readonly ComparedRow[];
};

export type Counts = { readonly [K in RowChangeKind]: number };

export type Comparison = {
  /** All changes, also those that are not listed because there are too many. */
  readonly counts: Counts;
  readonly sources: readonly ComparedSource[];
  /** Everything that is not an annotation: actors, codes, memos, dossiers, corrected sources, the trash, the title. */
  readonly others: readonly ComparedRow[];
  /** Changes that are counted and not listed. */
  readonly unlisted: number;
};

type Annotated = Extract<Edit, { table: 'annotations' }>;

function changeOf({ before, after }: Edit): RowChangeKind {
  return before === null ? 'added' : after === null ? 'removed' : 'changed';
}

function compared(edit: Edit, from: Workspace, to: Workspace): ComparedRow {
  const { table, id, before, after } = edit;
  return {
    table,
    id,
    change: changeOf(edit),
    before: before === null ? null : factsOf(from, table, before),
    after: after === null ? null : factsOf(to, table, after),
  };
}

function startOf({ before, after }: Annotated): number {
  return (after ?? before)?.target.position.start ?? 0;
}

function sourceChange(id: string, from: Workspace, to: Workspace): ComparedSource['change'] {
  const was = Object.hasOwn(from.sources, id);
  const will = Object.hasOwn(to.sources, id);
  return was === will ? null : will ? 'added' : 'removed';
}

function bySource(
  edits: readonly Annotated[],
  from: Workspace,
  to: Workspace,
): readonly ComparedSource[] {
  const groups = new Map<string, Annotated[]>();
  for (const edit of edits) {
    const id = (edit.after ?? edit.before)?.sourceId ?? '';
    const group = groups.get(id);
    if (group === undefined) {
      groups.set(id, [edit]);
    } else {
      group.push(edit);
    }
  }
  const sources = [...sourcesOf(to), ...sourcesOf(from)];
  const ids = new Set<string>([...sources.map(({ id }) => id as string), ...groups.keys()]);
  return [...ids].flatMap((id) => {
    const change = sourceChange(id, from, to);
    const own = groups.get(id) ?? [];
    const title = (to.sources[id] ?? from.sources[id])?.metadata.title.value ?? '';
    const rows = [...own]
      .sort((a, b) => startOf(a) - startOf(b))
      .map((edit) => compared(edit, from, to));
    return rows.length === 0 && change === null
      ? []
      : [{ sourceId: id as SourceId, title, change, rows }];
  });
}

/** A source that comes or goes is told with its annotations, not as a row of its own. */
function isOther(edit: Edit): boolean {
  return edit.table !== 'annotations' && (edit.table !== 'sources' || changeOf(edit) === 'changed');
}

/**
 * What edits that lead from one state to the other mean to a person.
 * @param limit how many rows are listed; the rest is counted.
 */
export function comparisonOf(
  edits: readonly Edit[],
  from: Workspace,
  to: Workspace,
  limit = Number.POSITIVE_INFINITY,
): Comparison {
  const counts = { added: 0, changed: 0, removed: 0 };
  for (const edit of edits) {
    counts[changeOf(edit)] += 1;
  }
  const annotations = edits.filter((edit): edit is Annotated => edit.table === 'annotations');
  const others = edits.filter(isOther);
  const listedOthers = others.slice(0, limit);
  const listed = annotations.slice(0, Math.max(0, limit - listedOthers.length));
  return {
    counts,
    sources: bySource(listed, from, to),
    others: listedOthers.map((edit) => compared(edit, from, to)),
    unlisted: others.length - listedOthers.length + annotations.length - listed.length,
  };
}

/** What would become of `from` if it were brought to the state of `to`. */
export function compareWorkspaces(from: Workspace, to: Workspace, limit?: number): Comparison {
  return comparisonOf(differenceOf(from, to), from, to, limit);
}
