/** Capitalised words that are no names: codes of exchanges, species, participles that open, months with their day. */

import { CURRENCY_CODES } from '#core/recognition/gazetteer/exclusions.ts';
import type { Reading } from '#core/recognition/reading/reading.ts';
import { GAP } from '#core/recognition/reading/tokens.ts';
import { isCommonWord, setOf } from '#core/recognition/reading/vocabulary.ts';
import { ANY_PLACE, CLASS } from '#core/recognition/reading/word-classes.ts';
import { SHAPE } from '#core/recognition/reading/word-form.ts';
import { itemAt } from '#core/text/item-at.ts';
import type { Atom } from './atoms.ts';
import { LISTED } from './word-cues.ts';

/** "(HALD.OL)", "<EXFO.O>", "(CFR 3.5%)": a code on an exchange, a measure with its number. */
export function isCode(reading: Reading, atom: Atom): boolean {
  const { tokens } = reading;
  const [before, after] = [itemAt(tokens, atom.from - 1), tokens[atom.to + 1]];
  if (/^[(<]$/.test(before?.text ?? '') && after?.shape === SHAPE.number) return true;
  const dotted = (at: number): boolean =>
    tokens[at]?.text === '.' && tokens[at]?.gap === GAP.none && tokens[at + 1]?.gap === GAP.none;
  return (
    dotted(atom.to + 1) ||
    (dotted(atom.from - 1) && itemAt(tokens, atom.from - 2)?.shape === SHAPE.capitals)
  );
}

const CURRENCIES = new Set(CURRENCY_CODES.split(' '));

/** "DKK 11.5 million", "19/00033/TCA": a currency with its amount, the end of a reference. */
export function isMark(reading: Reading, atom: Atom): boolean {
  const { tokens } = reading;
  if (itemAt(tokens, atom.from - 1)?.text === '/' && atom.text.length < 4) return true;
  return tokens[atom.to + 1]?.shape === SHAPE.number && CURRENCIES.has(atom.text);
}

/** "Vibrio cholerae": a species, named in two words of Latin. */
export function isSpecies(reading: Reading, atom: Atom): boolean {
  const next = reading.tokens[atom.to + 1];
  if (next === undefined || next.shape !== SHAPE.lower || next.gap !== GAP.space) return false;
  if (atom.possessive || (atom.classes & LISTED) !== 0) return false;
  return (
    /^[a-z]{3,}(?:ae|us|um|is|ii|ensis|oides|ana|ata|osa|ica|ans|ens|li)$/.test(next.lower) &&
    !isCommonWord(next.lower)
  );
}

/** "a Makonde from the north", "an Ijaw who": one of a people, where no list knows the word. */
export function isOneOfMany(reading: Reading, atom: Atom): boolean {
  const { tokens } = reading;
  if (
    atom.classes !== 0 ||
    atom.possessive ||
    !/^an?$/.test(itemAt(tokens, atom.from - 1)?.lower ?? '')
  )
    return false;
  const next = tokens[atom.to + 1];
  return (
    next === undefined ||
    next.shape === SHAPE.sign ||
    /^(?:from|who|of|in|by|and|with|at|born)$/.test(next.lower)
  );
}

const OF_PEOPLES = setOf(
  'people peoples communities tribe tribes tribesmen tribespeople clan clans clansmen language languages dialect dialects speakers herders herdsmen pastoralists nomads minority minorities diaspora ancestry descent-group',
);

/** "the Nlaka'pamux communities", "Yanomami people": those who are called so, where no list knows the word. */
export function isPeople(reading: Reading, atom: Atom): boolean {
  if (atom.classes !== 0 || atom.possessive) return false;
  return OF_PEOPLES.has(reading.tokens[atom.to + 1]?.lower ?? '');
}

const ILLS = setOf('virus viruses fever disease syndrome encephalitis pox lymphoma palsy sarcoma');

/** "Marburg virus", "Rift Valley fever", "Alzheimer's disease": called after somebody or somewhere. */
export function namesIllness(reading: Reading, atom: Atom): boolean {
  const ill = reading.tokens[atom.to + 1]?.lower ?? '';
  if (!ILLS.has(ill)) return false;
  return !atom.possessive || (atom.classes & (ANY_PLACE | CLASS.organisation)) === 0;
}

/** "AA+ rating", "BBB-": what lenders are worth. */
function isRating({ tokens }: Reading, atom: Atom): boolean {
  const sign = tokens[atom.to + 1];
  if (sign?.gap !== GAP.none || !/^[-+−]$/.test(sign.text)) return false;
  const after = tokens[atom.to + 2];
  if (after?.gap === GAP.none && after.shape !== SHAPE.sign) return false;
  return /^(?:A{1,3}|B{1,3}|C{1,3}|Ba|Baa|Caa)$/.test(atom.text);
}

/** "8Q-TVK": the marks of an aircraft. */
function isRegistration({ tokens }: Reading, atom: Atom): boolean {
  const hyphen = itemAt(tokens, atom.from - 1);
  if (hyphen?.text !== '-' || hyphen.gap !== GAP.none) return false;
  return /^(?:\d\p{Lu}|\p{Lu}\d?)$/u.test(itemAt(tokens, atom.from - 2)?.text ?? '');
}

/** Letters that mark something and name nobody. */
export function isMarking(reading: Reading, atom: Atom): boolean {
  return isRating(reading, atom) || isRegistration(reading, atom);
}

/** "Reaffirming its commitment": a participle that opens, not a name. */
export function isOpeningParticiple(atom: Atom): boolean {
  return atom.opens && atom.classes === 0 && atom.text.length > 6 && /[a-z]{3}ing$/.test(atom.text);
}

/** "AM January 22": a month with its day. */
export function isDay(reading: Reading, atom: Atom): boolean {
  const next = reading.tokens[atom.to + 1];
  return next?.shape === SHAPE.number && /^\d{1,4}$/.test(next.text);
}
