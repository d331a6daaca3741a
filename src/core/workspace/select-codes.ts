/** Derived views about the codebook: the tree in order, how often each code is applied, where, and moving in it. */
import type { CodeBody } from '#core/annotation/annotation.ts';
import type { Code } from '#core/codebook/code.ts';
import type { CodeId } from '#core/ids.ts';
import { subtreeOf } from './plan-code.ts';
import { type BySource, digestOf, type Placed, pickBySource } from './selectors.ts';
import type { Workspace } from './workspace.ts';

/** A code at its place in the tree: depth 0 at the top. */
export type CodeNode = {
  readonly code: Code;
  readonly depth: number;
  readonly hasChildren: boolean;
  /** Applications of this code itself, without those below it. */
  readonly uses: number;
};

const TOP = '';
const collator = new Intl.Collator('en', { numeric: true });

/** Siblings by their order, then by name. */
function bySibling(a: Code, b: Code): number {
  return a.order - b.order || collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

function childrenByParent(workspace: Workspace): ReadonlyMap<string, readonly Code[]> {
  const children = new Map<string, Code[]>();
  for (const code of Object.values(workspace.codes)) {
    const parent =
      code.parentId !== undefined && Object.hasOwn(workspace.codes, code.parentId)
        ? code.parentId
        : TOP;
    const siblings = children.get(parent);
    if (siblings === undefined) {
      children.set(parent, [code]);
    } else {
      siblings.push(code);
    }
  }
  for (const list of children.values()) {
    list.sort(bySibling);
  }
  return children;
}

/** The codes below a code (at the top: `null`), in order. */
export function childCodes(workspace: Workspace, parentId: CodeId | null): readonly Code[] {
  return childrenByParent(workspace).get(parentId ?? TOP) ?? [];
}

/** The codebook in reading order: each code before those below it. */
export function codeTree(workspace: Workspace): readonly CodeNode[] {
  const children = childrenByParent(workspace);
  const uses = codeUses(workspace);
  const nodes: CodeNode[] = [];
  const walk = (parent: string, depth: number): void => {
    for (const code of children.get(parent) ?? []) {
      nodes.push({
        code,
        depth,
        hasChildren: children.has(code.id),
        uses: uses.get(code.id) ?? 0,
      });
      walk(code.id, depth + 1);
    }
  };
  walk(TOP, 0);
  return nodes;
}

/** How often each code is applied. */
export function codeUses(workspace: Workspace): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const sourceId of Object.keys(workspace.sources)) {
    for (const { body } of digestOf(workspace, sourceId).codings) {
      uses.set(body.codeId, (uses.get(body.codeId) ?? 0) + 1);
    }
  }
  return uses;
}

/** Where a code, or one below it, is applied, by source in text order. */
export function codingsOf(
  workspace: Workspace,
  codeId: CodeId,
): readonly BySource<Placed<CodeBody>>[] {
  const wanted = subtreeOf(workspace, codeId);
  return pickBySource(workspace, (digest) =>
    digest.codings.filter(({ body }) => wanted.has(body.codeId)),
  );
}

/** Where a code goes: under which code, and between which siblings. */
export type CodePlace = { readonly parentId: CodeId | null; readonly order: number };

export type CodeStep = 'up' | 'down' | 'in' | 'out';

/** An order between two siblings; either may be missing. */
export function orderBetween(before: Code | undefined, after: Code | undefined): number {
  if (before === undefined) {
    return after === undefined ? 0 : after.order - 1;
  }
  return after === undefined ? before.order + 1 : (before.order + after.order) / 2;
}

/** One step of a code by keyboard: among its siblings, under the one above it, or out of its parent; `null` at the edge. */
export function stepOf(workspace: Workspace, code: Code, step: CodeStep): CodePlace | null {
  const parentId = code.parentId ?? null;
  const siblings = childCodes(workspace, parentId);
  const at = siblings.findIndex((other) => other.id === code.id);
  switch (step) {
    case 'up':
      return at <= 0 ? null : { parentId, order: orderBetween(siblings[at - 2], siblings[at - 1]) };
    case 'down':
      return at === siblings.length - 1
        ? null
        : { parentId, order: orderBetween(siblings[at + 1], siblings[at + 2]) };
    case 'in': {
      const above = siblings[at - 1];
      return above === undefined
        ? null
        : { parentId: above.id, order: lastOrder(workspace, above.id) };
    }
    case 'out': {
      const parent = parentId === null ? undefined : workspace.codes[parentId];
      if (parent === undefined) {
        return null;
      }
      const uncles = childCodes(workspace, parent.parentId ?? null);
      const place = uncles.findIndex((other) => other.id === parent.id);
      return {
        parentId: parent.parentId ?? null,
        order: orderBetween(parent, uncles[place + 1]),
      };
    }
  }
}

/** The order that puts a code last among those below `parentId`. */
export function lastOrder(workspace: Workspace, parentId: CodeId | null): number {
  const siblings = childCodes(workspace, parentId);
  return orderBetween(siblings[siblings.length - 1], undefined);
}

/** The names from the top down to the code. */
export function codePath(workspace: Workspace, codeId: CodeId): readonly string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  let current = workspace.codes[codeId];
  while (current !== undefined && !seen.has(current.id)) {
    seen.add(current.id);
    names.unshift(current.name);
    current = current.parentId === undefined ? undefined : workspace.codes[current.parentId];
  }
  return names;
}
