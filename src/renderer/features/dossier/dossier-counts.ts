/** How much of the workspace a definition chooses. */
import type { DossierDefinition } from '#core/dossier/definition.ts';
import { exhibitFilterOf } from '#core/dossier/filter-exhibits.ts';
import { annotationsOf } from '#core/workspace/selectors.ts';
import type { Workspace } from '#core/workspace/workspace.ts';

export type DossierCount = { readonly sources: number; readonly marks: number };

export function dossierCounts(workspace: Workspace, definition: DossierDefinition): DossierCount {
  const ids = (definition.sources ?? Object.keys(workspace.sources)).filter((id) =>
    Object.hasOwn(workspace.sources, id),
  );
  const filter = exhibitFilterOf(workspace, definition);
  const marks = ids.reduce(
    (sum, id) =>
      sum + annotationsOf(workspace, id).filter((annotation) => filter(annotation) !== null).length,
    0,
  );
  return { sources: ids.length, marks };
}
