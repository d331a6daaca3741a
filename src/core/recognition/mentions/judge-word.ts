/** Whether one capitalised word is a name, and what its letters and the lists say of its kind. */

import { isDefined } from '#core/recognition/reading/definitions.ts';
import { type Reading, usageOf } from '#core/recognition/reading/reading.ts';
import { GAP } from '#core/recognition/reading/tokens.ts';
import { ANY_PLACE, ANY_ROLE, CLASS } from '#core/recognition/reading/word-classes.ts';
import { SHAPE } from '#core/recognition/reading/word-form.ts';
import { isMarked, MARK } from '#core/recognition/reading/word-marks.ts';
import type { Atom } from './atoms.ts';
import { type Scores, says } from './draft.ts';
import { type Condition, type Evidence, evidence, forBody, forPerson } from './evidence.ts';
import { judgeCapitals, listedScores } from './judge-capitals.ts';
import {
  isDay,
  isOneOfMany,
  isOpeningParticiple,
  isPeople,
  isSpecies,
  namesIllness,
} from './no-names.ts';
import {
  before,
  completesOffice,
  isClub,
  isDerived,
  isPaperName,
  isPeerage,
  isPlatform,
  isVessel,
  LISTED,
  NAMED,
} from './word-cues.ts';
import { endingScores } from './word-endings.ts';

const HARDLY = says({ organisation: 0.4, person: 0.3 });

function judgeCommonInside(reading: Reading, atom: Atom): Evidence | null {
  const use = usageOf(reading, atom);
  const left = before(reading, atom);
  if (namesBody(reading, atom)) return known(atom, forBody(2.6));
  const ofBody = left?.text === 'the' && (atom.classes & CLASS.shortForm) !== 0;
  if ((completesOffice(reading, atom) && !ofBody) || isNumbered(reading, atom)) return null;
  if (left !== undefined && (isMarked(left, MARK.determiner) || left.possessive)) {
    if ((atom.classes & CLASS.shortForm) === 0) return judgeDetermined(reading, atom, use.plain);
    return same(atom, forBody(2.4), 'short-form');
  }
  if ((atom.classes & LISTED) !== 0) return judgeListed(atom, use.plain);
  const ranks = ANY_ROLE | CLASS.officeModifier | CLASS.shortForm;
  if (use.plain > 0 || (atom.classes & ranks) !== 0) return null;
  if (left?.shape !== SHAPE.lower && use.raised < 2) return null;
  return evidence(HARDLY, 'capitals', undefined, 'context');
}

function judgeListed(atom: Atom, plain: number): Evidence {
  const unsure = plain > 0 && (atom.classes & (ANY_PLACE | CLASS.organisation)) === 0;
  const condition = unsure ? 'context' : 'none';
  return evidence(listedScores(atom.classes), 'known-name', atom.text, condition);
}

/** "Zone 2", "Section 25". */
function isNumbered(reading: Reading, atom: Atom): boolean {
  return reading.tokens[atom.to + 1]?.shape === SHAPE.number;
}

/** "Parliament", "the House" (but not "the House of …"). */
function namesBody(reading: Reading, atom: Atom): boolean {
  if ((atom.classes & CLASS.body) !== 0) return true;
  const next = reading.tokens[atom.to + 1]?.text;
  return atom.text === 'House' && before(reading, atom)?.text === 'the' && next !== 'of';
}

/** "Ariane 5", "Falcon 9": an unknown word with a number of its own. */
function isModel(reading: Reading, atom: Atom): boolean {
  const number = reading.tokens[atom.to + 1];
  if (number?.shape !== SHAPE.number || (atom.classes & (LISTED | CLASS.body)) !== 0) return false;
  const after = reading.tokens[atom.to + 2]?.text ?? '';
  return (
    !atom.possessive &&
    /^\d{1,4}[A-Z]?$/.test(number.text) &&
    !/^(?:%|per|percent|,|-|–)$/.test(after)
  );
}

function known(atom: Atom, scores: Scores = listedScores(atom.classes)): Evidence {
  return evidence(scores, 'known-name', atom.text);
}

