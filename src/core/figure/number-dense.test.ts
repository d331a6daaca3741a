import { describe, expect, it } from 'vitest';
import { findFigures } from './find-figures.ts';

/** The same rows on every run, of numbers that differ. */
function rowsOf(length: number, row: (number: (below: number) => number) => string): string {
  let state = 1;
  const number = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const rows: string[] = [];
  for (let size = 0; size < length; size += rows.at(-1)?.length ?? 0) rows.push(row(number));
  return rows.join('');
}

type Row = Parameters<typeof rowsOf>[1];

const TABLES: readonly (readonly [string, Row, number])[] = [
  ['columns of numbers', (number) => `${number(100_000) / 100}\t${number(1000)}\n`, 2000],
  [
    'a Markdown table of sums',
    (number) => `| $${number(1000)}m | ${number(999) / 10}% | ${number(9)}:${10 + number(49)} |\n`,
    2000,
  ],
  ['numbers with commas', (number) => `${number(1000)},`, 5000],
  ['numbers with signs', (number) => `+${number(10)} -${number(10)} `, 5000],
  ['days', (number) => `${1 + number(28)} March ${1900 + number(120)}, `, 1500],
];

describe('findFigures on text that is nothing but numbers', () => {
  it.each(TABLES)('takes time in proportion to %s', (_name, row, atLeast) => {
    // Processor time: other work on the machine does not count.
    const timeOf = (length: number) => {
      const text = rowsOf(length, row);
      const start = process.cpuUsage();
      const found = findFigures(text).length;
      const { user, system } = process.cpuUsage(start);
      return { found, took: (user + system) / 1000 };
    };
    timeOf(12_000);
    const small = timeOf(12_000);
    const large = timeOf(96_000);
    expect(large.found).toBeGreaterThan(atLeast);
    expect(large.found / small.found).toBeCloseTo(8, 0);
    // Eight times the text: quadratic time would take 64 times as long.
    expect(large.took / Math.max(small.took, 2)).toBeLessThan(28);
  });
});
