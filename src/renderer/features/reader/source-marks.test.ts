import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Annotation, compareAnnotations } from '#core/annotation/annotation.ts';
import { anAnnotation } from '#core/testing/builders.ts';
import { markAt, SourceMarks } from './source-marks.ts';

const HASH = 'a'.repeat(64);
const ALL = { start: 0, end: 10_000 };

const rows = fc
  .uniqueArray(fc.nat(40), { maxLength: 30 })
  .map((numbers) =>
    numbers
      .map((n) => anAnnotation(n, { start: (n * 37) % 300, end: ((n * 37) % 300) + 1 + (n % 50) }))
      .sort(compareAnnotations),
  );

describe('SourceMarks', () => {
  it('knows after any change what a new one would know', () => {
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 6 }), (states) => {
        const marks = new SourceMarks(HASH);
        for (const state of states) {
          marks.update(state);
        }
        const last = states[states.length - 1] ?? [];
        expect(marks.query(ALL)).toEqual(last);
        expect(marks.size).toBe(last.length);
      }),
    );
  });

  it('replaces a row that changed, and leaves out rows of another version of the text', () => {
    const before = anAnnotation(1, { start: 5, end: 9 });
    const after: Annotation = { ...before, highlighted: false };
    const old = anAnnotation(2, { start: 5, end: 9 });
    const orphan = { ...old, target: { ...old.target, textSha256: 'b'.repeat(64) } };
    const marks = new SourceMarks(HASH);
    marks.update([before, orphan]);
    marks.update([after, orphan]);
    expect(marks.query(ALL)).toEqual([after]);
    expect(marks.query(ALL)[0]).toBe(after);
    marks.update([]);
    expect(marks.size).toBe(0);
  });
});

describe('markAt', () => {
  it('finds the mark over a place, or the one that ends there', () => {
    const mark = anAnnotation(1, { start: 5, end: 9 });
    const marks = new SourceMarks(HASH);
    marks.update([mark]);
    expect([4, 5, 8, 9, 10].map((offset) => markAt(marks, offset, null)?.id ?? null)).toEqual([
      null,
      mark.id,
      mark.id,
      mark.id,
      null,
    ]);
  });
});
