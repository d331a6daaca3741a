import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGraphemeBoundary } from '#core/text/graphemes.ts';
import { finderFor, findOccurrences, type SearchRules } from './find-occurrences.ts';

const RULES: SearchRules = { anyCase: true, anyAccents: true, plurals: true };
const HARD = [
  'Musk',
  'New York',
  'O’Neill',
  'é',
  'e\u0301',
  'ﬁ',
  'İ',
  'ß',
  '🇪🇺',
  '👨‍👩‍👧',
  '\u00ad',
  '\u200b',
  '-',
  '‐\n',
  '\n',
  '\n\n',
  '.',
  "'",
  '’s',
  ' ',
  '\u00a0',
  'May',
  'a',
  '北京',
  'ก็',
  'क्षि',
  '\ud800',
  '@',
  'US',
  'U.S.',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...HARD), fc.string({ maxLength: 6 })), { maxLength: 40 })
  .map((parts) => parts.join(''));
const names = fc.array(fc.oneof(fc.constantFrom(...HARD), fc.string({ maxLength: 12 })), {
  maxLength: 5,
});

function found(of: string, own: readonly string[], others: readonly string[] = []) {
  const finder = finderFor(
    { id: 'me', kind: 'name', names: own },
    [{ id: 'other', kind: 'name', names: others }],
    RULES,
  );
  return findOccurrences(of, finder);
}

describe('any text', () => {
  it('gives places in order that never overlap and never cut a character', () => {
    fc.assert(
      fc.property(text, names, names, (of, own, others) => {
        let before = 0;
        for (const { start, end } of found(of, own, others)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(of.length);
          expect(isGraphemeBoundary(of, start) && isGraphemeBoundary(of, end)).toBe(true);
          before = end;
        }
      }),
    );
  });

  it('finds a name wherever it stands between spaces', () => {
    const name = fc.constantFrom(
      'Musk',
      'New York',
      'O’Neill',
      'Šefčovič',
      'U.S.',
      '北京',
      'Côte d’Ivoire',
    );
    fc.assert(
      fc.property(text, text, name, (before, after, own) => {
        const of = `${before}\n\n${own}\n\n${after}`;
        const at = before.length + 2;
        expect(found(of, [own])).toContainEqual(
          expect.objectContaining({ start: at, end: at + own.length }),
        );
      }),
    );
  });

  it('finds the same places whoever else is known', () => {
    fc.assert(
      fc.property(text, names, names, (of, own, others) => {
        const places = (list: ReturnType<typeof found>) =>
          list.map(({ start, end }) => [start, end]);
        expect(places(found(of, own, others))).toEqual(places(found(of, own)));
      }),
    );
  });
});

describe('a long text', () => {
  it('takes a time that grows with the text, not with how many names are known', () => {
    const sentence =
      'Yesterday Musk met the European Commission in New York, and Musk’s lawyers said no to Mr May. ';
    const filler = 'The talks went on for hours, and nobody could say how they would end. '.repeat(
      12,
    );
    const copies = Math.ceil(1_000_000 / (sentence.length + filler.length));
    const long = (sentence + filler).repeat(copies);
    const others = Array.from({ length: 5_000 }, (_, n) => ({
      id: `act_${n}`,
      kind: 'name' as const,
      names: [`Office ${n} of Trade`, `Minister ${n}`],
    }));
    const finder = finderFor(
      { id: 'me', kind: 'name', names: ['Musk', 'Elon Musk'] },
      others,
      RULES,
    );
    findOccurrences(long.slice(0, 50_000), finder);
    const before = performance.now();
    const places = findOccurrences(long, finder);
    const took = performance.now() - before;
    expect(places.length).toBe(2 * copies);
    // Measured 0.3 s alone; the limit leaves room for a busy machine.
    expect(took).toBeLessThan(3_000);
    process.stdout.write(`occurrences: ${places.length} in 1 MB, ${Math.round(took)} ms\n`);
  });
});