function same(atom: Atom, scores: Scores, condition: Condition): Evidence {
  return evidence(scores, 'same-name', atom.text, condition);
}

/** "the Alps", "the Times": listed names that take the article; "the Bill", "the March" are none. */
function judgeDetermined(reading: Reading, atom: Atom, plain: number): Evidence | null {
  if (
    reading.sport &&
    plain === 0 &&
    before(reading, atom)?.text === 'the' &&
    /[a-z]s$/.test(atom.text) &&
    (atom.classes & (ANY_ROLE | CLASS.other)) === 0
  ) {
    return evidence(forBody(2.6), 'context', atom.text);
  }
  if (plain === 0 && (atom.classes & CLASS.surname) !== 0)
    return same(atom, listedScores(atom.classes), 'recurs');
  if ((atom.classes & (CLASS.organisation | CLASS.place | CLASS.state)) === 0 || plain > 1)
    return null;
  return known(atom, listedScores(atom.classes & ~NAMED));
}

function judgeCommonOpening(reading: Reading, atom: Atom): Evidence | null {
  const use = usageOf(reading, atom);
  const next = reading.tokens[atom.to + 1];
  const named = (atom.classes & NAMED) !== 0;
  const alone = use.plain === 0;
  if (alone && (atom.classes & CLASS.state) !== 0) return known(atom);
  const listed = (atom.classes & (ANY_PLACE | CLASS.organisation)) !== 0;
  const cued = isCued(reading, atom);
  if (alone && listed && cued) return known(atom);
  const speaks = named && isMarked(next, MARK.speech);
  if (isMarked(atom, MARK.opener) && !speaks) return null;
  if (use.raised > 0 && use.plain <= use.raised / 4)
    return same(atom, listedScores(atom.classes), 'recurs');
  if (!alone) return null;
  if ((atom.classes & CLASS.body) !== 0) return known(atom, forBody(2.6));
  if (!named) return null;
  return cued ? known(atom) : same(atom, listedScores(atom.classes), 'recurs');
}

const PLAYED =
  /^(?:took|hit|scored|made|won|lost|struck|headed|fired|drove|shot|bowled|batted|fell|led|ran|finished|missed|saved|set|put|gave|pounced|returned|kicked|passed|tackled|crossed|slotted|curled)$/;

/** A verb, a possessive or a list after the word: it is the subject, and without an article a name. */
function isCued(reading: Reading, atom: Atom): boolean {
  const next = reading.tokens[atom.to + 1];
  if (next === undefined || atom.possessive) return atom.possessive;
  if (reading.sport && next.shape === SHAPE.number) return true;
  if (reading.sport && PLAYED.test(next.lower)) return true;
  if (next.shape === SHAPE.lower && isMarked(next, MARK.speech | MARK.auxiliary)) return true;
  const further = reading.tokens[atom.to + 2]?.classes ?? 0;
  const joined = next.text === 'and' || next.text === ',';
  return joined && (further & (CLASS.organisation | CLASS.surname | ANY_PLACE)) !== 0;
}

function judgeUncommon(atom: Atom): Evidence {
  if ((atom.classes & (LISTED | CLASS.body | CLASS.stateAbbreviation)) !== 0) return known(atom);
  return (atom.classes & CLASS.organisationHead) !== 0
    ? evidence(forBody(0.6), 'capitals', undefined, 'context')
    : evidence(endingScores(atom.text), 'capitals');
}

const NOT_ALONE = ANY_ROLE | CLASS.postNominal | CLASS.nameSuffix | CLASS.companySuffix;

/** A club or a paper by its short name. */
function judgeBody(reading: Reading, atom: Atom): Evidence | null {
  if (isClub(reading, atom)) return same(atom, forBody(2.4), 'short-form');
  return isPaperName(reading, atom) ? known(atom, forBody(3)) : null;
}

/** Whether a title before the word makes it a person's name. */
function isCalled(atom: Atom, honorific: boolean): boolean {
  return honorific || !atom.common || (atom.classes & NAMED) !== 0;
}

