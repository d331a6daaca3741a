import { describe, expect, it } from 'vitest';
import type { Annotation, Body } from '#core/annotation/annotation.ts';
import {
  aCode,
  aComment,
  anActor,
  anAnnotation,
  anId,
  aWorkspace,
  timeAt,
} from '#core/testing/builders.ts';
import { apply } from '#core/workspace/apply.ts';
import type { Command } from '#core/workspace/command.ts';
import { annotationsOf } from '#core/workspace/selectors.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { highlightCommand, type MarkPlace, makeAndSay, sayCommand } from './mark-commands.ts';

const SOURCE = anId('source', 1);
const MUSK = anActor(1);
const MERGED = anActor(2, { mergedInto: MUSK.id });
const CODE = aCode(1);
const IDS = { annotation: anId('annotation', 50), at: timeAt(1), trash: anId('trash', 1) };

const place = (start: number, end: number): MarkPlace => ({
  sourceId: SOURCE,
  target: anAnnotation(0, { start, end }).target,
});

function workspaceWith(...rows: readonly Annotation[]): Workspace {
  const empty: Workspace = {
    ...aWorkspace(),
    actors: { [MUSK.id]: MUSK, [MERGED.id]: MERGED },
    codes: { [CODE.id]: CODE },
  };
  return rows.reduce(
    (workspace, annotation) => after(workspace, { type: 'annotation.add', annotation }),
    empty,
  );
}

function after(workspace: Workspace, command: Command): Workspace {
  const applied = apply(workspace, command, timeAt(2));
  if (!applied.ok) {
    throw new Error(applied.error.reason);
  }
  return applied.value.next;
}

const mention = (n: number, actorId = MUSK.id): Body => ({
  id: anId('body', n),
  type: 'mention',
  actorId,
});
const coding: Body = { id: anId('body', 9), type: 'code', codeId: CODE.id };

describe('sayCommand', () => {
  it('makes a mark where there is none on exactly these words', () => {
    const workspace = workspaceWith(anAnnotation(1, { start: 10, end: 20 }));
    const command = sayCommand(workspace, place(10, 19), mention(1), IDS);
    expect(command?.type).toBe('annotation.add');
    expect(command === null ? 0 : annotationsOf(after(workspace, command), SOURCE).length).toBe(2);
  });

  it('adds to the mark that is there', () => {
    const workspace = workspaceWith(anAnnotation(1, { start: 10, end: 20, bodies: [mention(1)] }));
    const command = sayCommand(workspace, place(10, 20), aComment(5, 'So?'), IDS);
    expect(command).toMatchObject({ type: 'body.add', annotationId: anId('annotation', 1) });
  });

  it.each<[string, Body, Body, boolean]>([
    ['the same actor', mention(1), mention(2), true],
    ['the same actor under another id', mention(1), mention(2, MERGED.id), true],
    ['the same code', coding, { ...coding, id: anId('body', 10) }, true],
    ['a second note', aComment(1, 'a'), aComment(2, 'a'), false],
    ['an actor where a code is', coding, mention(2), false],
  ])('says nothing twice: %s', (_name, there, added, already) => {
    const workspace = workspaceWith(anAnnotation(1, { start: 10, end: 20, bodies: [there] }));
    expect(sayCommand(workspace, place(10, 20), added, IDS) === null).toBe(already);
  });
});

describe('highlightCommand', () => {
  const bare = anAnnotation(1, { start: 10, end: 20 });
  const noted = anAnnotation(1, { start: 10, end: 20, bodies: [aComment(1, 'a')] });

  it.each<[string, Workspace, boolean, readonly boolean[]]>([
    ['nothing there', workspaceWith(), true, [true]],
    ['a highlight there', workspaceWith(bare), false, []],
    ['a note there', workspaceWith(noted), true, [true]],
    ['a note on a highlight', workspaceWith({ ...noted, highlighted: true }), false, [false]],
  ])('%s', (_name, workspace, on, left) => {
    const deed = highlightCommand(workspace, place(10, 20), IDS);
    expect(deed.on).toBe(on);
    const rows = annotationsOf(after(workspace, deed.command), SOURCE);
    expect(rows.map((row) => row.highlighted)).toEqual(left);
  });
});

describe('makeAndSay', () => {
  it('is one step: undoing it takes the new actor and the mark away', () => {
    const workspace = workspaceWith();
    const actor = anActor(7);
    const say = sayCommand(workspace, place(0, 5), mention(1, actor.id), IDS);
    if (say === null) {
      throw new Error('nothing to say');
    }
    const command = makeAndSay({ actor }, say, anId('batch', 1));
    const applied = apply(workspace, command, timeAt(2));
    expect(applied.ok && Object.keys(applied.value.next.actors)).toContain(actor.id);
    const undone = applied.ok ? after(applied.value.next, applied.value.inverse) : workspace;
    expect(undone.actors).toEqual(workspace.actors);
    expect(annotationsOf(undone, SOURCE)).toEqual([]);
  });
});
