/** Everything the palette leads to, as one list. */
import type { ActorKind } from '#core/actor/actor.ts';
import type { CodeColour } from '#core/codebook/code.ts';
import type { ActorId, CodeId, SourceId } from '#core/ids.ts';
import { codePath, codeTree } from '#core/workspace/select-codes.ts';
import { sourcesOf } from '#core/workspace/selectors.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { ACTION_IDS, type ActionId } from '#ipc/actions.ts';
import { fuzzyFilter } from '#state/fuzzy.ts';
import { namesOf, sortedActors } from '#state/matches.ts';
import { ACTION_LABELS } from '#words/actions.ts';

export type PaletteItem =
  | { readonly kind: 'action'; readonly id: ActionId; readonly names: readonly string[] }
  | { readonly kind: 'source'; readonly id: SourceId; readonly names: readonly string[] }
  | {
      readonly kind: 'actor';
      readonly id: ActorId;
      readonly names: readonly string[];
      readonly actorKind: ActorKind;
    }
  | {
      readonly kind: 'code';
      readonly id: CodeId;
      readonly names: readonly string[];
      readonly colour: CodeColour;
    };

/** How many are shown: more are typed away, not scrolled through. */
const SHOWN = 50;

const ONLY: Readonly<Record<string, PaletteItem['kind']>> = {
  '>': 'action',
  '@': 'actor',
  '#': 'code',
};

/** Sources first, then what can be run, then actors and codes. */
export function paletteItems(
  workspace: Workspace,
  isAvailable: (id: ActionId) => boolean,
): readonly PaletteItem[] {
  return [
    ...sourcesOf(workspace).map((source) => ({
      kind: 'source' as const,
      id: source.id,
      names: [source.metadata.title.value],
    })),
    ...ACTION_IDS.filter((id) => id !== 'go.palette' && isAvailable(id)).map((id) => ({
      kind: 'action' as const,
      id,
      names: [ACTION_LABELS[id]],
    })),
    ...sortedActors(workspace).map((row) => ({
      kind: 'actor' as const,
      id: row.actor.id,
      names: namesOf(row),
      actorKind: row.actor.kind,
    })),
    ...codeTree(workspace).map(({ code }) => ({
      kind: 'code' as const,
      id: code.id,
      names: [code.name, codePath(workspace, code.id).join(' › ')],
      colour: code.colour,
    })),
  ];
}

/** The items that fit what was typed; a sign at the start asks for one kind only. */
export function matchingItems(
  items: readonly PaletteItem[],
  query: string,
): readonly PaletteItem[] {
  const only = ONLY[query.charAt(0)];
  return only === undefined
    ? fuzzyFilter(items, query, (item) => item.names, SHOWN)
    : fuzzyFilter(
        items.filter((item) => item.kind === only),
        query.slice(1),
        (item) => item.names,
        SHOWN,
      );
}
