import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '#core/text/span.ts';
import { flattenRuns } from './runs.ts';

type Item = Span & { readonly name: string };
const spanOf = (item: Item): Span => item;

/** For each code unit, the names that cover it. */
function naive(within: Span, items: readonly Item[]): readonly string[] {
  const units: string[] = [];
  for (let at = within.start; at < within.end; at += 1) {
    const names = items.filter((item) => item.start <= at && at < item.end).map((i) => i.name);
    units.push(names.join(' '));
  }
  return units;
}

const items = fc
  .array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 25 })
  .map((list) =>
    list.map(([start, length], index) => ({ start, end: start + length, name: `i${index}` })),
  );
const within = fc
  .tuple(fc.nat(50), fc.nat(30))
  .map(([start, length]) => ({ start, end: start + length }));

describe('flattenRuns', () => {
  const cases: readonly [string, Span, readonly Item[], readonly string[]][] = [
    ['nothing marked', { start: 0, end: 5 }, [], ['0-5:']],
    ['an empty stretch', { start: 3, end: 3 }, [{ start: 0, end: 9, name: 'a' }], []],
    [
      'a mark inside',
      { start: 0, end: 9 },
      [{ start: 2, end: 4, name: 'a' }],
      ['0-2:', '2-4:a', '4-9:'],
    ],
    [
      'two that cross',
      { start: 0, end: 9 },
      [
        { start: 1, end: 5, name: 'a' },
        { start: 3, end: 7, name: 'b' },
      ],
      ['0-1:', '1-3:a', '3-5:a b', '5-7:b', '7-9:'],
    ],
    [
      'the same span twice, at the very ends',
      { start: 2, end: 6 },
      [
        { start: 2, end: 6, name: 'a' },
        { start: 0, end: 8, name: 'b' },
      ],
      ['2-6:a b'],
    ],
    [
      'neighbours that touch',
      { start: 0, end: 4 },
      [
        { start: 0, end: 2, name: 'a' },
        { start: 2, end: 4, name: 'b' },
      ],
      ['0-2:a', '2-4:b'],
    ],
  ];

  it.each(cases)('%s', (_name, stretch, marks, expected) => {
    const runs = flattenRuns(stretch, marks, spanOf);
    expect(
      runs.map((run) => `${run.start}-${run.end}:${run.items.map((i) => i.name).join(' ')}`),
    ).toEqual(expected);
  });

  it('says for every character the same as looking at each of them', () => {
    fc.assert(
      fc.property(within, items, (stretch, marks) => {
        const units: string[] = [];
        for (const run of flattenRuns(stretch, marks, spanOf)) {
          for (let at = run.start; at < run.end; at += 1) {
            units.push(run.items.map((item) => item.name).join(' '));
          }
        }
        expect(units).toEqual(naive(stretch, marks));
      }),
    );
  });

  it('leaves no gap, and neighbours differ unless a mark ends where the same words are marked again', () => {
    fc.assert(
      fc.property(within, items, (stretch, marks) => {
        const runs = flattenRuns(stretch, marks, spanOf);
        let at = stretch.start;
        for (const run of runs) {
          expect(run.start).toBe(at);
          expect(run.end).toBeGreaterThan(run.start);
          at = run.end;
        }
        expect(runs.length === 0 ? stretch.end : at).toBe(stretch.end);
        expect(runs.length).toBeLessThanOrEqual(2 * marks.length + 1);
      }),
    );
  });
});
