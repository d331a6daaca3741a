import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureReading } from './figure.ts';
import { findFigures } from './find-figures.ts';
import { parseFigure } from './parse-figure.ts';

function quotes(text: string): readonly string[] {
  return findFigures(text, { documentDate: '2025-03-09' }).map(({ start, end }) =>
    text.slice(start, end),
  );
}

function expectSound(reading: FigureReading): void {
  if ('value' in reading) expect(Number.isFinite(reading.value)).toBe(true);
  if (reading.kind === 'range') expect(reading.low).toBeLessThan(reading.high);
  if ('iso' in reading && reading.iso !== undefined) expect(reading.iso).not.toBe('');
}

/** Pieces that rules look for, so that random texts come near to figures. */
const PIECES = [
  '5',
  '1,234',
  '12.5',
  '½',
  '2025',
  '03',
  '007',
  '-',
  '–',
  '/',
  ':',
  '.',
  ',',
  '%',
  '(',
  ')',
  '\n',
  ' ',
  ' ',
  ' ',
  '$',
  '€',
  'US',
  'Rs',
  'bn',
  'm',
  'k',
  'million',
  'crore',
  'five',
  'hundred',
  'and',
  'a',
  'half',
  'of',
  'in',
  'ten',
  'March',
  'May',
  'Friday',
  'Feb.',
  'mid',
  'FY',
  'Q',
  'th',
  's',
  'pm',
  'IST',
  'years',
  'ago',
  'last',
  'few',
  'weeks',
  'third',
  'century',
  'to',
  'between',
  'from',
  'or',
  'people',
  'new',
  'schools',
  'km',
  'C',
  'per',
  'cent',
  'Boeing',
  'No.',
  'Article',
  '’s',
  '\u00a0',
  '😀',
  'é',
  '+',
  '~',
  'x',
  'aged',
  'BC',
  'old',
  'year',
];

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
);

describe('findFigures', () => {
  it('gives spans inside the text, in order, apart from one another, and not cut inside a character', () => {
    fc.assert(
      fc.property(text, (words) => {
        let last = 0;
        for (const { start, end, confidence } of findFigures(words, {
          documentDate: '2025-03-09',
        })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(words.length);
          expect(words.slice(start, end).trim()).toBe(words.slice(start, end));
          expect(words.slice(start, end)).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives numbers that are numbers, and ranges from low to high', () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const { reading } of findFigures(words)) expectSound(reading);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same figures twice, and never throws on a selection', () => {
    fc.assert(
      fc.property(text, fc.string({ maxLength: 30 }), (words, around) => {
        expect(findFigures(words)).toEqual(findFigures(words));
        expect(() => parseFigure(words, { before: around, after: around })).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });

  it('does not change a figure when the text before it grows', () => {
    const figure = 'The plan costs €150 billion over four years.';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), (count) => {
        const before = 'Nothing here counts. '.repeat(count);
        const found = findFigures(before + figure).map(({ start }) => start - before.length);
        expect(found).toEqual([15, 33]);
      }),
    );
  });

  const EXCLUDED = [
    'The G7 and the G20 met.',
    'A 5G mast and a 3D printer.',
    'An F-16 and a Su-35 flew past.',
    'Covid-19 and H5N1 spread.',
    'Article 5 and section 9 apply.',
    'Sections 9, 10 and 12 of the Data Protection Act 2018 apply.',
    'A spokesman for No. 10 and for 10 Downing Street declined.',
    'A Boeing 747 and the FTSE 100 fell.',
    'Call 020 7946 0958 or +44 20 7946 0000.',
    'Call (555) 123-4567 now.',
    'See https://example.org/2024/05/12/story-99 and mail x99@example.org.',
    'It cost billions of dollars and took several attempts by dozens.',
    'One of them stayed; both left.',
    'First, step back. First Published by us.',
    'The Group of Seven and the Gang of Four.',
    'Three Mile Island and the Fifth Amendment.',
    'Euro 2024 and the 2022 World Cup.',
    'Now, recently, soon, currently.',
    'The twofold plan doubled.',
    '@user2020 wrote #vote2024 1️⃣',
    'Regulation (EU) 2016/679 binds them.',
    'It may happen, and they march on.',
  ];
  it.each(EXCLUDED)('leaves names, labels and vague words alone: %s', (words) => {
    expect(quotes(words)).toEqual([]);
  });

  it('leaves list numbers alone and reads what they number', () => {
    expect(quotes('1. Save 5%\n2. Walk 3 km\n3) Pay $4')).toEqual(['5%', '3 km', '$4']);
  });

  it('reads a hard-wrapped text over its line breaks', () => {
    const wrapped = [
      'The council said on its web site that it would spend as much as 300',
      'million dollars on new schools in the north of the county, and that',
      'the work would take until the end of the decade to be done, with a',
      'further sum for the roads, which are in a bad state after the rain.',
      'nothing else was said about the plan by the people who had made it.',
    ].join('\n');
    expect(quotes(wrapped)).toEqual(['300\nmillion dollars']);
  });

  it.each([
    ['The meeting starts at 9.30 on Monday.', 'date'],
    ['The doors open at 7.30.', 'date'],
    ['It left the rate at 3.45 percent.', 'percentage'],
    ['The lot sold at 9.50 million.', 'quantity'],
    ['Shares traded at 4.35 in Lagos.', 'quantity'],
  ])('tells a time with a dot from a number: %s', (words, kind) => {
    expect(findFigures(words)[0]?.reading.kind).toBe(kind);
  });

  it.each(['7', '1,', '5-', '1 ', 'five ', 'a-', '½', '1/', 'March ', '@a'])(
    'takes time in proportion to the text: %j',
    (piece) => {
      // Processor time: other work on the machine does not count.
      const timeOf = (length: number) => {
        const words = piece.repeat(length / piece.length);
        const start = process.cpuUsage();
        findFigures(words);
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1000;
      };
      // The best of three: what is compiled or cleared away meanwhile is in the others.
      const best = (length: number) => Math.min(timeOf(length), timeOf(length), timeOf(length));
      const small = Math.max(best(6000), 1);
      // Eight times the text: quadratic time would take 64 times as long.
      expect(best(48_000) / small).toBeLessThan(36);
    },
  );

  it('reads a megabyte of digits', () => {
    expect(findFigures('7'.repeat(1_000_000))).toEqual([]);
  });
});
