import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { CURRENCY_NOUNS } from '#core/figure/amounts/currency-nouns.ts';
import { unitOpeners } from '#core/figure/amounts/units.ts';
import { TIME_UNITS } from '#core/figure/times/time-units.ts';
import { readMarkedText } from './testing/marked-text.ts';

const FOLDER = new URL('./testing/texts/', import.meta.url);

const TEXTS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as { marked: string[] })
  .map(({ marked }) => readMarkedText(marked.join('\n')).text);

const NUMBERS = [
  '5',
  'twenty',
  '2,5',
  '3.5',
  '1.2bn',
  '12',
  '2019',
  '7m',
  '0815',
  'one',
  '$3',
  '1/2',
  'a dozen',
  '09:30',
];
const JOINTS = [
  ' ',
  '-',
  ' to ',
  '',
  ', ',
  ' and ',
  '–',
  ' per cent of ',
  "'s ",
  '+ ',
  '. ',
  ' or ',
];

/** Every word and sign of the texts, and of all units, between numbers, as no text has them. */
function mixed(): readonly string[] {
  const words = TEXTS.flatMap((text) => text.split(/(?<=\W)|\s+/));
  const others = [...CURRENCY_NOUNS.keys(), ...TIME_UNITS.keys(), ...unitOpeners()];
  const different = [...new Set([...words, ...others])];
  return [1, 5].flatMap((step) =>
    different.map((word, index) => {
      const number = (away: number) => NUMBERS[(index * step + away) % NUMBERS.length] ?? '';
      const joint = (away: number) => JOINTS[(index * step + away) % JOINTS.length] ?? '';
      return `In ${word} ${number(0)}${joint(1)}${word}${joint(2)}${number(4)} ${word}`;
    }),
  );
}

async function finder(): Promise<(text: string) => string> {
  vi.resetModules();
  const { findFigures } = await import('./find-figures.ts');
  return (text) => JSON.stringify(findFigures(text, { documentDate: '2024-05-14' }));
}

describe('the cues of numbers', () => {
  it('keep no rule from a figure that it finds where all rules are asked everywhere', async () => {
    const withCues = await finder();
    vi.doMock('./number-cues.ts', async (original) => {
      const cues = await original<typeof import('./number-cues.ts')>();
      const anyCue = () => cues.ANY_CUE;
      return {
        ...cues,
        cuesOf: anyCue,
        cuesAt: anyCue,
        cuesBehind: anyCue,
        cuesAtNumber: anyCue,
        cuesAtDigits: anyCue,
        cuesBehindWord: anyCue,
      };
    });
    const withoutCues = await finder();
    vi.doUnmock('./number-cues.ts');
    const texts = [...TEXTS, ...mixed()];
    expect(texts.length).toBeGreaterThan(5000);
    for (const text of texts) expect(withCues(text), text).toBe(withoutCues(text));
  });
});
