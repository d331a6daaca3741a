/** What must hold of every workspace, whatever was done to it. */
import { type Annotation, compareAnnotations } from '#core/annotation/annotation.ts';
import { subtreeOf } from '#core/workspace/plan-code.ts';
import { hasBatchTarget } from '#core/workspace/select-batches.ts';
import type { Workspace } from '#core/workspace/workspace.ts';

function problemsOfBodies(workspace: Workspace, row: Annotation): readonly string[] {
  const ids = new Set(row.bodies.map((body) => body.id));
  const problems = ids.size === row.bodies.length ? [] : [`double body in ${row.id}`];
  for (const body of row.bodies) {
    if (body.type === 'mention' && workspace.actors[body.actorId] === undefined) {
      problems.push(`${row.id}: no actor ${body.actorId}`);
    }
    if (body.type === 'code' && workspace.codes[body.codeId] === undefined) {
      problems.push(`${row.id}: no code ${body.codeId}`);
    }
  }
  return row.bodies.length > 0 || row.highlighted ? problems : [`nothing in ${row.id}`];
}

function problemsOfAnnotations(workspace: Workspace): readonly string[] {
  const all = Object.values(workspace.annotations).flatMap((rows) => rows.toArray());
  const problems = all.flatMap((row) => problemsOfBodies(workspace, row));
  if (new Set(all.map((row) => row.id)).size !== all.length) {
    problems.push('an annotation is there twice');
  }
  for (const [sourceId, rows] of Object.entries(workspace.annotations)) {
    const stored = rows.toArray();
    const sorted = [...stored].sort(compareAnnotations);
    const fits = sorted.every((row, index) => row === stored[index] && row.sourceId === sourceId);
    if (!fits || rows.length === 0 || workspace.sources[sourceId] === undefined) {
      problems.push(`annotations of ${sourceId}`);
    }
  }
  return problems;
}

function problemsOfActors(workspace: Workspace): readonly string[] {
  return Object.values(workspace.actors).flatMap((actor) => {
    const lost = actor.mergedInto !== undefined && workspace.actors[actor.mergedInto] === undefined;
    return lost || actor.preferredName.trim() === '' ? [`actor ${actor.id}`] : [];
  });
}

function problemsOfCodes(workspace: Workspace): readonly string[] {
  return Object.values(workspace.codes).flatMap((code) => {
    const parent = code.parentId;
    const lost = parent !== undefined && workspace.codes[parent] === undefined;
    const cycle = parent !== undefined && subtreeOf(workspace, code.id).has(parent);
    return lost || cycle ? [`code ${code.id}`] : [];
  });
}

const TABLES = { source: 'sources', actor: 'actors', code: 'codes' } as const;

function problemsOfMemos(workspace: Workspace): readonly string[] {
  return Object.values(workspace.memos).flatMap(({ id, target }) =>
    target.kind !== 'workspace' && workspace[TABLES[target.kind]][target.id] === undefined
      ? [`memo ${id}`]
      : [],
  );
}

function problemsOfBatches(workspace: Workspace): readonly string[] {
  return Object.values(workspace.batches).flatMap(({ id, target, marks }) =>
    hasBatchTarget(workspace, target) && marks.length > 0 ? [] : [`batch ${id}`],
  );
}

/** Everything that is wrong with it; empty when all is well. */
export function problemsOf(workspace: Workspace): readonly string[] {
  return [
    ...problemsOfAnnotations(workspace),
    ...problemsOfActors(workspace),
    ...problemsOfCodes(workspace),
    ...problemsOfMemos(workspace),
    ...problemsOfBatches(workspace),
  ];
}
