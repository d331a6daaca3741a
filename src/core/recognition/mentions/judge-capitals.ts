/** What the lists say of a word, and whether a word in capitals is a name. */

import { type Reading, usageOf } from '#core/recognition/reading/reading.ts';
import { ANY_GIVEN, ANY_PLACE, CLASS, classesOf } from '#core/recognition/reading/word-classes.ts';
import { itemAt } from '#core/text/item-at.ts';
import type { Atom } from './atoms.ts';
import { NO_SCORES, type Scores } from './draft.ts';
import { type Evidence, evidence, forBody } from './evidence.ts';
import { isCode, isMark, isMarking } from './no-names.ts';
import { isExchange, isTicker } from './word-cues.ts';

const ROMAN = /^(?=[IVXLC]+$)(?:X{0,3}(?:IX|IV|V?I{0,3}))$/;

/** Words that are names by the lists, also in capitals. */
const LISTED = ANY_PLACE | CLASS.organisation | CLASS.body | CLASS.region | CLASS.stateAbbreviation;

/** What the lists say of the word. */
export function listedScores(classes: number): Scores {
  const scored = classes & SCORED;
  let scores = SCORES.get(scored);
  if (scores === undefined) {
    scores = scoresOf(scored);
    SCORES.set(scored, scores);
  }
  return scores;
}

const SCORED =
  CLASS.rareName |
  CLASS.surname |
  ANY_GIVEN |
  ANY_PLACE |
  CLASS.stateAbbreviation |
  CLASS.organisation |
  CLASS.body;

/** By the flags: there are few different ones. */
const SCORES = new Map<number, Scores>();

function scoresOf(classes: number): Scores {
  const scores = { ...NO_SCORES };
  const rare = (classes & CLASS.rareName) !== 0;
  if ((classes & CLASS.surname) !== 0) scores.person += rare ? 0.5 : 1.6;
  if ((classes & ANY_GIVEN) !== 0) scores.person += rare ? 0.5 : 1.2;
  if ((classes & CLASS.state) !== 0) scores.state += 3.2;
  if ((classes & (CLASS.city | CLASS.place)) !== 0) scores.place += 2.4;
  if ((classes & CLASS.region) !== 0) scores.place += 2.6;
  if ((classes & CLASS.stateAbbreviation) !== 0) scores.place += 3;
  if ((classes & CLASS.organisation) !== 0) scores.organisation += 2.6;
  if ((classes & CLASS.body) !== 0) scores.organisation += 2.6;
  return scores;
}

/** A word in capitals: listed, in the capitals of the house, or letters that stand for a body. */
export function judgeCapitals(reading: Reading, atom: Atom): Evidence | null {
  const use = usageOf(reading, atom);
  if ((atom.classes & LISTED) !== 0)
    return evidence(listedScores(atom.classes), 'known-name', atom.text);
  if (ROMAN.test(atom.text) || atom.text.length > 9 || (atom.classes & CLASS.postNominal) !== 0)
    return null;
  if (isTicker(reading, atom) || isExchange(reading, atom) || isCode(reading, atom)) return null;
  if (isMark(reading, atom) || isMarking(reading, atom)) return null;
  const shouted = judgeShouted(atom);
  if (shouted !== null) return shouted;
  const isWord = atom.common && (use.plain > 0 || atom.text.length > 3);
  const defined =
    itemAt(reading.tokens, atom.from - 1)?.text === '(' &&
    reading.tokens[atom.to + 1]?.text === ')';
  if (isWord && !defined) return null;
  return evidence(forBody(2.2), 'acronym', atom.text);
}

/** "axes IBIZA flights": a listed name in the capitals of the house. */
function judgeShouted(atom: Atom): Evidence | null {
  if (atom.text.length < 5 || atom.common) return null;
  const classes = classesOf(atom.text.charAt(0) + atom.text.slice(1).toLowerCase());
  return (classes & (ANY_PLACE | CLASS.organisation)) === 0
    ? null
    : evidence(listedScores(classes), 'known-name', atom.text);
}
