import { describe, expect, it } from 'vitest';
import type { Body } from '#core/annotation/annotation.ts';
import type { AnnotationId } from '#core/ids.ts';
import {
  aBatch,
  aCode,
  aComment,
  anActor,
  anAnnotation,
  anId,
  aWorkspace,
  timeAt,
} from '#core/testing/builders.ts';
import { problemsOf } from '#core/testing/problems.ts';
import { apply } from './apply.ts';
import type { Command } from './command.ts';
import { annotationOf } from './edit.ts';
import { batchesOf, withdrawalOf } from './select-batches.ts';
import { annotationsOf } from './selectors.ts';
import type { Workspace } from './workspace.ts';

type Marking = Extract<Command, { type: 'batch.mark' }>;

const ACTOR = anId('actor', 1);
const SOURCE = anId('source', 1);
const mention = (n: number): Body => ({ id: anId('body', n), type: 'mention', actorId: ACTOR });

/** The rows, whatever order they came in. */
function plainOf(workspace: Workspace): unknown {
  return JSON.parse(JSON.stringify(workspace));
}

function does(workspace: Workspace, command: Command, minutes = 1): Workspace {
  const applied = apply(workspace, command, timeAt(minutes));
  if (!applied.ok) {
    throw new Error(`${applied.error.reason}: ${applied.error.what}`);
  }
  expect(problemsOf(applied.value.next)).toEqual([]);
  const undone = apply(applied.value.next, applied.value.inverse, timeAt(minutes));
  expect(undone.ok && plainOf(undone.value.next)).toEqual(plainOf(workspace));
  return applied.value.next;
}

function refusal(workspace: Workspace, command: Command): string | null {
  const applied = apply(workspace, command, timeAt(9));
  return applied.ok ? null : applied.error.reason;
}

function marking(over: Partial<Marking> = {}): Marking {
  const { id: batchId, target, search } = aBatch(1);
  return {
    ...{ type: 'batch.mark', batchId, target, search },
    add: [1, 2, 3].map((n) =>
      anAnnotation(n, { start: n * 20, bodies: [mention(n)], highlighted: false }),
    ),
    ...{ say: [], take: [], leftOut: [], trashId: anId('trash', 1) },
    ...over,
  };
}

const WITHDRAW: Command = {
  type: 'batch.withdraw',
  batchId: anId('batch', 1),
  trashId: anId('trash', 2),
};

const place = (n: number) => ({ sourceId: SOURCE, annotationId: anId('annotation', n) });

/** An actor, a code, and a highlight that says nothing yet. */
function start(): Workspace {
  const actor = does(aWorkspace(), { type: 'actor.add', actor: anActor(1) }, 0);
  const code = does(actor, { type: 'code.add', code: aCode(1) }, 0);
  return does(code, { type: 'annotation.add', annotation: anAnnotation(9, { start: 300 }) }, 0);
}

function idsIn(workspace: Workspace): readonly AnnotationId[] {
  return annotationsOf(workspace, SOURCE).map((row) => row.id);
}