/** A month with its day, what an illness is called after. */
function isNoActor(reading: Reading, atom: Atom): boolean {
  return (isOther(atom) && isDay(reading, atom)) || namesIllness(reading, atom);
}

/** Evidence for a word that stands alone; `null` where it is no name. */
export function judgeWord(
  reading: Reading,
  atom: Atom,
  titled: boolean,
  honorific: boolean,
): Evidence | null {
  if (isUnit(reading, atom) || isNoActor(reading, atom)) return null;
  if (isDefined(reading, atom)) return same(atom, forBody(2.4), 'none');
  if (atom.phrase !== null) return judgePhrase(atom);
  if (isVessel(reading, atom) || isPeerage(reading, atom)) return null;
  const body = judgeBody(reading, atom);
  if (body !== null) return body;
  if (atom.text === 'X') return judgeX(reading, atom);
  if (atom.shape === SHAPE.initial || atom.shape === SHAPE.number) return judgeInitial(atom);
  if (titled && isCalled(atom, honorific)) return evidence(forPerson(3), 'title');
  if (isOther(atom)) return judgeOtherName(atom);
  return atom.shape === SHAPE.capitals ? judgeCapitals(reading, atom) : judgePlain(reading, atom);
}

function judgePlain(reading: Reading, atom: Atom): Evidence | null {
  const names = CLASS.surname | ANY_PLACE | CLASS.organisation;
  if ((atom.classes & NOT_ALONE) !== 0 && (atom.classes & names) === 0) return null;
  if (!atom.common)
    return isDerived(reading, atom) ||
      isModel(reading, atom) ||
      isSpecies(reading, atom) ||
      isOneOfMany(reading, atom) ||
      isPeople(reading, atom) ||
      isOpeningParticiple(atom)
      ? null
      : judgeUncommon(atom);
  return atom.opens ? judgeCommonOpening(reading, atom) : judgeCommonInside(reading, atom);
}

/** "US$40", "90 GW": part of an amount. */
function isUnit(reading: Reading, atom: Atom): boolean {
  const next = reading.tokens[atom.to + 1];
  if (next?.gap === GAP.none && next.shape === SHAPE.sign && '$£€¥₹'.includes(next.text))
    return true;
  const left = before(reading, atom);
  const listed = (atom.classes & (CLASS.state | CLASS.organisation)) !== 0;
  return (
    left?.shape === SHAPE.number && !listed && atom.text.length < 4 && /^\p{Lu}+$/u.test(atom.text)
  );
}

/** The platform, where the words beside it say so. */
function judgeX(reading: Reading, atom: Atom): Evidence | null {
  if (isPlatform(reading, atom)) return known(atom, forBody(4));
  const subject = atom.opens && isMarked(reading.tokens[atom.to + 1], MARK.auxiliary);
  return subject ? same(atom, forBody(4), 'recurs') : null;
}

/** Days, peoples, things: no actors, unless the word is a state's name or a body's too. */
function isOther(atom: Atom): boolean {
  const other = (atom.classes & (CLASS.other | CLASS.otherAcronym)) !== 0;
  const people = (atom.classes & CLASS.demonym) !== 0;
  if ((atom.classes & CLASS.state) !== 0) return false;
  return other || (people && (atom.classes & CLASS.organisation) === 0);
}

/** "Moon", "June": other things, but a person where the text has the full name. */
function judgeOtherName(atom: Atom): Evidence | null {
  if ((atom.classes & NAMED) === 0 || (atom.classes & CLASS.demonym) !== 0) return null;
  return same(atom, forPerson(1), 'recurs');
}

function judgeInitial(atom: Atom): Evidence | null {
  return (atom.classes & (CLASS.organisation | CLASS.state)) !== 0 && atom.text.length > 1
    ? known(atom)
    : null;
}

function judgePhrase(atom: Atom): Evidence | null {
  if ((atom.classes & (CLASS.other | CLASS.demonym)) !== 0 && (atom.classes & ANY_PLACE) === 0)
    return null;
  return evidence(listedScores(atom.classes), 'known-name', atom.phrase?.text ?? atom.text);
}
