import { describe, expect, it } from 'vitest';
import type { Annotation, Body } from '#core/annotation/annotation.ts';
import {
  aCode,
  aComment,
  anActor,
  anAnnotation,
  anId,
  aWorkspace,
} from '#core/testing/builders.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { markViewOf } from './mark-view.ts';

const MUSK = anActor(1, { preferredName: 'Elon Musk' });
const TOO = anActor(2, { preferredName: 'E. Musk', mergedInto: MUSK.id });
const NATO = anActor(3, { preferredName: 'NATO', kind: 'organisation' });
const CODE = aCode(1, { name: 'summit', colour: 'violet' });
const WORKSPACE: Workspace = {
  ...aWorkspace(),
  actors: { [MUSK.id]: MUSK, [TOO.id]: TOO, [NATO.id]: NATO },
  codes: { [CODE.id]: CODE },
};

const mention = (n: number, actorId: typeof MUSK.id): Body => ({
  id: anId('body', n),
  type: 'mention',
  actorId,
});
const coded: Body = { id: anId('body', 8), type: 'code', codeId: CODE.id };
const figure: Body = {
  id: anId('body', 9),
  type: 'figure',
  figure: { reading: null, corrected: false, about: [] },
};

function marked(bodies: readonly Body[], highlighted = false): Annotation {
  return anAnnotation(1, { start: 3, end: 9, bodies, highlighted });
}

describe('markViewOf', () => {
  it.each<[string, Annotation, readonly string[], string]>([
    ['a bare highlight', marked([], true), ['wash'], 'highlight'],
    ['an actor', marked([mention(1, MUSK.id)]), ['mention'], 'actor: Elon Musk, person'],
    [
      'an actor that was merged',
      marked([mention(1, TOO.id)]),
      ['mention'],
      'actor: Elon Musk, person',
    ],
    [
      'an actor that is gone',
      marked([mention(1, anId('actor', 99))]),
      ['mention'],
      'an actor that is gone',
    ],
    [
      'several things on a highlight',
      marked([aComment(2, 'Why?'), mention(1, NATO.id), figure, coded], true),
      ['wash', 'code', 'figure', 'note', 'mention'],
      'note: Why?; actor: NATO, organisation; figure: not understood, kept as it is written; code: summit; highlight',
    ],
  ])('%s', (_name, annotation, layers, label) => {
    const view = markViewOf(annotation, WORKSPACE);
    expect(view.layers.map((layer) => layer.kind)).toEqual(layers);
    expect(view.label).toBe(label);
    expect([view.start, view.end]).toEqual([3, 9]);
  });

  it('stays the same object until something that it shows has changed', () => {
    const annotation = marked([mention(1, MUSK.id)]);
    const view = markViewOf(annotation, WORKSPACE);
    const elsewhere = { ...WORKSPACE, actors: { ...WORKSPACE.actors, [NATO.id]: { ...NATO } } };
    expect(markViewOf(annotation, elsewhere)).toBe(view);
    const renamed = { ...MUSK, preferredName: 'Musk', kind: 'group' as const };
    const changed = { ...WORKSPACE, actors: { ...WORKSPACE.actors, [MUSK.id]: renamed } };
    const next = markViewOf(annotation, changed);
    expect(next).not.toBe(view);
    expect(next.label).toBe('actor: Musk, group');
    expect(next.layers).toEqual([{ kind: 'mention', actorKind: 'group' }]);
  });
});
