/** The words and signs that a figure may begin with, beside numbers: one list for those that are begun alike. */

import {
  CURRENCY_ABBREVIATIONS,
  CURRENCY_CODES,
  CURRENCY_SIGNS,
  SIGN_PREFIXES,
} from '#core/figure/amounts/currencies.ts';
import { CARDINALS, ORDINALS } from '#core/figure/reading/number-words.ts';
import { MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from '#core/figure/times/calendar.ts';
import { TIME_UNITS } from '#core/figure/times/time-units.ts';
import { VAGUE_NUMBERS } from './number-cues.ts';

/** In lower case. A word in several lists may begin the figures of all, in this order. */
export const OPENERS = {
  article: ['a', 'an'],
  part: ['half', 'quarter', 'three'],
  ordinal: [...ORDINALS.keys()],
  /** "twenty-first". */
  ordinalTens: [...CARDINALS].filter(([, value]) => value >= 20).map(([word]) => word),
  month: [...MONTHS.keys()],
  weekday: [...WEEKDAYS.keys()],
  shortWeekday: [...SHORT_WEEKDAYS.keys()].filter((word) => !WEEKDAYS.has(word)),
  deictic:
    'last past next this previous coming following same current recent preceding that latest'.split(
      ' ',
    ),
  vague: [...VAGUE_NUMBERS, 'couple'],
  timeUnits: [...TIME_UNITS.keys()].filter((word) => /s$|millennia/.test(word)),
  today: ['today', 'tonight', 'yesterday', 'tomorrow'],
  noon: ['noon', 'midday', 'midnight'],
  weekend: ['weekend'],
  mid: ['mid'],
  era: ['ad'],
  quarterSign: ['q', 'h'],
  fiscalYear: ['fy'],
  decade: 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' '),
  currencyPrefix: [...new Set([...SIGN_PREFIXES.keys()].map((sign) => sign.slice(0, -1)))],
  currencySign: [...CURRENCY_SIGNS.keys()],
  apostrophe: ["'", '’', '‘'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Opener = keyof typeof OPENERS;

/** Names of currencies that stand before a number, as they are written. */
export const CURRENCY_MARKS: ReadonlySet<string> = new Set([
  ...CURRENCY_CODES,
  ...CURRENCY_ABBREVIATIONS.keys(),
]);
