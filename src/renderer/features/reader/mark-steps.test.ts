import { describe, expect, it } from 'vitest';
import type { Annotation } from '#core/annotation/annotation.ts';
import type { AnnotationId, SourceId } from '#core/ids.ts';
import { cycleMark, stepMark } from './mark-steps.ts';

function mark(id: string, start: number, end: number): Annotation {
  return {
    id: id as AnnotationId,
    sourceId: 'src_1' as SourceId,
    target: {
      textSha256: '',
      position: { start, end },
      quote: { exact: 'x'.repeat(end - start), prefix: '', suffix: '' },
    },
    highlighted: true,
    bodies: [],
    createdAt: '',
    modifiedAt: '',
  };
}

const outer = mark('ann_a', 0, 20);
const inner = mark('ann_b', 5, 9);
const same = mark('ann_c', 5, 9);
const later = mark('ann_d', 30, 40);
const rows = [outer, inner, same, later];

describe('stepMark', () => {
  it.each<[string, Annotation | null, number, boolean, number]>([
    ['from a mark to the next', outer, 0, true, 1],
    ['between marks over the same words', inner, 5, true, 2],
    ['from the last there is none', later, 30, true, -1],
    ['from a mark to the one before', later, 30, false, 2],
    ['from the first there is none before', outer, 0, false, -1],
    ['from a place to what begins there', null, 5, true, 1],
    ['from a place to what begins before', null, 5, false, 0],
    ['from a mark that is gone', mark('ann_bb', 5, 9), 5, true, 2],
  ])('%s', (_name, at, offset, forward, index) => {
    expect(stepMark(rows, { mark: at, offset }, forward)).toBe(index);
  });
});

describe('cycleMark', () => {
  it('means the shortest first, then the one around it, then the first again', () => {
    const over = [outer, inner, same];
    const first = cycleMark(over, null);
    const second = cycleMark(over, first?.id ?? null);
    const third = cycleMark(over, second?.id ?? null);
    expect([first, second, third]).toEqual([inner, same, outer]);
    expect(cycleMark(over, outer.id)).toBe(inner);
    expect(cycleMark([], null)).toBeNull();
  });
});
