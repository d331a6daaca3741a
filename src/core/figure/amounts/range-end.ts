/** One end of a range: a number with what it is of. */

import { clean, type NumberPhrase } from '#core/figure/reading/number-phrase.ts';
import { type FigureScan, follows } from '#core/figure/reading/scan.ts';
import { timeUnitAfter } from '#core/figure/times/duration.ts';
import { currencyAfter, currencyBefore } from './currency-mark.ts';
import { measureAfter } from './measure.ts';
import { sumOf } from './money.ts';
import { percentAfter } from './percentage.ts';
import { numberAt } from './signed-number.ts';

/** What a number at one end is of; `null` when it has no unit of its own. */
export type Measure =
  | { readonly of: 'money'; readonly name: string }
  | { readonly of: 'percent' | 'measure' | 'time' | 'count'; readonly name: string };

export type End = {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly scale: number;
  /** 0.01 for cents and pence. */
  readonly factor: number;
  readonly phrase: NumberPhrase;
  readonly measure: Measure | null;
};

/** An end without the scale letter, the sign or the factor of its currency. */
export function end(phrase: NumberPhrase, to: number, measure: Measure | null): End {
  return {
    from: phrase.start,
    to,
    value: phrase.value,
    scale: phrase.scale,
    factor: 1,
    phrase,
    measure,
  };
}

/** A number with the unit glued or joined behind it, or alone. */
function numberEnd(scan: FigureScan, phrase: NumberPhrase): End {
  const sum = sumOf(scan, phrase);
  const money = currencyAfter(scan, sum.end);
  if (money !== null && !money.weak) {
    const measure: Measure = { of: 'money', name: money.currency };
    return {
      ...end(phrase, money.end, measure),
      value: clean(sum.value * money.factor),
      scale: sum.scale,
      factor: money.factor,
    };
  }
  const percent = percentAfter(scan, phrase.end);
  if (percent >= 0) return end(phrase, percent, { of: 'percent', name: '%' });
  const unit = measureAfter(scan, phrase);
  if (unit !== null) return end(phrase, unit.end, { of: 'measure', name: unit.unit });
  const time = timeUnitAfter(scan, phrase.end);
  if (time !== null) return end(phrase, time.end, { of: 'time', name: time.unit.name });
  return end(phrase, phrase.end, null);
}

function moneyEnd(scan: FigureScan, at: number): End | null {
  const mark = currencyBefore(scan, at);
  if (mark === null || mark.weak || !follows(scan, mark.end)) return null;
  const phrase = numberAt(scan, mark.end);
  if (phrase === null || phrase.spelled) return null;
  const sum = sumOf(scan, phrase);
  const measure: Measure = { of: 'money', name: mark.currency };
  return { from: at, to: sum.end, value: sum.value, scale: sum.scale, factor: 1, phrase, measure };
}

/** The end that begins at a token: a sum of money, or a number with its unit or without. */
export function endAt(scan: FigureScan, at: number): End | null {
  const money = scan.tokens[at]?.kind === 'number' ? null : moneyEnd(scan, at);
  if (money !== null) return money;
  const phrase = numberAt(scan, at);
  return phrase === null ? null : numberEnd(scan, phrase);
}

/** The end behind a joint; behind a sum of money "3m" is three million and no length. */
export function secondEnd(scan: FigureScan, at: number, first: End): End | null {
  const phrase = numberAt(scan, at);
  const lettered = phrase !== null && phrase.lettered !== null;
  return first.measure?.of === 'money' && lettered
    ? end(phrase, phrase.end, null)
    : endAt(scan, at);
}
