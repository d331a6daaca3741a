/** Actors and codes that fit what was typed, best first. */
import { useMemo } from 'react';
import { type ActorRow, actorRows } from '#core/workspace/select-actors.ts';
import { type CodeNode, codePath, codeTree } from '#core/workspace/select-codes.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { fuzzyFilter } from './fuzzy.ts';
import { useWorkspace } from './workspace-state.ts';

/** How many a picker shows: more are not read, but typed away. */
export const SHOWN = 40;

const collator = new Intl.Collator('en', { numeric: true });
const rowsByWorkspace = new WeakMap<Workspace, readonly ActorRow[]>();

/** The actors with their counts, those named most often first. Counted once for each state of the workspace. */
export function sortedActors(workspace: Workspace): readonly ActorRow[] {
  const known = rowsByWorkspace.get(workspace);
  if (known !== undefined) {
    return known;
  }
  const rows = [...actorRows(workspace)].sort(
    (a, b) =>
      b.mentions - a.mentions ||
      collator.compare(a.actor.preferredName, b.actor.preferredName) ||
      (a.actor.id < b.actor.id ? -1 : 1),
  );
  rowsByWorkspace.set(workspace, rows);
  return rows;
}

/** The names that an actor is found by. */
export function namesOf({ actor }: ActorRow): readonly string[] {
  return [actor.preferredName, ...actor.aliases];
}

/** The actors that fit, `except` left out. */
export function useActorMatches(
  query: string,
  except?: (row: ActorRow) => boolean,
): readonly ActorRow[] {
  const workspace = useWorkspace();
  const rows = useMemo(() => sortedActors(workspace), [workspace]);
  return useMemo(
    () =>
      fuzzyFilter(
        except === undefined ? rows : rows.filter((row) => !except(row)),
        query,
        namesOf,
        SHOWN,
      ),
    [rows, query, except],
  );
}

/** The codes that fit, by their name or by the path to them. */
export function useCodeMatches(query: string): readonly CodeNode[] {
  const workspace = useWorkspace();
  const nodes = useMemo(() => codeTree(workspace), [workspace]);
  return useMemo(
    () =>
      fuzzyFilter(
        nodes,
        query,
        ({ code }) => [code.name, codePath(workspace, code.id).join(' ')],
        SHOWN,
      ),
    [workspace, nodes, query],
  );
}
