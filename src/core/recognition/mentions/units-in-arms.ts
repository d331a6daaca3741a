/** "132nd Motor Rifle Brigade": the number belongs to the name of a unit. */

import type { Reading } from '#core/recognition/reading/reading.ts';
import { GAP } from '#core/recognition/reading/tokens.ts';
import { SHAPE } from '#core/recognition/reading/word-form.ts';
import { itemAt } from '#core/text/item-at.ts';
import { type Draft, movedTo } from './draft.ts';

const UNITS =
  /^(?:Regiment|Regiments|Division|Brigade|Battalion|Infantry|Army|Fleet|Corps|Squadron|Airborne|Cavalry|Marines|Guards|Wing|Legion|Rifles|Company|Panzer|Fusiliers|Hussars|Lancers|Artillery)$/;

/** The draft with the number before it, where its last words name a unit in arms. */
export function withNumber(reading: Reading, draft: Draft): Draft {
  const number = itemAt(reading.tokens, draft.from - 1);
  const first = draft.atoms[0];
  if (number?.shape !== SHAPE.number || first === undefined) return draft;
  if (
    !/^\d{1,3}(?:st|nd|rd|th|d)$/.test(number.text) ||
    reading.tokens[draft.from]?.gap !== GAP.space
  )
    return draft;
  const unit = draft.atoms.some((atom) => atom.text.split(' ').some((word) => UNITS.test(word)));
  if (!unit) return draft;
  return movedTo(reading, draft, { ...draft, start: number.start, from: draft.from - 1 });
}