describe('a batch of marks', () => {
  it('marks every place in one step, on new annotations and on those that are there', () => {
    const say = [{ ...place(9), body: mention(9) }];
    const marked = does(start(), marking({ say }));
    expect(annotationsOf(marked, SOURCE).filter((row) => row.bodies.length === 1)).toHaveLength(4);
    const [batch] = batchesOf(marked, { kind: 'actor', actorId: ACTOR });
    expect(batch?.marks.map((mark) => mark.annotationId)).toEqual(
      [1, 2, 3, 9].map((n) => anId('annotation', n)),
    );
    expect(annotationOf(marked, SOURCE, anId('annotation', 1))?.batchId).toBe(batch?.id);
    const applied = apply(start(), marking({ say }), timeAt(1));
    expect(applied.ok && applied.value.inverse.of).toEqual({
      ...{ type: 'batch.mark', name: 'Actor 1', look: 'actor', count: 4, taken: 0 },
    });
  });

  it('is extended and made smaller in one step, and goes with its last mark', () => {
    const marked = does(start(), marking());
    const more = marking({
      add: [anAnnotation(4, { start: 200, bodies: [mention(4)], highlighted: false })],
      take: [{ ...place(2), bodyId: anId('body', 2) }],
      leftOut: [{ sourceId: SOURCE, textSha256: 'a'.repeat(64), places: [{ start: 40, end: 45 }] }],
    });
    const changed = does(marked, more, 2);
    expect(idsIn(changed)).toEqual([1, 3, 4, 9].map((n) => anId('annotation', n)));
    expect(changed.batches[anId('batch', 1)]).toMatchObject({
      createdAt: timeAt(1),
      modifiedAt: timeAt(2),
      leftOut: more.leftOut,
    });
    const take = [1, 3, 4].map((n) => ({ ...place(n), bodyId: anId('body', n) }));
    const emptied = does(changed, marking({ add: [], take, trashId: anId('trash', 3) }), 3);
    expect(emptied.batches).toEqual({});
    expect(idsIn(emptied)).toEqual([anId('annotation', 9)]);
  });

  it('is taken back after other changes, and keeps what the reader changed or noted on', () => {
    const say = [{ ...place(9), body: mention(9) }];
    const marked = does(start(), marking({ say }));
    const other = does(marked, { type: 'actor.add', actor: anActor(2) }, 2);
    const noted = does(other, { type: 'body.add', ...place(1), body: aComment(50, 'why?') }, 3);
    const mentions = [{ ...place(2), bodyId: anId('body', 2) }];
    const given = does(noted, { type: 'mention.assign', mentions, actorId: anId('actor', 2) }, 4);
    const batch = given.batches[anId('batch', 1)] ?? aBatch(1);
    const fates = withdrawalOf(given, batch);
    expect(fates.goes.map(({ mark }) => mark.annotationId)).toEqual(
      [3, 9].map((n) => anId('annotation', n)),
    );
    expect(fates.stays.map(({ mark }) => mark.annotationId)).toEqual(
      [1, 2].map((n) => anId('annotation', n)),
    );

    const back = does(given, WITHDRAW, 5);
    expect(idsIn(back)).toEqual([1, 2, 9].map((n) => anId('annotation', n)));
    expect(annotationOf(back, SOURCE, anId('annotation', 9))?.bodies).toEqual([]);
    expect(back.batches).toEqual({});
    const again = does(back, { type: 'trash.restore', trashId: anId('trash', 2) }, 6);
    expect(idsIn(again)).toEqual([1, 2, 3, 9].map((n) => anId('annotation', n)));
    expect(again.batches[batch.id]).toEqual(batch);
  });

  it('may say another actor for single words, and takes that back too', () => {
    const two = does(start(), { type: 'actor.add', actor: anActor(2) }, 0);
    const body: Body = { id: anId('body', 5), type: 'mention', actorId: anId('actor', 2) };
    const add = [anAnnotation(5, { bodies: [body], highlighted: false })];
    const marked = does(two, marking({ add }));
    const batch = marked.batches[anId('batch', 1)] ?? aBatch(1);
    expect(batch.marks[0]?.actorId).toBe(anId('actor', 2));
    expect(withdrawalOf(marked, batch).goes).toHaveLength(1);
    expect(idsIn(does(marked, WITHDRAW, 2))).toEqual([anId('annotation', 9)]);
  });

  it('goes with its actor and comes back with it', () => {
    const marked = does(start(), marking());
    const trashId = anId('trash', 5);
    const gone = does(marked, { type: 'actor.remove', actorId: ACTOR, trashId }, 2);
    expect(gone.batches).toEqual({});
    const back = does(gone, { type: 'trash.restore', trashId }, 3);
    expect(back.batches).toEqual(marked.batches);
  });

  it('stays in the trash when what it is about is deleted meanwhile', () => {
    const back = does(does(start(), marking()), WITHDRAW, 2);
    const trashId = anId('trash', 5);
    const gone = does(back, { type: 'actor.remove', actorId: ACTOR, trashId }, 3);
    const restored = does(gone, { type: 'trash.restore', trashId: anId('trash', 2) }, 4);
    expect(restored.batches).toEqual({});
    expect(idsIn(restored)).toEqual([anId('annotation', 9)]);
  });

  it('counts for the actor that another was merged into', () => {
    const marked = does(does(start(), marking()), { type: 'actor.add', actor: anActor(2) }, 2);
    const merge: Command = { type: 'actor.merge', from: ACTOR, into: anId('actor', 2) };
    const merged = does(marked, merge, 3);
    expect(batchesOf(merged, { kind: 'actor', actorId: anId('actor', 2) })).toHaveLength(1);
    expect(annotationsOf(does(merged, WITHDRAW, 4), SOURCE)).toHaveLength(1);
  });

  const REFUSED: readonly (readonly [string, Partial<Marking>])[] = [
    ['a mark that says something else', { add: [anAnnotation(1, { bodies: [aComment(1, 'x')] })] }],
    ['a mark that says nothing', { add: [anAnnotation(1)] }],
    ['an actor that is not there', { target: { kind: 'actor', actorId: anId('actor', 7) } }],
    ['a code in place of an actor', { target: { kind: 'code', codeId: anId('code', 1) } }],
    [
      'the same annotation twice',
      { add: [1, 1].map((n) => anAnnotation(n, { bodies: [mention(n)] })) },
    ],
    ['an annotation that is not there', { say: [{ ...place(77), body: mention(8) }] }],
    ['taking off what is not its own', { take: [{ ...place(9), bodyId: anId('body', 9) }] }],
    [
      'a place outside the text',
      { add: [anAnnotation(1, { start: 999, end: 1005, bodies: [mention(1)] })] },
    ],
  ];
  it.each(REFUSED)('refuses %s', (_, over) => {
    expect(refusal(start(), marking(over))).not.toBeNull();
  });

  it('with nothing in it is nothing', () => {
    expect(refusal(start(), marking({ add: [] }))).toBe('nothing-to-do');
    expect(refusal(start(), WITHDRAW)).toBe('not-found');
  });
});
