/** What the words beside a name say of its kind. */

import {
  addAll,
  copyOf,
  type Draft,
  NO_SCORES,
  type Scores,
} from '#core/recognition/mentions/draft.ts';
import type { Reading } from '#core/recognition/reading/reading.ts';
import { around } from './around.ts';
import { CONTEXT_RULES, cuesAt } from './context-cues.ts';
import { hyphenated } from './context-dealings.ts';

/** Sum of what the neighbours say. */
export function contextScores(reading: Reading, draft: Draft): Scores {
  const words = around(reading, draft);
  const scores = copyOf(NO_SCORES);
  let asked = cuesAt(words.left).before | cuesAt(words.right).after | cuesAt(words.right2).second;
  // the lowest flag first: scores are added in the order of the rules
  for (; asked !== 0; asked &= asked - 1) {
    const rule = CONTEXT_RULES[31 - Math.clz32(asked & -asked)];
    const said = rule?.says(words) ?? null;
    if (said !== null) addAll(scores, said);
  }
  const form = hyphenated(draft);
  if (form !== null) addAll(scores, form);
  return scores;
}
