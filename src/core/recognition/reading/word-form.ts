/** What holds of a word wherever it stands: a text has many words and few different ones. */

import type { Cues } from '#core/recognition/kinds/context-cues.ts';
import { isAsciiLower, isAsciiUpper } from '#core/text/ascii.ts';
import { codeAt } from '#core/text/code-at.ts';
import { remembered } from '#core/text/memo.ts';
import { WordFacts } from '#core/text/plain-words.ts';
import { SignFacts } from '#core/text/sign-facts.ts';
import { isAscii, isDigitAt, isUpper } from './characters.ts';
import type { Name } from './names.ts';
import type { Names } from './phrases.ts';
import type { Word } from './usage.ts';

/** What the letters of a token look like. */
export const SHAPE = {
  sign: 0,
  lower: 1,
  capital: 2,
  capitals: 3,
  number: 4,
  mixed: 5,
  address: 6,
  initial: 7,
} as const;

/** Whether a word of the shape begins with a capital letter, or is written like iPhone, eBay. */
export function isRaised(shape: number): boolean {
  return (
    shape === SHAPE.capital ||
    shape === SHAPE.capitals ||
    shape === SHAPE.mixed ||
    shape === SHAPE.initial
  );
}

/** The shape of a word of plain English letters and digits; -1 where other signs ask for the slower reading. */
function plainShape(text: string): number {
  let letters = 0;
  let capitals = 0;
  for (let at = 0; at < text.length; at++) {
    const code = codeAt(text, at);
    if (code > 127) return -1;
    if (isAsciiLower(code)) letters += 1;
    else if (isAsciiUpper(code)) capitals += 1;
  }
  const first = codeAt(text, 0);
  if (first > 47 && first < 58) return SHAPE.number;
  if (!isAsciiUpper(first)) return capitals > 0 && text.length > 2 ? SHAPE.mixed : SHAPE.lower;
  if (letters + capitals < 2) return SHAPE.initial;
  return letters === 0 ? SHAPE.capitals : SHAPE.capital;
}

function shapeOf(text: string): number {
  const plain = plainShape(text);
  if (plain >= 0) return plain;
  const first = text.charAt(0);
  if (isDigitAt(text, 0)) return SHAPE.number;
  if (!isUpper(first)) {
    if (!/[A-Z]/.test(text)) return SHAPE.lower;
    return text.length > 2 ? SHAPE.mixed : SHAPE.lower;
  }
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length < 2) return SHAPE.initial;
  return letters === letters.toUpperCase() ? SHAPE.capitals : SHAPE.capital;
}

/** What the lists know of a word or a sign. */
export type Listed = {
  /** Flags of word-classes.ts; none for a word without a capital. */
  readonly classes: number;
  /** Flags of word-marks.ts. */
  readonly marks: number;
  /** Names of several words or signs that begin with it. */
  readonly names: Names | null;
  /** The `seconds` of those names; nothing where there are none. */
  readonly seconds: number;
  /** Its bit among them, where a name of the lists has it second. */
  readonly secondBit: number;
  /** Flags of word-classes.ts for the word as a name of its own. */
  readonly alone: number;
  /** Whether it is a common English word that names nobody. */
  readonly common: boolean;
  /** Which rules are asked of a name beside it. */
  readonly cues: Cues;
};

/** A word as it is written, with what holds of it in every text. Found once for each word. */
export type Form = {
  readonly text: string;
  readonly lower: string;
  readonly shape: number;
  /** Whether it is what stands in the text, letter for letter. */
  readonly asWritten: boolean;
  /** What the lists know of it; found out when asked. */
  listed: Listed | null;
  /** Whether it is a common English word; found out when asked. */
  common: boolean | null;
  /** Whether a full stop behind it is part of it; found out when asked. */
  dotted: boolean | null;
  /** The word of all forms that differ in case only; found when asked. */
  word: Word | null;
  /** What holds of it as a name of its own; found out when asked. */
  name: Name | null;
};

function writtenOf(raw: string): string {
  return isAscii(raw) ? raw : raw.replace(/[’ʼ]/g, "'").normalize('NFC');
}

/** The form of what is written so, its letters not looked at. */
export function makeForm(raw: string, shape: number): Form {
  const text = writtenOf(raw);
  const lower = shape === SHAPE.lower ? text : text.toLowerCase();
  return {
    text,
    lower,
    shape,
    asWritten: text === raw,
    listed: null,
    common: null,
    dotted: null,
    word: null,
    name: null,
  };
}

/** The form of a word. */
export const wordForm = remembered((raw) => makeForm(raw, shapeOf(raw)));
/** The forms of words of plain English letters and digits. */
export const PLAIN_FORMS = new WordFacts('actors', (word) => makeForm(word, shapeOf(word)));
/** The form of a sign of two code units. */
export const wideSignForm = remembered((raw) => makeForm(raw, SHAPE.sign));

/** The forms of signs of one code unit. */
export const SIGN_FORMS = new SignFacts((sign) => makeForm(sign, SHAPE.sign));

/** Abbreviations whose full stop is part of them. */
const DOTTED = new Set(
  'spc pfc ssgt tsgt msgt lcpl mr mrs ms dr drs prof st ste jr sr inc ltd corp co bros mt ft rev revd hon gen col maj capt lt lieut sgt cpl pvt adm cdr cmdr brig sen rep gov sec supt insp det dep asst messrs mme mlle no nos vs dept esq ave blvd rd ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo ont que alta sask jan feb mar apr jun jul aug sept sep oct nov dec ph vol fig pp cf al approx est'.split(
    ' ',
  ),
);

/** Whether a full stop behind the word is part of it, as in "Corp." */
export function isDotted(form: Form): boolean {
  form.dotted ??= DOTTED.has(form.lower);
  return form.dotted;
}
