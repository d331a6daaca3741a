/** What the closed lists say of a word or sign, as flags: asked of every word of a text, so found once for each. */

import { CURRENCY_NOUNS, SUB_UNITS } from '#core/figure/amounts/currency-nouns.ts';
import {
  GRADED_LABELS,
  SENTENCE_OPENERS,
  STRONG_LABELS,
  WEAK_LABELS,
} from '#core/figure/exclusions/label-words.ts';
import { ENDS_HEDGE, HEDGE_OPENERS } from '#core/figure/hedges.ts';
import { CURRENCY_MARKS, OPENERS } from '#core/figure/openers.ts';
import { MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from '#core/figure/times/calendar.ts';
import { isAsciiDigit } from '#core/text/ascii.ts';
import { itemAt } from '#core/text/item-at.ts';
import { isPluralForm } from './morphology.ts';
import { NUMBER_OPENERS, SCALE_ABBREVIATIONS, SCALES } from './number-words.ts';
import type { Form, Token } from './token.ts';
import {
  ADJECTIVES,
  ATTRIBUTIVE_PLURALS,
  CLAUSE_VERBS,
  FUNCTION_WORDS,
  FUTURE,
} from './word-classes.ts';

export const MARK = {
  /** A small word that is written without a capital in headlines. */
  minor: 1 << 0,
  /** "call", "ISBN": the number behind it only identifies. */
  called: 1 << 1,
  /** "Act", "Group", "page": the number beside it may be part of a name. */
  naming: 1 << 2,
  /** A number in words may begin with it. */
  number: 1 << 3,
  /** Nothing of these stands inside the noun phrase of a count. */
  stop: 1 << 4,
  /** A currency, or a part of one. */
  currencyNoun: 1 << 5,
  /** "daily": ends the noun phrase of a count, but before a plural. */
  periodical: 1 << 6,
  /** The form of a plural noun. */
  plural: 1 << 7,
  /** A known adjective. */
  adjective: 1 << 8,
  /** A known adjective, or a word that ends like one. */
  describing: 1 << 9,
  /** Plurals that stand before the noun that is counted. */
  attributive: 1 << 10,
  /** Peoples without a plural form. */
  people: 1 << 11,
  /** Begins with a capital letter. */
  capital: 1 << 12,
  /** Two capital letters and more, and nothing else. */
  capitals: 1 << 13,
  /** A figure may begin with it, or it makes a name of a number near it. */
  notable: 1 << 14,
  /** "Article", "Type": may make a label of the number behind it. */
  label: 1 << 15,
  /** "million", "bn". */
  scale: 1 << 16,
  /** May stand right before a hedged figure. */
  hedge: 1 << 17,
  /** May stand right behind a hedged figure. */
  hedgeBehind: 1 << 18,
  /** Makes no name of the number behind it, though it has a capital. */
  unnaming: 1 << 19,
  /** Tells of what is to come. */
  future: 1 << 20,
} as const;

/** Signs beside which digits are no figure. */
const NAMING_SIGNS = ['№', 'º', '#', '\u20e3', '\ufe0f'];

const LISTS: readonly (readonly [number, Iterable<string>])[] = [
  [
    MARK.minor,
    'a an the of in on at by for to and or but as with from is are its vs per'.split(' '),
  ],
  [MARK.label, STRONG_LABELS],
  [MARK.label, WEAK_LABELS],
  [MARK.label, GRADED_LABELS],
  [
    MARK.called | MARK.notable,
    'call tel phone telephone fax hotline helpline whatsapp isbn issn dial'.split(' '),
  ],
  [MARK.naming | MARK.notable, 'act bill regulations ordinance statute code directive'.split(' ')],
  [MARK.naming | MARK.notable, MONTHS.keys()],
  [MARK.naming | MARK.notable, 'group gang council committee big magnificent'.split(' ')],
  [MARK.naming | MARK.notable, 'regulation directive decision resolution case council'.split(' ')],
  [MARK.naming | MARK.notable, 'page slide part sheet'.split(' ')],
  [MARK.number, NUMBER_OPENERS],
  [MARK.scale, SCALES.keys()],
  [MARK.scale, SCALE_ABBREVIATIONS.keys()],
  [MARK.hedge, ENDS_HEDGE],
  [MARK.hedgeBehind, HEDGE_OPENERS],
  [MARK.stop, FUNCTION_WORDS],
  [MARK.stop, CLAUSE_VERBS],
  [MARK.stop, ['past']],
  [MARK.unnaming, FUNCTION_WORDS],
  [MARK.unnaming, SENTENCE_OPENERS],
  [MARK.unnaming, [...MONTHS.keys(), ...WEEKDAYS.keys(), ...SHORT_WEEKDAYS.keys()]],
  [MARK.unnaming, ['ad', 'bc', 'q', 'h']],
  [MARK.future, FUTURE],
  [MARK.periodical, 'hourly daily nightly weekly monthly quarterly yearly'.split(' ')],
  [MARK.adjective | MARK.describing, ADJECTIVES],
  [MARK.attributive, ATTRIBUTIVE_PLURALS],
  [MARK.currencyNoun, CURRENCY_NOUNS.keys()],
  [MARK.currencyNoun, SUB_UNITS.keys()],
  [MARK.notable, Object.values(OPENERS).flat()],
  [MARK.notable, NAMING_SIGNS],
];

function tableOf(): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const [mark, words] of LISTS)
    for (const word of words) table.set(word, (table.get(word) ?? 0) | mark);
  return table;
}

const TABLE = tableOf();

const LAST_ASCII = 127;

function beginsHigh(text: string): boolean {
  const code = text.charCodeAt(0);
  return code <= LAST_ASCII ? code > 64 && code < 91 : /^\p{Lu}/u.test(text);
}

const ADJECTIVE_ENDING =
  /(?:al|ic|ive|ous|ful|less|able|ible|ary|ory|ese|ish|ian|ean|ed|ing|sized|based)$/;
const PEOPLE = /(?:nese|mese|lese|guese|british|irish|french|dutch|swiss)$/;

/** What the letters of a word tell. */
function shapeOf({ text, lower }: Form): number {
  if (isAsciiDigit(text.charCodeAt(0))) return 0;
  let marks = 0;
  if (isPluralForm(lower)) marks |= MARK.plural;
  else if (ADJECTIVE_ENDING.test(lower)) marks |= MARK.describing;
  if (PEOPLE.test(lower)) marks |= MARK.people;
  if (beginsHigh(text)) marks |= MARK.capital;
  if (/^\p{Lu}{2,}$/u.test(text)) marks |= MARK.capitals;
  if (CURRENCY_MARKS.has(text)) marks |= MARK.notable;
  return lower.includes("'") ? marks | MARK.stop : marks;
}

/** All marks of a word or sign. */
export function marksOf(form: Form): number {
  form.marks ??= (TABLE.get(form.lower) ?? 0) | shapeOf(form);
  return form.marks;
}

/** The marks of the token at an index; none where no token stands. */
export function marksAt(tokens: readonly Token[], at: number): number {
  const token = itemAt(tokens, at);
  return token === undefined ? 0 : marksOf(token.form);
}

/** Whether a word or sign has one of the marks. */
export function isMarked(form: Form, mark: number): boolean {
  return (marksOf(form) & mark) !== 0;
}
