/** The actors that at least one figure is about, by name. */
import { resolveActor } from '#core/workspace/resolve-actor.ts';
import type { FigureRow } from '#core/workspace/select-figures.ts';
import type { Workspace } from '#core/workspace/workspace.ts';

export type AboutOption = { readonly value: string; readonly label: string };

export function aboutOptions(
  workspace: Workspace,
  rows: readonly FigureRow[],
): readonly AboutOption[] {
  const names = new Map<string, string>();
  for (const { body } of rows) {
    for (const id of body.figure.about) {
      const actor = resolveActor(workspace, id);
      if (actor !== null) {
        names.set(actor.id, actor.preferredName);
      }
    }
  }
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
}
