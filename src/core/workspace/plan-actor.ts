/** Plans for actors: adding, changing, merging, splitting mentions off, deleting. */
import type { Actor } from '#core/actor/actor.ts';
import type { Annotation } from '#core/annotation/annotation.ts';
import type { ActorId } from '#core/ids.ts';
import { memoIdOf } from '#core/memo/memo.ts';
import { ok } from '#core/result.ts';
import type { Command, MentionPlace } from './command.ts';
import { annotationOf, type Edit } from './edit.ts';
import {
  annotationLists,
  batchEdits,
  editOf,
  type Plan,
  refuse,
  rowOf,
  trashEdit,
} from './plan.ts';
import { resolveActorId } from './resolve-actor.ts';
import type { Workspace } from './workspace.ts';

type ActorCommand = Extract<Command, { type: `actor.${string}` | `mention.${string}` }>;
type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** Aliases trimmed, without doubles (compared in NFC) and without the preferred name. */
export function cleanAliases(preferredName: string, aliases: readonly string[]): readonly string[] {
  const seen = new Set([preferredName.normalize('NFC')]);
  const kept: string[] = [];
  for (const alias of aliases.map((name) => name.trim())) {
    const key = alias.normalize('NFC');
    if (alias !== '' && !seen.has(key)) {
      seen.add(key);
      kept.push(alias);
    }
  }
  return kept;
}

function add(workspace: Workspace, actor: Actor): Plan {
  const preferredName = actor.preferredName.trim();
  if (preferredName === '') {
    return refuse('empty-name', 'actor');
  }
  if (rowOf(workspace, 'actors', actor.id) !== null) {
    return refuse('already-exists', actor.id);
  }
  return ok([
    editOf('actors', actor.id, null, {
      ...actor,
      preferredName,
      aliases: cleanAliases(preferredName, actor.aliases),
    }),
  ]);
}

function change(workspace: Workspace, command: Of<'actor.change'>, at: string): Plan {
  const before = rowOf(workspace, 'actors', command.actorId);
  if (before === null) {
    return refuse('not-found', command.actorId);
  }
  const preferredName = command.preferredName?.trim() ?? before.preferredName;
  if (preferredName === '') {
    return refuse('empty-name', 'actor');
  }
  // A renamed actor is still known by the name it had, unless the aliases are given too.
  const aliases =
    command.aliases ??
    (preferredName === before.preferredName
      ? before.aliases
      : [...before.aliases, before.preferredName]);
  const after: Actor = {
    ...before,
    preferredName,
    kind: command.kind ?? before.kind,
    aliases: cleanAliases(preferredName, aliases),
    description: command.description ?? before.description,
    modifiedAt: at,
  };
  return ok([editOf('actors', before.id, before, after)]);
}

function merge(workspace: Workspace, command: Of<'actor.merge'>, at: string): Plan {
  const from = rowOf(workspace, 'actors', command.from);
  const into = rowOf(workspace, 'actors', command.into);
  if (from === null || into === null) {
    return refuse('not-found', from === null ? command.from : command.into);
  }
  if (
    from.mergedInto !== undefined ||
    resolveActorId(workspace, into.id) === from.id ||
    from.id === into.id ||
    into.mergedInto !== undefined
  ) {
    return refuse('same-record', from.preferredName);
  }
  const description = [into.description, from.description]
    .filter((text) => text.trim() !== '')
    .join('\n\n');
  const merged: Actor = {
    ...into,
    aliases: cleanAliases(into.preferredName, [
      ...into.aliases,
      from.preferredName,
      ...from.aliases,
    ]),
    description,
    modifiedAt: at,
  };
  return ok([
    editOf('actors', into.id, into, merged),
    editOf('actors', from.id, from, { ...from, mergedInto: into.id, modifiedAt: at }),
  ]);
}

