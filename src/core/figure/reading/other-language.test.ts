import { describe, expect, it } from 'vitest';
import { findFigures } from '#core/figure/find-figures.ts';

type Case = readonly [language: string, text: string, figures: readonly string[]];

const CASES: readonly Case[] = [
  ['de', 'Der Bund zahlte am 3. März 1.234.567,89 € an Bayern.', ['1.234.567,89 €']],
  ['de', 'Das sind 3,5 Prozent der Ausgaben des Bundes.', []],
  ['de', 'Die Quote stieg auf 3,5 % nach 12 % im Jahr davor.', ['3,5 %', '12 %']],
  ['de', 'Es kostet 2,5 Mrd. Euro, für 1.234 km Strecke.', ['1.234 km']],
  ['fr', 'La France a payé € 12 millions, puis 45,30 € par jour.', ['45,30 €']],
  ['es', 'El 25% de los 300 vecinos dijo que no.', ['25%']],
  ['de', 'Er kam um 14:30 an.', ['14:30']],
];

describe('figures in other languages than English', () => {
  it.each(CASES)('%s: %s', (language, text, figures) => {
    const found = findFigures(text, { language });
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(figures);
  });

  it('reads marks as the language writes them', () => {
    const value = (text: string, language: string) =>
      findFigures(text, { language }).map(({ reading }) =>
        'value' in reading ? reading.value : null,
      );
    expect(value('3,5 % von 1.234 km', 'de')).toEqual([3.5, 1234]);
    expect(value('दर 3.5% है और दूरी 1,234 km है', 'hi')).toEqual([3.5, 1234]);
  });

  it('leaves English as it is', () => {
    const text = 'It cost 3,500 dollars and 2.5 million pounds, five in ten said.';
    expect(findFigures(text, { language: 'en-GB' })).toEqual(findFigures(text));
  });
});
