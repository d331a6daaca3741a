/** The smallest parts a name is built from: a capitalised word, a hyphenated one, or a name of the lists. */

import { marksOf } from '#core/recognition/reading/listed-word.ts';
import type { Phrase } from '#core/recognition/reading/phrase.ts';
import { phraseAt } from '#core/recognition/reading/phrases.ts';
import type { Reading } from '#core/recognition/reading/reading.ts';
import { GAP, isCapital, type Token } from '#core/recognition/reading/tokens.ts';
import { isCommonWord } from '#core/recognition/reading/vocabulary.ts';
import { ANY_GIVEN, ANY_PLACE, CLASS, classesOf } from '#core/recognition/reading/word-classes.ts';
import { SHAPE } from '#core/recognition/reading/word-form.ts';
import { MARK } from '#core/recognition/reading/word-marks.ts';
import { itemAt } from '#core/text/item-at.ts';

export type Atom = {
  /** Tokens, both ends included. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly classes: number;
  /** Flags of word-marks.ts; none for a name of the lists. */
  readonly marks: number;
  readonly phrase: Phrase | null;
  readonly shape: number;
  readonly opens: boolean;
  /** A common English word, not a name of the lists. */
  readonly common: boolean;
  readonly possessive: boolean;
  /** What stands between this atom and the one before in a run: nothing, "of", "&", "and the" … */
  readonly join: string;
  /** Where the particles before the atom begin, for a name that begins with them. */
  readonly lead: { readonly from: number; readonly start: number } | null;
};

/** The atom with some of it changed. All are built alike, which keeps what reads them quick. */
export function changed(atom: Atom, changes: Partial<Atom>): Atom {
  const all = { ...atom, ...changes };
  return {
    from: all.from,
    to: all.to,
    start: all.start,
    end: all.end,
    text: all.text,
    lower: all.lower,
    classes: all.classes,
    marks: all.marks,
    phrase: all.phrase,
    shape: all.shape,
    opens: all.opens,
    common: all.common,
    possessive: all.possessive,
    join: all.join,
    lead: all.lead,
  };
}

/** The atom with what joins it to the one before. */
export function joinedBy(atom: Atom, join: string): Atom {
  return atom.join === join ? atom : changed(atom, { join });
}

const PEOPLES =
  /^(?:anglo|franco|sino|russo|afro|indo|euro|greco|austro|italo|hispano|luso|judeo|arab|israeli|pan|trans|post|pre|anti|pro|non|ex|neo|inter)$/;
const ARTICLE_NAMES = /^The (?:Hague|Gambia|Bahamas|Maldives)$/;
const MADE_OF =
  /^(?:based|led|born|era|like|wide|free|style|size|made|run|held|owned|bound|area|side|type|only|plus|ish)$/;

function partAt(tokens: readonly Token[], at: number): Token | null {
  const hyphen = tokens[at];
  const part = tokens[at + 1];
  if (hyphen === undefined || part === undefined || (hyphen.marks & MARK.hyphen) === 0) return null;
  return hyphen.gap === GAP.none && part.gap === GAP.none && part.shape !== SHAPE.sign
    ? part
    : null;
}

const SEPARATE = ANY_PLACE | CLASS.organisation;

/** "US-China" is two names, "Rolls-Royce" one. */
function staysApart(left: Token, right: Token): boolean {
  const both = left.classes & right.classes;
  if ((both & SEPARATE) !== 0 && (both & ANY_GIVEN) === 0) return true;
  const oneIsKnown = (left.classes & SEPARATE) !== 0 && (right.classes & SEPARATE) !== 0;
  if (left.shape === SHAPE.initial && (right.classes & (ANY_PLACE | CLASS.stateAbbreviation)) !== 0)
    return true;
  return (
    oneIsKnown ||
    (left.shape === SHAPE.capitals && left.text.length < 6 && (right.classes & SEPARATE) !== 0)
  );
}

