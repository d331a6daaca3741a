import { describe, expect, it } from 'vitest';
import type { Candidate, MarkState } from '#core/occurrences/candidates.ts';
import { anId } from '#core/testing/builders.ts';
import { countsOf, deedsOf, lineAround, reviewRows, withTicks } from './review-rows.ts';

const MINE: MarkState = {
  kind: 'mine',
  mark: {
    sourceId: anId('source', 1),
    annotationId: anId('annotation', 1),
    bodyId: anId('body', 1),
  },
};

function aPlace(n: number, over: Partial<Candidate> = {}): Candidate {
  return {
    ...{ key: `k${n}`, sourceId: anId('source', 1), start: n * 10, end: n * 10 + 4 },
    ...{ name: 'Musk', doubts: [], state: { kind: 'free' }, onto: null },
    ...{ leftOut: false, isNew: false, ticked: true },
    ...over,
  };
}

const NONE = new Map<string, boolean>();

describe('the rows of a review', () => {
  const marked = aPlace(3, { state: { kind: 'marked', annotationId: anId('annotation', 3) } });
  const all = [
    aPlace(1),
    aPlace(2, { name: 'Elon Musk', doubts: [{ kind: 'ordinary-word' }], ticked: false }),
    marked,
    aPlace(4, { sourceId: anId('source', 2), isNew: true }),
  ];
  const keys = (rows: ReturnType<typeof reviewRows>) => rows.map((row) => row.key);

  it('stand below their source or their name', () => {
    expect(keys(reviewRows(all, 'source', 'all', NONE))).toEqual([
      ...['group:src_1', 'k1', 'k2', 'k3', 'group:src_2', 'k4'],
    ]);
    expect(keys(reviewRows(all, 'name', 'all', NONE))).toEqual([
      ...['group:Musk', 'k1', 'k3', 'k4', 'group:Elon Musk', 'k2'],
    ]);
  });

  it.each([
    ['ticked', ['k1', 'k4']],
    ['unticked', ['k2']],
    ['doubtful', ['k2']],
    ['new', ['k4']],
    ['marked', ['k3']],
  ] as const)('are filtered: %s', (filter, expected) => {
    const rows = reviewRows(all, 'source', filter, NONE);
    expect(keys(rows).filter((key) => !key.startsWith('group'))).toEqual(expected);
  });

  it('are counted without those that are marked already', () => {
    expect(countsOf(all, NONE)).toEqual({ ticked: 2, open: 3, fixed: 1 });
    expect(countsOf(all, withTicks(NONE, all, true))).toEqual({ ticked: 3, open: 3, fixed: 1 });
  });

  it('come down to what is added and what is taken off', () => {
    const mine = aPlace(5, { state: MINE });
    const places = [...all, mine];
    const ids = (ticks: ReadonlyMap<string, boolean>) => {
      const { add, take } = deedsOf(places, ticks);
      return [add.map(({ key }) => key), take.map(({ key }) => key)];
    };
    expect(ids(NONE)).toEqual([['k1', 'k4'], []]);
    expect(ids(withTicks(NONE, [mine, marked, aPlace(1)], false))).toEqual([['k4'], ['k5']]);
  });
});

describe('the line around a place', () => {
  it('is of one paragraph, without a line end and without half a character', () => {
    const text = `before\n\n${'🚀'.repeat(60)} said\nMusk to ${'🚀'.repeat(60)}\n\nafter`;
    const start = text.indexOf('Musk');
    const { before, exact, after } = lineAround(text, { start, end: start + 4 });
    expect(exact).toBe('Musk');
    expect(before.endsWith('🚀 said ')).toBe(true);
    expect(after.startsWith(' to 🚀')).toBe(true);
    expect(`${before}${after}`).not.toMatch(/before|after|\n/u);
    // Throws for half a character.
    expect(() => encodeURIComponent(before + after)).not.toThrow();
  });
});
