/** What the words beside a name say of its kind. */

import { itemAt } from '#core/text/item-at.ts';
import { DEALING_RULES } from './context-dealings.ts';
import { ROLE_RULES } from './context-roles.ts';
import { type Around, isPlain, RULES } from './context-rules.ts';
import { add, type Draft, NO_SCORES, type Scores } from './draft.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';
import { SPACE } from './vocabulary.ts';
import { ANY_PLACE, ANY_ROLE, CLASS } from './word-classes.ts';
import { SHAPE } from './word-form.ts';

function isQuoteOrEmphasis(token: Token | undefined): boolean {
  return token !== undefined && /^["“”‘*_]$/.test(token.text);
}

export function around(reading: Reading, draft: Draft): Around {
  const { tokens } = reading;
  let before = draft.from - 1;
  if (draft.title !== null) {
    while (
      before >= 0 &&
      ((tokens[before]?.classes ?? 0) & (ANY_ROLE | CLASS.officeModifier)) !== 0
    )
      before -= 1;
  }
  if (isQuoteOrEmphasis(itemAt(tokens, before))) before -= 1;
  const left = [itemAt(tokens, before), itemAt(tokens, before - 1), itemAt(tokens, before - 2)];
  let after = draft.to + 1;
  if (draft.atoms.at(-1)?.possessive && /^['’]$/.test(tokens[after]?.text ?? '')) after += 1;
  const right: (Token | undefined)[] = [];
  for (let offset = 0; offset < 9; offset++) right.push(tokens[after + offset]);
  return { draft, left, right };
}

const ALL_RULES = [...RULES, ...ROLE_RULES, ...DEALING_RULES];

/** Sum of what the neighbours say. */
export function contextScores(reading: Reading, draft: Draft): Scores {
  const words = around(reading, draft);
  const scores: Scores = { ...NO_SCORES };
  for (const rule of ALL_RULES) {
    const said = rule(words);
    if (said !== null) add(scores, said);
  }
  return scores;
}

/** Whether the preposition before the mention puts something in space. */
export function isLocated(reading: Reading, draft: Draft): boolean {
  const { left } = around(reading, draft);
  const word = left[0]?.lower === 'the' ? left[1] : left[0];
  return word !== undefined && isPlain(word) && SPACE.has(word.lower);
}

/** The verb right after the mention, adverbs passed over; empty where something else follows. */
export function verbOf(reading: Reading, draft: Draft): string {
  const { right } = around(reading, draft);
  if (draft.atoms.at(-1)?.possessive) return '';
  for (const token of right.slice(0, 3)) {
    if (token === undefined || token.shape !== SHAPE.lower) return '';
    if (
      /(?<!app|supp|re|rep|comp|f|imp|multip)ly$|^(?:has|have|had|also|now|then|will|would|could|may|might|must|should|still|never|not|again|later|soon|once|even|always|often|did|does|do|is|was|are|were|be|been|being|itself|too)$/.test(
        token.lower,
      )
    )
      continue;
    return token.lower;
  }
  return right[0]?.lower ?? '';
}

/** Whether a name of a location stands right after a comma: "Reno, Nevada". */
export function followsPlace(reading: Reading, draft: Draft): boolean {
  const comma = itemAt(reading.tokens, draft.from - 1);
  const place = itemAt(reading.tokens, draft.from - 2);
  return (
    comma?.text === ',' &&
    place !== undefined &&
    (place.classes & ANY_PLACE) !== 0 &&
    (place.classes & CLASS.state) === 0
  );
}
