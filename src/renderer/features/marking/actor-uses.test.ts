import { describe, expect, it } from 'vitest';
import type { Annotation } from '#core/annotation/annotation.ts';
import { anActor, anAnnotation, anId, aWorkspace, timeAt } from '#core/testing/builders.ts';
import { apply } from '#core/workspace/apply.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { actorUses } from './actor-uses.ts';

const MUSK = anActor(1);
const MERGED = anActor(2, { mergedInto: MUSK.id });

function tagged(n: number, words: string, actorId = MUSK.id): Annotation {
  const row = anAnnotation(n, { start: n * 20, end: n * 20 + words.length });
  return {
    ...row,
    highlighted: false,
    target: { ...row.target, quote: { exact: words, prefix: '', suffix: '' } },
    bodies: [{ id: anId('body', n), type: 'mention', actorId }],
  };
}

describe('actorUses', () => {
  it('counts taggings by actor and by words, those of a merged actor for the other', () => {
    const rows = [tagged(1, 'Musk'), tagged(2, 'the musk'), tagged(3, 'Elon', MERGED.id)];
    const workspace = rows.reduce<Workspace>(
      (before, annotation) => {
        const applied = apply(before, { type: 'annotation.add', annotation }, timeAt(1));
        return applied.ok ? applied.value.next : before;
      },
      { ...aWorkspace(), actors: { [MUSK.id]: MUSK, [MERGED.id]: MERGED } },
    );
    const use = actorUses(workspace).get(MUSK.id);
    expect(use?.total).toBe(3);
    expect([...(use?.words ?? [])]).toEqual([
      ['musk', 2],
      ['elon', 1],
    ]);
    expect(actorUses(workspace).has(MERGED.id)).toBe(false);
  });
});
