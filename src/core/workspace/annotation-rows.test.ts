import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Annotation, compareAnnotations } from '#core/annotation/annotation.ts';
import { AnnotationRows } from './annotation-rows.ts';

function row(index: number, start: number, note = ''): Annotation {
  return {
    id: `ann_${index}`,
    sourceId: 'src_1',
    target: {
      textSha256: '',
      position: { start, end: start + 1 },
      quote: { exact: 'x', prefix: '', suffix: note },
    },
    highlighted: true,
    bodies: [],
    createdAt: '',
    modifiedAt: '',
  } as unknown as Annotation;
}

const step = fc.record({ id: fc.nat(40), start: fc.nat(30), gone: fc.boolean() });

describe('AnnotationRows', () => {
  it('is what a sorted array would be, after any edits, and older lists stay as they were', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const model = new Map<string, Annotation>();
        let rows = AnnotationRows.EMPTY;
        for (const { id, start, gone } of steps) {
          const before = rows.byId(`ann_${id}`);
          const after = gone ? null : row(id, start);
          const old = rows.toArray();
          rows = rows.with(before, after);
          expect(before).toEqual(model.get(`ann_${id}`) ?? null);
          expect(old).toHaveLength(model.size);
          model.delete(`ann_${id}`);
          if (after !== null) {
            model.set(after.id, after);
          }
        }
        const sorted = [...model.values()].sort(compareAnnotations);
        expect(rows.toArray()).toEqual(sorted);
        expect([...rows]).toEqual(sorted);
        expect(rows.length).toBe(sorted.length);
      }),
    );
  });

  it('keeps its order when chunks are split and emptied', () => {
    let rows = AnnotationRows.from(
      Array.from({ length: 3000 }, (_, index) => row(index, index * 2)),
    );
    for (let index = 0; index < 1500; index += 1) {
      rows = rows.with(null, row(10_000 + index, index * 4 + 1));
    }
    for (let index = 0; index < 3000; index += 3) {
      rows = rows.with(rows.byId(`ann_${index}`), null);
    }
    const all = rows.toArray();
    expect(all).toHaveLength(3500);
    expect([...all].sort(compareAnnotations)).toEqual(all);
    expect(JSON.parse(JSON.stringify(rows))).toHaveLength(3500);
  });

  it('finds rows in a list that others were made from', () => {
    const first = AnnotationRows.from([row(1, 5), row(2, 6)]);
    const second = first.with(first.byId('ann_1'), row(1, 9));
    expect(second.byId('ann_1')?.target.position.start).toBe(9);
    expect(first.byId('ann_1')?.target.position.start).toBe(5);
  });

  it('changes many rows at once', () => {
    const rows = AnnotationRows.from([row(1, 5), row(2, 6), row(3, 7)]);
    const next = rows.withMany(
      new Map([
        ['ann_1', null],
        ['ann_3', row(3, 1)],
        ['ann_4', row(4, 2)],
      ]),
    );
    expect(next.toArray().map((one) => one.id)).toEqual(['ann_3', 'ann_4', 'ann_2']);
  });

  it('refuses to take out a row that is not in it', () => {
    expect(() => AnnotationRows.from([row(1, 5)]).with(row(2, 5), null)).toThrow('ann_2');
  });
});