/** Edits that point each mention at another actor; several mentions of one annotation become one edit. */
function reassign(
  workspace: Workspace,
  mentions: readonly MentionPlace[],
  actorId: ActorId,
  at: string,
): Plan {
  const edits = new Map<string, { before: Annotation; after: Annotation }>();
  for (const place of mentions) {
    const before =
      edits.get(place.annotationId)?.before ??
      annotationOf(workspace, place.sourceId, place.annotationId);
    const current = edits.get(place.annotationId)?.after ?? before;
    const body = current?.bodies.find((candidate) => candidate.id === place.bodyId);
    if (before === null || current === null || body?.type !== 'mention') {
      return refuse('not-found', place.bodyId);
    }
    const bodies = current.bodies.map((other) =>
      other.id === body.id ? { ...body, actorId } : other,
    );
    edits.set(place.annotationId, { before, after: { ...current, bodies, modifiedAt: at } });
  }
  return ok(
    [...edits.values()].map(({ before, after }) => editOf('annotations', before.id, before, after)),
  );
}

function split(workspace: Workspace, command: Of<'actor.split'>, at: string): Plan {
  const added = add(workspace, command.actor);
  if (!added.ok) {
    return added;
  }
  const moved = reassign(workspace, command.mentions, command.actor.id, at);
  return moved.ok ? ok([...added.value, ...moved.value]) : moved;
}

/** The annotation without its mentions of these actors; `null` when nothing is left of it. */
function withoutMentions(
  row: Annotation,
  actors: ReadonlySet<string>,
  at: string,
): Annotation | null {
  const bodies = row.bodies.filter((body) => body.type !== 'mention' || !actors.has(body.actorId));
  return bodies.length === 0 && !row.highlighted ? null : { ...row, bodies, modifiedAt: at };
}

function remove(workspace: Workspace, command: Of<'actor.remove'>, at: string): Plan {
  const actor = rowOf(workspace, 'actors', command.actorId);
  if (actor === null) {
    return refuse('not-found', command.actorId);
  }
  // A merged actor is a name of another one by now: its mentions are not its own to take along.
  if (actor.mergedInto !== undefined) {
    return refuse('same-record', actor.preferredName);
  }
  const gone = new Set(
    Object.values(workspace.actors)
      .filter((other) => other.id === actor.id || resolveActorId(workspace, other.id) === actor.id)
      .map((other): string => other.id)
      // In one order, whatever order the rows were read in: the same command makes the same record.
      .sort(),
  );
  const edits: Edit[] = [];
  for (const rows of annotationLists(workspace)) {
    for (const row of rows) {
      if (row.bodies.some((body) => body.type === 'mention' && gone.has(body.actorId))) {
        edits.push(editOf('annotations', row.id, row, withoutMentions(row, gone, at)));
      }
    }
  }
  edits.push(
    ...batchEdits(workspace, (target) => target.kind === 'actor' && gone.has(target.actorId)),
  );
  for (const id of gone) {
    const memoId = memoIdOf({ kind: 'actor', id: id as ActorId });
    const memo = rowOf(workspace, 'memos', memoId);
    if (memo !== null) {
      edits.push(editOf('memos', memoId, memo, null));
    }
    edits.push(editOf('actors', id, rowOf(workspace, 'actors', id), null));
  }
  return ok([...edits, trashEdit(command.trashId, 'actor', actor.preferredName, at, edits)]);
}

export function planActor(workspace: Workspace, command: ActorCommand, at: string): Plan {
  switch (command.type) {
    case 'actor.add':
      return add(workspace, command.actor);
    case 'actor.change':
      return change(workspace, command, at);
    case 'actor.merge':
      return merge(workspace, command, at);
    case 'actor.split':
      return split(workspace, command, at);
    case 'mention.assign':
      return rowOf(workspace, 'actors', command.actorId) === null
        ? refuse('not-found', command.actorId)
        : reassign(workspace, command.mentions, command.actorId, at);
    case 'actor.remove':
      return remove(workspace, command, at);
  }
}
