/** Time is linear in the length of a file, whatever is in it. It is processor time: other work on the machine does not count. */
import { describe, expect, it } from 'vitest';
import { parseSource } from './parse-source.ts';

const PARAGRAPH =
  'The minister told reporters on Friday that the government would not change its position, and that talks were to continue “for as long as it takes” in the coming weeks. ';

/** Milliseconds of the processor for reading a file of this text. */
function timeOf(text: string): number {
  const bytes = new TextEncoder().encode(text);
  const start = process.cpuUsage();
  const parsed = parseSource({ fileName: 'a.txt', bytes });
  const { user, system } = process.cpuUsage(start);
  expect(parsed.ok).toBe(true);
  return (user + system) / 1000;
}

const cases: readonly [string, string, number][] = [
  ['a megabyte of prose', `A title\n\n${`${PARAGRAPH.repeat(3)}\n\n`.repeat(2_000)}`, 1_500],
  ['a megabyte of short lines', 'a short line of words\n'.repeat(48_000), 1_500],
  ['a line of five megabytes', PARAGRAPH.repeat(30_000), 2_000],
  ['five megabytes without a space', 'a'.repeat(5_000_000), 2_000],
  ['five megabytes of brackets', '['.repeat(5_000_000), 2_000],
  [
    'paragraphs broken without end',
    `${'all in small letters and without an end of any kind'}\n\n`.repeat(20_000),
    2_000,
  ],
  ['a letter with a million marks', `a${'\u0301'.repeat(1_000_000)}`, 2_000],
  ['links that never close', `[a](#)${'[a]('.repeat(300_000)}`, 2_000],
  ['addresses with brackets', 'https://a.example/)))) '.repeat(50_000), 2_000],
  ['head lines of capitals and commas', `${`By ${'Aa, '.repeat(55)}`}\n`.repeat(40), 2_000],
  ['head lines of digits', `${'1'.repeat(230)}x\n`.repeat(40), 2_000],
  ['head lines of dashes', `${'- '.repeat(110)}\n`.repeat(40), 2_000],
];

describe('speed', () => {
  it.each(cases)('%s', (_name, text, most) => {
    expect(timeOf(text)).toBeLessThan(most);
  });

  it('grows with the length, not with its square', () => {
    const lines = (count: number): string => `${PARAGRAPH.slice(0, 70)}\n`.repeat(count);
    timeOf(lines(2_000));
    const small = timeOf(lines(5_000));
    const large = timeOf(lines(50_000));
    expect(large).toBeLessThan(Math.max(small, 15) * 40);
  });
});
