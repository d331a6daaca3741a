/** Plans for the codebook: a tree of codes. */
import type { Annotation } from '#core/annotation/annotation.ts';
import type { Code } from '#core/codebook/code.ts';
import type { CodeId } from '#core/ids.ts';
import { memoIdOf } from '#core/memo/memo.ts';
import { ok } from '#core/result.ts';
import type { Command } from './command.ts';
import type { Edit } from './edit.ts';
import {
  annotationLists,
  batchEdits,
  editOf,
  type Plan,
  refuse,
  rowOf,
  trashEdit,
} from './plan.ts';
import type { Workspace } from './workspace.ts';

type CodeCommand = Extract<Command, { type: `code.${string}` }>;
type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** A code and all codes below it. */
export function subtreeOf(workspace: Workspace, codeId: CodeId): ReadonlySet<string> {
  const found = new Set<string>([codeId]);
  let grown = true;
  while (grown) {
    grown = false;
    for (const code of Object.values(workspace.codes)) {
      if (code.parentId !== undefined && found.has(code.parentId) && !found.has(code.id)) {
        found.add(code.id);
        grown = true;
      }
    }
  }
  return found;
}

function hasSibling(
  workspace: Workspace,
  name: string,
  parentId: CodeId | undefined,
  except: CodeId | null,
): boolean {
  const key = name.normalize('NFC').toLowerCase();
  return Object.values(workspace.codes).some(
    (code) =>
      code.id !== except &&
      code.parentId === parentId &&
      code.name.normalize('NFC').toLowerCase() === key,
  );
}

function nameRefusal(
  workspace: Workspace,
  name: string,
  parentId: CodeId | undefined,
  except: CodeId | null,
): Plan | null {
  if (name === '') {
    return refuse('empty-name', 'code');
  }
  return hasSibling(workspace, name, parentId, except) ? refuse('already-exists', name) : null;
}

function add(workspace: Workspace, { code }: Of<'code.add'>): Plan {
  const name = code.name.trim();
  if (rowOf(workspace, 'codes', code.id) !== null) {
    return refuse('already-exists', code.id);
  }
  if (code.parentId !== undefined && rowOf(workspace, 'codes', code.parentId) === null) {
    return refuse('not-found', code.parentId);
  }
  return (
    nameRefusal(workspace, name, code.parentId, null) ??
    ok([editOf('codes', code.id, null, { ...code, name })])
  );
}

function change(workspace: Workspace, before: Code, command: Of<'code.change'>, at: string): Plan {
  const name = command.name?.trim() ?? before.name;
  const after: Code = {
    ...before,
    name,
    colour: command.colour ?? before.colour,
    description: command.description ?? before.description,
    modifiedAt: at,
  };
  return (
    nameRefusal(workspace, name, before.parentId, before.id) ??
    ok([editOf('codes', before.id, before, after)])
  );
}

function move(workspace: Workspace, before: Code, command: Of<'code.move'>, at: string): Plan {
  const { parentId } = command;
  if (parentId !== null && rowOf(workspace, 'codes', parentId) === null) {
    return refuse('not-found', parentId);
  }
  if (parentId !== null && subtreeOf(workspace, before.id).has(parentId)) {
    return refuse('cycle', before.name);
  }
  const { parentId: _old, ...rest } = before;
  const moved: Code = {
    ...rest,
    ...(parentId === null ? {} : { parentId }),
    order: command.order,
    modifiedAt: at,
  };
  return (
    nameRefusal(workspace, before.name, moved.parentId, before.id) ??
    ok([editOf('codes', before.id, before, moved)])
  );
}

function withoutCodes(row: Annotation, codes: ReadonlySet<string>, at: string): Annotation | null {
  const bodies = row.bodies.filter((body) => body.type !== 'code' || !codes.has(body.codeId));
  return bodies.length === 0 && !row.highlighted ? null : { ...row, bodies, modifiedAt: at };
}

function remove(workspace: Workspace, code: Code, command: Of<'code.remove'>, at: string): Plan {
  const gone = new Set([...subtreeOf(workspace, code.id)].sort());
  const edits: Edit[] = [];
  for (const rows of annotationLists(workspace)) {
    for (const row of rows) {
      if (row.bodies.some((body) => body.type === 'code' && gone.has(body.codeId))) {
        edits.push(editOf('annotations', row.id, row, withoutCodes(row, gone, at)));
      }
    }
  }
  edits.push(
    ...batchEdits(workspace, (target) => target.kind === 'code' && gone.has(target.codeId)),
  );
  for (const id of gone) {
    const memo = rowOf(workspace, 'memos', memoIdOf({ kind: 'code', id: id as CodeId }));
    if (memo !== null) {
      edits.push(editOf('memos', memo.id, memo, null));
    }
    edits.push(editOf('codes', id, rowOf(workspace, 'codes', id), null));
  }
  return ok([...edits, trashEdit(command.trashId, 'code', code.name, at, edits)]);
}

export function planCode(workspace: Workspace, command: CodeCommand, at: string): Plan {
  if (command.type === 'code.add') {
    return add(workspace, command);
  }
  const before = rowOf(workspace, 'codes', command.codeId);
  if (before === null) {
    return refuse('not-found', command.codeId);
  }
  switch (command.type) {
    case 'code.change':
      return change(workspace, before, command, at);
    case 'code.move':
      return move(workspace, before, command, at);
    case 'code.remove':
      return remove(workspace, before, command, at);
  }
}
