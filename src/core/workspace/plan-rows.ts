/** Plans for the workspace's title, sources, memos and dossiers. */
import { memoIdOf } from '#core/memo/memo.ts';
import { ok } from '#core/result.ts';
import type { Metadata } from '#core/source/source.ts';
import type { Command } from './command.ts';
import type { Edit } from './edit.ts';
import { editOf, type Plan, refuse, rowOf, trashEdit } from './plan.ts';
import type { Workspace } from './workspace.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

export function planRename(workspace: Workspace, command: Of<'workspace.rename'>): Plan {
  const title = command.title.trim();
  if (title === '') {
    return refuse('empty-name', 'workspace');
  }
  if (title === workspace.about.title) {
    return ok([]);
  }
  return ok([editOf('about', 'about', workspace.about, { ...workspace.about, title })]);
}

function correct(workspace: Workspace, command: Of<'source.correct'>): Plan {
  const source = rowOf(workspace, 'sources', command.sourceId);
  if (source === null) {
    return refuse('not-found', command.sourceId);
  }
  const value = command.value?.trim() ?? null;
  if (command.field === 'title' && value === '') {
    return refuse('empty-name', 'title');
  }
  const { [command.field]: _old, ...rest } = source.metadata;
  const recognised = source.recognised[command.field];
  const field =
    value === null
      ? recognised
      : value === recognised?.value
        ? recognised
        : { value, basis: 'corrected' as const };
  const metadata = (field === undefined ? rest : { ...rest, [command.field]: field }) as Metadata;
  return ok([editOf('sources', source.id, source, { ...source, metadata })]);
}

function remove(workspace: Workspace, command: Of<'source.remove'>, at: string): Plan {
  const source = rowOf(workspace, 'sources', command.sourceId);
  if (source === null) {
    return refuse('not-found', command.sourceId);
  }
  const edits: Edit[] = (workspace.annotations[source.id]?.toArray() ?? []).map((row) =>
    editOf('annotations', row.id, row, null),
  );
  const memoId = memoIdOf({ kind: 'source', id: source.id });
  const memo = rowOf(workspace, 'memos', memoId);
  if (memo !== null) {
    edits.push(editOf('memos', memoId, memo, null));
  }
  edits.push(editOf('sources', source.id, source, null));
  return ok([
    ...edits,
    trashEdit(command.trashId, 'source', source.metadata.title.value, at, edits),
  ]);
}

export function planSource(
  workspace: Workspace,
  command: Of<'source.add' | 'source.correct' | 'source.remove'>,
  at: string,
): Plan {
  if (command.type === 'source.correct') {
    return correct(workspace, command);
  }
  if (command.type === 'source.remove') {
    return remove(workspace, command, at);
  }
  if (rowOf(workspace, 'sources', command.source.id) !== null) {
    return refuse('already-exists', command.source.id);
  }
  return ok([editOf('sources', command.source.id, null, command.source)]);
}

export function planMemo(workspace: Workspace, command: Of<'memo.set'>, at: string): Plan {
  const id = memoIdOf(command.target);
  const before = rowOf(workspace, 'memos', id);
  const { target } = command;
  if (target.kind !== 'workspace') {
    const table = ({ source: 'sources', actor: 'actors', code: 'codes' } as const)[target.kind];
    if (rowOf(workspace, table, target.id) === null) {
      return refuse('not-found', target.id);
    }
  }
  if (command.text.trim() === '') {
    return ok(before === null ? [] : [editOf('memos', id, before, null)]);
  }
  if (before?.text === command.text) {
    return ok([]);
  }
  const after = {
    id,
    target,
    text: command.text,
    createdAt: before?.createdAt ?? at,
    modifiedAt: at,
  };
  return ok([editOf('memos', id, before, after)]);
}

export function planDossier(
  workspace: Workspace,
  command: Of<'dossier.set' | 'dossier.remove'>,
  at: string,
): Plan {
  if (command.type === 'dossier.set') {
    const { definition } = command;
    return ok([
      editOf('dossiers', definition.id, rowOf(workspace, 'dossiers', definition.id), {
        ...definition,
        modifiedAt: at,
      }),
    ]);
  }
  const before = rowOf(workspace, 'dossiers', command.dossierId);
  if (before === null) {
    return refuse('not-found', command.dossierId);
  }
  const edits = [editOf('dossiers', before.id, before, null)];
  return ok([...edits, trashEdit(command.trashId, 'dossier', before.title, at, edits)]);
}
