/** What is said of a name behind a comma: "Ann Bell, a nurse", "Halcyon, based in", "Reno, Nevada". */

import { type Scores, says } from '#core/recognition/mentions/draft.ts';
import type { Token } from '#core/recognition/reading/tokens.ts';
import {
  NOUNS_OF_FIRM,
  NOUNS_OF_PERSON,
  NOUNS_OF_PLACE,
  setOf,
} from '#core/recognition/reading/vocabulary.ts';
import { CLASS } from '#core/recognition/reading/word-classes.ts';
import { SHAPE } from '#core/recognition/reading/word-form.ts';
import { type Around, type ContextRule, rightOf } from './around.ts';
import { saying } from './saying.ts';

const AGED = says({ person: 3.5 });

/** ", 47,". */
function aged(age: Token, after: Token): Scores | null {
  return /^\d{1,3}$/.test(age.text) && /^[,.)]?$/.test(after.text) ? AGED : null;
}

const RELATIVES = saying([
  ['where', { place: 2.5 }],
  ['whose', { person: 0.8, organisation: 0.6 }],
  ['led based founded headquartered headed owned chaired', { organisation: 1.8 }],
  ['aged née', { person: 3.5 }],
  [
    'coached trained taught educated jailed convicted sentenced arrested flanked nicknamed writing speaking born dressed wearing holding standing sitting smiling widowed',
    { person: 2.5 },
  ],
]);
const WHO = says({ person: 3.5 });
const PLACING = setOf('from in near at of');

const JUDGES = setOf('j jj ja jja cj lj dcj jca scj jsc j. cj. lj.');

/** "Kagan, J., dissenting", "(Mwangi, J.)": letters of a judge. */
function isJudge(letters: Token, after: Token): boolean {
  if (letters.shape === SHAPE.lower || !JUDGES.has(letters.lower)) return false;
  return letters.text.endsWith('.') || after.shape === SHAPE.sign;
}

/** ", who", ", where", ", aged". */
function relative({ left }: Around, word: string): Scores | null {
  if (word !== 'who' && word !== 'whom') return RELATIVES.get(word) ?? null;
  const located = left.shape === SHAPE.lower && PLACING.has(left.lower);
  return located ? null : WHO;
}

const OPENING = setOf('a an the his her their one then now its my former');
const ENDING = setOf(', . ; of in who which that and at from');
const NOUNS = saying([
  [NOUNS_OF_PERSON, { person: 2.6 }],
  [NOUNS_OF_FIRM, { organisation: 2.2 }],
  [NOUNS_OF_PLACE, { place: 2.4 }],
]);

/** ", a 34-year-old nurse": the first noun that tells. */
function nounIn(words: Around): Scores | null {
  if (!OPENING.has(words.right2.lower)) return null;
  for (let place = 3; place <= 9; place++) {
    const { lower } = rightOf(words, place);
    if (ENDING.has(lower)) return null;
    const said = NOUNS.get(lower);
    if (said !== undefined) return said;
  }
  return null;
}

const IN_STATE = says({ place: 2.4, person: -0.5 });

/** ", a 34-year-old nurse", ", the carmaker", ", a village near". */
export const apposition: ContextRule = {
  after: [','],
  says(words) {
    const { owns, right2, right3 } = words;
    if (owns) return null;
    if (right2.shape === SHAPE.number) return aged(right2, right3);
    if (isJudge(right2, right3)) return AGED;
    const known = right2.classes & (CLASS.state | CLASS.region | CLASS.stateAbbreviation);
    if (known !== 0)
      return right3.shape === SHAPE.sign || right2.text.endsWith('.') ? IN_STATE : null;
    return relative(words, right2.lower) ?? nounIn(words);
  },
};