/** "Jong-un", "Heung-min", "Stratford-upon-Avon", but not "London-based". */
function joinsLower(tokens: readonly Token[], left: Token, right: Token, at: number): boolean {
  const further = partAt(tokens, at + 2);
  if (further !== null && isCapital(further)) return right.text.length < 5;
  const before = itemAt(tokens, at - 2);
  const family =
    before !== undefined &&
    (before.classes & (CLASS.given | CLASS.surname)) !== 0 &&
    left.gap === GAP.space;
  if (family && left.text.length <= 5 && right.text.length <= 5 && !MADE_OF.test(right.text))
    return true;
  if ((left.classes & (SEPARATE | CLASS.demonym)) !== 0 || left.shape !== SHAPE.capital)
    return false;
  return right.text.length <= 6 && !isCommonWord(right.lower);
}

/** "the Moniya-Iseyin road": what runs between two towns. */
function isLine(token: Token | undefined): boolean {
  return /^(?:road|roads|highway|expressway|motorway|railway|rail|route|corridor|pipeline|axis|border)$/.test(
    token?.lower ?? '',
  );
}

/** Last token of the hyphenated word that begins at `at`. */
function compoundEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  for (;;) {
    const left = tokens[end];
    const right = partAt(tokens, end + 1);
    if (left === undefined || right === null || left.possessive) return end;
    const joins = isCapital(right)
      ? !staysApart(left, right) && !isLine(tokens[end + 3])
      : right.shape === SHAPE.number || joinsLower(tokens, left, right, end + 1);
    if (!joins) return end;
    end += 2;
  }
}

function compoundClasses(tokens: readonly Token[], from: number, to: number, text: string): number {
  const whole = classesOf(text);
  const first = tokens[from];
  const last = tokens[to];
  if (whole !== 0 || first === undefined || last === undefined) return whole;
  if (last.shape === SHAPE.number || /\d/.test(text)) return CLASS.other;
  if ((first.classes & last.classes & CLASS.other) !== 0) return CLASS.other;
  const isPeople = (last.classes & CLASS.demonym) !== 0;
  if (isPeople && ((first.classes & CLASS.demonym) !== 0 || PEOPLES.test(first.lower)))
    return CLASS.demonym;
  if (PEOPLES.test(first.lower)) return last.classes;
  const roles = CLASS.office | CLASS.title | CLASS.officeModifier;
  if ((first.classes & roles) !== 0 && (last.classes & roles) !== 0) return CLASS.office;
  const given = first.classes & ANY_GIVEN;
  if (given !== 0 && last.shape !== SHAPE.lower && (last.classes & ANY_GIVEN) !== 0)
    return given | CLASS.surname;
  return given !== 0 && last.shape === SHAPE.lower
    ? given
    : CLASS.surname & (first.classes | last.classes);
}

function fromPhrase(reading: Reading, at: number, phrase: Phrase): Atom | null {
  const first = reading.tokens[at];
  const to = at + phrase.words.length - 1;
  const last = reading.tokens[to];
  if (first === undefined || last === undefined) return null;
  const end = phrase.ownsPossessive ? last.end + 2 : last.end;
  const same =
    phrase.text.length === end - first.start && reading.text.startsWith(phrase.text, first.start);
  const text = same ? phrase.text : reading.text.slice(first.start, end);
  return {
    from: at,
    to,
    start: first.start,
    end,
    text,
    lower: same ? phrase.lower : text.toLowerCase(),
    classes: phrase.classes,
    marks: 0,
    phrase,
    shape: first.shape,
    opens: first.opens,
    common: false,
    possessive: last.possessive && !phrase.ownsPossessive,
    join: '',
    lead: null,
  };
}

/** The atom of one word, with the classes that hold of it there. */
export function atomOfWord(token: Token, at: number, classes: number, common: boolean): Atom {
  const { start, end, text, lower, marks, shape, opens, possessive } = token;
  return {
    from: at,
    to: at,
    start,
    end,
    text,
    lower,
    classes,
    marks,
    phrase: null,
    shape,
    opens,
    common,
    possessive,
    join: '',
    lead: null,
  };
}

/** The atom of one word as a name of its own. */
function fromToken(token: Token, at: number): Atom | null {
  const { listed } = token.form;
  return listed === null ? null : atomOfWord(token, at, listed.alone, listed.common);
}

