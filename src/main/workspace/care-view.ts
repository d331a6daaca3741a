/** What the store knows about changed and damaged files, as the window shows it. */
import type { SourceId } from '#core/ids.ts';
import { factsOf } from '#core/workspace/row-facts.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import type { CareView, ConflictView } from '#ipc/care.ts';
import type { CareFindings, Conflict } from '#node/store/care-types.ts';
import { canKeepBoth } from '#node/store/settle-conflict.ts';

/** Conflicts that are listed at once; the next ones come when these are decided. */
const LISTED = 100;

function titleOf(workspace: Workspace, sourceId: SourceId | null): string | null {
  const source = sourceId === null ? undefined : workspace.sources[sourceId];
  return source?.metadata.title.value ?? null;
}

function conflictView(workspace: Workspace, conflict: Conflict): ConflictView {
  const { id, at, table, ours, theirs, settled, file, keptAt } = conflict;
  const sourceId = 'sourceId' in theirs && table === 'annotations' ? theirs.sourceId : null;
  return {
    id,
    at,
    table,
    source: titleOf(workspace, sourceId as SourceId | null),
    ours: ours === null ? null : factsOf(workspace, table, ours as never),
    theirs: factsOf(workspace, table, theirs as never),
    both: canKeepBoth(conflict),
    settled,
    file,
    keptAt,
  };
}

/** Names sources by their titles and rows by what they say. */
export function careView(workspace: Workspace, findings: CareFindings): CareView {
  const { changes, conflicts, copies, aside } = findings;
  return {
    changes: changes.map((change) => ({ ...change, conflicts: change.conflicts.length })),
    waiting: conflicts.filter(({ settled }) => settled === null).length,
    conflicts: conflicts.slice(0, LISTED).map((conflict) => conflictView(workspace, conflict)),
    copies: copies.map(({ sourceId, ...copy }) => ({
      ...copy,
      source: titleOf(workspace, sourceId),
    })),
    aside: aside.map(({ sourceId, ...copy }) => ({
      ...copy,
      source: titleOf(workspace, sourceId),
    })),
  };
}
