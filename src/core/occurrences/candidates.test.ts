import { describe, expect, it } from 'vitest';
import type { Annotation, Body } from '#core/annotation/annotation.ts';
import {
  aBatch,
  aComment,
  anActor,
  anAnnotation,
  anId,
  aSource,
  aWorkspace,
} from '#core/testing/builders.ts';
import { AnnotationRows } from '#core/workspace/annotation-rows.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { candidatesOf } from './candidates.ts';
import { offeredNames, otherActors } from './names.ts';
import type { Occurrence } from './occurrence.ts';

const SOURCE = anId('source', 1);
const TARGET = { kind: 'actor', actorId: anId('actor', 1) } as const;
const says = (n: number, actor: number): Body => ({
  ...{ id: anId('body', n), type: 'mention', actorId: anId('actor', actor) },
});
const at = (start: number, end: number, doubts: Occurrence['doubts'] = []): Occurrence => ({
  ...{ start, end, name: 'Musk', doubts },
});

function workspaceWith(rows: readonly Annotation[], names: readonly string[] = []): Workspace {
  const actors = [
    anActor(1, { preferredName: 'Elon Musk', aliases: names }),
    anActor(2),
    anActor(3),
  ];
  return {
    ...aWorkspace([aSource(1)]),
    actors: Object.fromEntries(actors.map((actor) => [actor.id, actor])),
    annotations: { [SOURCE]: AnnotationRows.from(rows) },
  };
}

describe('candidates', () => {
  const rows = [
    anAnnotation(1, { start: 10, end: 14, bodies: [says(1, 1)] }),
    anAnnotation(2, { start: 20, end: 24, bodies: [says(2, 2)] }),
    anAnnotation(3, { start: 28, end: 40, bodies: [says(3, 2)] }),
    anAnnotation(4, { start: 50, end: 54, bodies: [aComment(4, 'why?')] }),
    anAnnotation(5, { start: 58, end: 66, bodies: [says(5, 1)] }),
  ];
  const found = [
    at(0, 4),
    at(10, 14),
    at(20, 24),
    at(30, 34),
    at(50, 54),
    at(60, 64),
    at(70, 74, [{ kind: 'date' }]),
  ];

  it('say how each place is marked today, and which are offered with a tick', () => {
    const list = candidatesOf(workspaceWith(rows), SOURCE, found, TARGET, null);
    expect(list.map(({ state, ticked, onto }) => [state.kind, ticked, onto])).toEqual([
      ['free', true, null],
      ['marked', false, 'ann_1'],
      ['marked-other', false, 'ann_2'],
      ['overlapping-mark', false, null],
      ['free', true, 'ann_4'],
      ['marked', false, null],
      ['free', false, null],
    ]);
  });

  it('of a batch that is opened again: its own marks, what was left out, what is new', () => {
    const batch = aBatch(1, {
      marks: [1, 5].map((n) => ({
        ...{ sourceId: SOURCE, annotationId: anId('annotation', n), bodyId: anId('body', n) },
      })),
      leftOut: [{ sourceId: SOURCE, textSha256: 'a'.repeat(64), places: [{ start: 70, end: 74 }] }],
    });
    const own = rows.map((row) => (row.id === 'ann_1' ? { ...row, batchId: batch.id } : row));
    const noted = own.map((row) =>
      row.id === 'ann_5'
        ? { ...row, batchId: batch.id, bodies: [...row.bodies, aComment(9, 'hm')] }
        : row,
    );
    const list = candidatesOf(workspaceWith(noted), SOURCE, found, TARGET, batch);
    expect(
      list.map(({ start, state, ticked, isNew, leftOut }) =>
        [start, state.kind, ticked, isNew, leftOut].join(' '),
      ),
    ).toEqual([
      '0 free true true false',
      '10 mine true false false',
      '20 marked-other false true false',
      '30 overlapping-mark false false false',
      '50 free true true false',
      '60 kept false false false',
      '70 free false false true',
    ]);
    // A name that is no longer looked for does not hide what the batch has marked.
    const fewer = candidatesOf(workspaceWith(noted), SOURCE, [at(0, 4)], TARGET, batch);
    expect(fewer.map(({ start, state }) => [start, state.kind])).toEqual([
      [0, 'free'],
      [10, 'mine'],
      [58, 'kept'],
    ]);
  });
});

describe('the names that are looked for', () => {
  it('are those of the actor, what was tagged and looks like a name, and a family name as an offer', () => {
    const tagged = (n: number, exact: string): Annotation => {
      const row = anAnnotation(n, { start: n * 20, bodies: [says(n, 1)] });
      return { ...row, target: { ...row.target, quote: { exact, prefix: '', suffix: '' } } };
    };
    const rows = ['he', 'the billionaire', 'Mr Musk', 'ELON  MUSK'].map((words, n) =>
      tagged(n + 1, words),
    );
    expect(offeredNames(workspaceWith(rows, ['Tesla chief']), TARGET)).toEqual([
      { name: 'Elon Musk', on: true },
      { name: 'Tesla chief', on: true },
      { name: 'Mr Musk', on: true },
      { name: 'Musk', on: false },
    ]);
    expect(otherActors(workspaceWith(rows), TARGET).map(({ id }) => id)).toEqual([
      'act_2',
      'act_3',
    ]);
  });
});