/** The atom of words with hyphens, or with particles before. */
function fromTokens(reading: Reading, from: number, to: number): Atom | null {
  const first = reading.tokens[from];
  const last = reading.tokens[to];
  if (first === undefined || last === undefined) return null;
  const text = reading.text.slice(first.start, last.end).replace(/’/g, "'");
  const lower = text.toLowerCase();
  const particle = first.shape === SHAPE.lower && (first.marks & MARK.particle) !== 0;
  return {
    from,
    to,
    start: first.start,
    end: last.end,
    text,
    lower,
    classes: particle ? CLASS.surname : compoundClasses(reading.tokens, from, to, text),
    marks: marksOf(text, lower),
    phrase: null,
    shape: first.shape,
    opens: first.opens,
    common: false,
    possessive: last.possessive,
    join: '',
    lead: null,
  };
}

/** "al-Assad", "el-Sisi": the article belongs to the name. */
function articleEnd(tokens: readonly Token[], at: number): number {
  const article = tokens[at];
  if (article === undefined || (article.marks & MARK.article) === 0) return -1;
  const part = partAt(tokens, at + 1);
  return part === null || !isCapital(part) ? -1 : compoundEnd(tokens, at + 2);
}

function isParticle(token: Token | undefined): boolean {
  return token !== undefined && (token.marks & MARK.particle) !== 0;
}

/** "von der Leyen", "de Gaulle" without a given name before. */
function particleEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + 3 && isParticle(tokens[at])) at += 1;
  const name = tokens[at];
  if (at === from || name === undefined || name.gap !== GAP.space || !isCapital(name) || name.opens)
    return -1;
  if (name.shape !== SHAPE.capital) return -1;
  return compoundEnd(tokens, at);
}

/** "at St Leonard's.": the 's is part of the name of a church, a school, a station. */
function ownsEnding(reading: Reading, at: number, last: number): boolean {
  if (!reading.tokens[last]?.possessive) return false;
  const saint = itemAt(reading.tokens, at - 1);
  if (saint === undefined || (saint.marks & MARK.saint) === 0) return false;
  const after = reading.tokens[last + 1];
  return after === undefined || after.shape === SHAPE.sign || (after.marks & MARK.opener) !== 0;
}

/** The atom that begins at the token, or `null` where no name can begin. */
export function atomAt(reading: Reading, at: number, anyCase = false, alone = false): Atom | null {
  const token = reading.tokens[at];
  if (token === undefined || token.shape === SHAPE.sign) return null;
  if ((token.marks & MARK.begins) === 0 && !anyCase) return null;
  const listed = listedAt(reading, token, at, anyCase);
  if (listed !== null || token.shape === SHAPE.address) return listed;
  if (!isCapital(token)) {
    const particles = alone ? particleEnd(reading.tokens, at) : -1;
    const end = Math.max(articleEnd(reading.tokens, at), particles);
    return end < 0 ? null : fromTokens(reading, at, end);
  }
  const last = compoundEnd(reading.tokens, at);
  const atom = last === at ? fromToken(token, at) : fromTokens(reading, at, last);
  return atom !== null && ownsEnding(reading, at, last) ? withEnding(atom) : atom;
}

function withEnding(atom: Atom): Atom {
  const text = `${atom.text}'s`;
  const marks = marksOf(text, atom.lower);
  return changed(atom, { end: atom.end + 2, text, marks, possessive: false });
}

/** The name of the lists that begins at the token, unless a longer hyphenated word does. */
function listedAt(reading: Reading, token: Token, at: number, anyCase: boolean): Atom | null {
  if ((token.marks & MARK.listed) === 0 && !anyCase) return null;
  const phrase = phraseAt(reading.tokens, at, anyCase);
  if (phrase === null) return null;
  if (token.lower === 'the' && token.opens && !ARTICLE_NAMES.test(phrase.text)) return null;
  return compoundEnd(reading.tokens, at) < at + phrase.words.length
    ? fromPhrase(reading, at, phrase)
    : null;
}
