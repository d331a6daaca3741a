/** The indexes of a dossier: actors, figures, codes and memos, each leading back to the exhibits. */
import type { Actor } from '#core/actor/actor.ts';
import type { Code } from '#core/codebook/code.ts';
import type { Memo } from '#core/memo/memo.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import type { DossierDefinition } from './definition.ts';
import type {
  ActorEntry,
  CodeEntry,
  DossierSource,
  ExhibitOf,
  LedgerEntry,
  MemoEntry,
} from './dossier.ts';
import { chosenActors } from './filter-exhibits.ts';
import { compareText } from './sources-in-order.ts';

/** Every exhibit, in the order of the dossier. */
export function exhibitsOf(sources: readonly DossierSource[]): readonly ExhibitOf[] {
  return sources.flatMap((source) =>
    [...source.exhibits, ...source.unplaced].map((exhibit) => ({ source, exhibit })),
  );
}

function add<K>(index: Map<K, ExhibitOf[]>, key: K, place: ExhibitOf): void {
  const list = index.get(key);
  if (list === undefined) {
    index.set(key, [place]);
  } else if (list.at(-1) !== place) {
    list.push(place);
  }
}

/** Alphabetical without regard to case, and the same on every machine. */
function compareNames(a: Actor, b: Actor): number {
  return (
    compareText(a.preferredName.toLowerCase(), b.preferredName.toLowerCase()) ||
    compareText(a.id, b.id)
  );
}

/**
 * The index of actors. Chosen actors are always in it; where the dossier is a selection, others only with a mention
 * or a figure in it.
 */
export function composeActors(
  workspace: Workspace,
  definition: DossierDefinition,
  exhibits: readonly ExhibitOf[],
): readonly ActorEntry[] {
  const mentions = new Map<string, ExhibitOf[]>();
  const figures = new Map<string, ExhibitOf[]>();
  for (const place of exhibits) {
    for (const actor of place.exhibit.actors) {
      add(mentions, actor.id, place);
    }
    for (const actor of place.exhibit.figures.flatMap((stated) => stated.about)) {
      add(figures, actor.id, place);
    }
  }
  const chosen = chosenActors(workspace, definition);
  const { sources, kinds, codes } = definition;
  const isSelection = [sources, kinds, codes, definition.figureKinds].some((list) => list !== null);
  const isListed = (actor: Actor) =>
    actor.mergedInto === undefined &&
    (definition.actorKinds?.includes(actor.kind) ?? true) &&
    (chosen?.has(actor.id) ?? (!isSelection || mentions.has(actor.id) || figures.has(actor.id)));
  return Object.values(workspace.actors)
    .filter(isListed)
    .sort(compareNames)
    .map((actor) => ({
      actor,
      mentions: mentions.get(actor.id) ?? [],
      figures: figures.get(actor.id) ?? [],
    }));
}

/** Every figure of the dossier, in its order. */
export function composeFigures(exhibits: readonly ExhibitOf[]): readonly LedgerEntry[] {
  return exhibits.flatMap((place) => place.exhibit.figures.map((stated) => ({ ...place, stated })));
}

function compareCodes(a: Code, b: Code): number {
  return a.order - b.order || compareText(a.name, b.name) || compareText(a.id, b.id);
}

/** The codes below each; those without a parent that exists are below `''`. */
function childrenOf(
  workspace: Workspace,
  codes: readonly Code[],
): ReadonlyMap<string, readonly Code[]> {
  const children = new Map<string, Code[]>();
  for (const code of codes) {
    const { parentId = '' } = code;
    const key = Object.hasOwn(workspace.codes, parentId) ? parentId : '';
    const list = children.get(key) ?? [];
    list.push(code);
    children.set(key, list);
  }
  return children;
}

type CodeInTree = { readonly code: Code; readonly depth: number };

/** The codes as a tree, flattened: each after its parent. Codes that only lead to themselves come at the end. */
function codesInOrder(workspace: Workspace): readonly CodeInTree[] {
  const all = Object.values(workspace.codes).sort(compareCodes);
  const children = childrenOf(workspace, all);
  const ordered: CodeInTree[] = [];
  const seen = new Set<string>();
  const below = (id: string, depth: number): readonly CodeInTree[] =>
    (children.get(id) ?? []).map((code) => ({ code, depth })).reverse();
  const stack = [...below('', 0)];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { code, depth } = next;
    if (!seen.has(code.id)) {
      seen.add(code.id);
      ordered.push(next);
      for (const child of below(code.id, depth + 1)) {
        stack.push(child);
      }
    }
  }
  return [...ordered, ...all.filter(({ id }) => !seen.has(id)).map((code) => ({ code, depth: 0 }))];
}

export function composeCodes(
  workspace: Workspace,
  definition: DossierDefinition,
  exhibits: readonly ExhibitOf[],
): readonly CodeEntry[] {
  const applied = new Map<string, ExhibitOf[]>();
  for (const place of exhibits) {
    for (const code of place.exhibit.codes) {
      add(applied, code.id, place);
    }
  }
  const chosen = definition.codes && new Set(definition.codes);
  return codesInOrder(workspace)
    .filter(({ code }) => chosen?.has(code.id) ?? true)
    .map(({ code, depth }) => {
      const parent = code.parentId === undefined ? undefined : workspace.codes[code.parentId];
      return {
        code,
        depth,
        parent: parent === undefined ? null : { id: parent.id, name: parent.name },
        applied: applied.get(code.id) ?? [],
      };
    });
}

/** The memos on the workspace and on what the dossier shows, in that order. */
export function composeMemos(
  workspace: Workspace,
  sources: readonly DossierSource[],
  actors: readonly ActorEntry[],
  codes: readonly CodeEntry[],
): readonly MemoEntry[] {
  const memos = new Map<string, Memo>(
    Object.values(workspace.memos).map((memo) => [
      memo.target.kind === 'workspace' ? '' : memo.target.id,
      memo,
    ]),
  );
  const entryOf = (id: string, name: string): readonly MemoEntry[] => {
    const memo = memos.get(id);
    return memo === undefined ? [] : [{ target: memo.target, name, text: memo.text }];
  };
  return [
    ...entryOf('', ''),
    ...sources.flatMap(({ source }) => entryOf(source.id, source.metadata.title.value)),
    ...actors.flatMap(({ actor }) => entryOf(actor.id, actor.preferredName)),
    ...codes.flatMap(({ code }) => entryOf(code.id, code.name)),
  ];
}
