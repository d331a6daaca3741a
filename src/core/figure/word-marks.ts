/** What the closed lists say of a word or sign, as flags: asked of every word of a text, so found once for each. */
import { MONTHS } from './calendar.ts';
import { CURRENCY_NOUNS, SUB_UNITS } from './currency-nouns.ts';
import { NUMBER_OPENERS } from './number-phrase.ts';
import type { Form } from './token.ts';
import { CLAUSE_VERBS, FUNCTION_WORDS } from './word-classes.ts';

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
} as const;

const LISTS: readonly (readonly [number, Iterable<string>])[] = [
  [
    MARK.minor,
    'a an the of in on at by for to and or but as with from is are its vs per'.split(' '),
  ],
  [MARK.called, 'call tel phone telephone fax hotline helpline whatsapp isbn issn dial'.split(' ')],
  [MARK.naming, 'act bill regulations ordinance statute code directive'.split(' ')],
  [MARK.naming, MONTHS.keys()],
  [MARK.naming, 'group gang council committee big magnificent'.split(' ')],
  [MARK.naming, 'regulation directive decision resolution case council'.split(' ')],
  [MARK.naming, 'page slide part sheet'.split(' ')],
  [MARK.number, NUMBER_OPENERS],
  [MARK.stop, FUNCTION_WORDS],
  [MARK.stop, CLAUSE_VERBS],
  [MARK.currencyNoun, CURRENCY_NOUNS.keys()],
  [MARK.currencyNoun, SUB_UNITS.keys()],
];

function tableOf(): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const [mark, words] of LISTS)
    for (const word of words) table.set(word, (table.get(word) ?? 0) | mark);
  return table;
}

const TABLE = tableOf();

/** Whether a word or sign has one of the marks. */
export function isMarked(form: Form, mark: number): boolean {
  form.marks ??= TABLE.get(form.lower) ?? 0;
  return (form.marks & mark) !== 0;
}
