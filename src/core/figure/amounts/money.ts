/** Sums of money: "€1.2bn", "US$3.4m", "Rs 12 lakh", "31 cents", "two million pounds". */
import { type Candidate, RANKS } from '#core/figure/candidate.ts';
import { clean, type NumberPhrase } from '#core/figure/reading/number-phrase.ts';
import {
  type FigureScan,
  follows,
  isGlued,
  lowerAt,
  nextLower,
} from '#core/figure/reading/scan.ts';
import { type CurrencyMark, currencyAfter, currencyBefore } from './currency-mark.ts';
import {
  type NumberReasons,
  numberAt,
  numberReasons,
  overPlus,
  reasonFor,
  signBefore,
  withSign,
} from './signed-number.ts';

/** A number and the token after it, in a place where "m", "b", "k" can only be scales. */
export type Sum = { readonly value: number; readonly end: number; readonly scale: number };

/** Reads the scale letter with the number when it is glued, or stands alone before no noun. */
export function sumOf(scan: FigureScan, phrase: NumberPhrase): Sum {
  const { lettered } = phrase;
  if (lettered === null) return phrase;
  const glued = isGlued(scan, lettered.end - 1);
  const accepted = glued || /^[mb]$/.test(lettered.letter);
  if (!accepted) return phrase;
  return { value: lettered.value, end: lettered.end, scale: lettered.value / (phrase.value || 1) };
}

/** Whether what stands before the number can only be a sum: a lone "R" needs a scale or groups of digits. */
function isPlausible(
  scan: FigureScan,
  mark: CurrencyMark,
  phrase: NumberPhrase,
  sum: Sum,
): boolean {
  const climate = lowerAt(scan, mark.end - 1) === 'cop';
  if (!mark.weak && !climate) return true;
  const numeral = scan.tokens[phrase.start]?.numeral;
  return sum.scale >= 1e3 || numeral?.grouped === true || sum.value >= 1e5;
}

/** The number behind a currency mark: glued, after a blank, or after a minus. */
function numberBehind(scan: FigureScan, mark: CurrencyMark): NumberPhrase | null {
  const token = scan.tokens[mark.end];
  const negative = /^[-−]$/.test(token?.text ?? '') && isGlued(scan, mark.end + 1);
  const at = negative ? mark.end + 1 : mark.end;
  if (!follows(scan, at) || scan.tokens[at]?.kind !== 'number') return null;
  return numberAt(scan, at);
}

function withMark(
  reasonsOf: (part: CurrencyMark['part']) => NumberReasons,
): Readonly<Record<CurrencyMark['part'], NumberReasons>> {
  return {
    'currency-sign': reasonsOf('currency-sign'),
    'currency-code': reasonsOf('currency-code'),
    'currency-word': reasonsOf('currency-word'),
    'sub-unit': reasonsOf('sub-unit'),
  };
}

const BY_SIGN = withMark((part) => numberReasons('money', [part], []));
const BY_WORD = withMark((part) => numberReasons('money', [], [part]));

/** Over the dash for no hundredths: "CHF 12'500.–", "Fr. 20.-", "€10,–", "Sh4,500/-", "Kshs. 450,000/=". */
function overNoHundredths(scan: FigureScan, at: number): number {
  const bar = scan.tokens[at]?.text === '/' && isGlued(scan, at) && isGlued(scan, at + 1);
  if (bar && /^[-=]$/.test(scan.tokens[at + 1]?.text ?? '')) return at + 2;
  const point = /^[.,]$/.test(scan.tokens[at]?.text ?? '') && isGlued(scan, at);
  const dash = /^[-–—]$/.test(scan.tokens[at + 1]?.text ?? '') && isGlued(scan, at + 1);
  return point && dash && !isGlued(scan, at + 2) ? at + 2 : at;
}

/** The mark comes first. */
export function findMoneyBySign(scan: FigureScan, at: number): Candidate | null {
  const mark = currencyBefore(scan, at);
  const phrase = mark === null ? null : numberBehind(scan, mark);
  if (mark === null || phrase === null || scan.blocked[at] === 1) return null;
  const sum = sumOf(scan, phrase);
  if (!isPlausible(scan, mark, phrase, sum)) return null;
  const sign = signBefore(scan, at);
  const reasons = BY_SIGN[mark.part];
  return {
    from: sign.from,
    to: overNoHundredths(scan, overPlus(scan, sum.end)),
    reading: {
      kind: 'money',
      value: withSign(sum.value, phrase.start > mark.end ? -1 : sign.factor),
      currency: mark.currency,
    },
    confidence: mark.part === 'currency-sign' ? 0.98 : 0.95,
    reason: sum.end > phrase.end ? reasons.scaled : reasonFor(reasons, phrase),
    rank: RANKS.money,
  };
}

const WEIGHING =
  /^(?:weigh|weighs|weighed|weighing|lost|gained|shed|heavier|lighter|lift|lifted|carrying)$/;
const PAYING =
  /^(?:pay|pays|paid|paying|cost|costs|costing|worth|fine|fined|price|priced|prices|sold|bought|spend|spent|spending|earn|earns|earned|owed|debt|debts|bill|fee|fees|saved|saving|raise|raised|borrowed|invested|budget|damages|grant|loan|fund|funding|bonus|salary|wage|wages|revenue|profit|loss|losses|stolen|sum)$/;

function hasWordBefore(scan: FigureScan, at: number, pattern: RegExp): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 8); index--) {
    const token = scan.tokens[index];
    if (token === undefined || /^[.!?;]$/.test(token.text)) return false;
    if (pattern.test(token.lower)) return true;
  }
  return false;
}

/** What is weighed in pounds. */
const WEIGHED =
  /^(?:thrust|force|pressure|cocaine|heroin|marijuana|cannabis|methamphetamine|meth|fentanyl|opium|drugs|explosives?|ordnance|munitions|bombs|gunpowder|dynamite|tnt|food|meat|beef|pork|chicken|poultry|turkey|fish|seafood|lobster|shrimp|salmon|cod|crab|tuna|rice|flour|sugar|coffee|cocoa|tea|cotton|wool|tobacco|cheese|butter|potatoes|tomatoes|fruit|vegetables|apples|grapes|grain|wheat|corn|nuts|pecans|almonds|peanuts|honey|hay|seeds?|fertili[sz]er|waste|trash|garbage|rubbish|plastic|paper|steel|iron|copper|uranium|plutonium|lithium|coal|salt|ice|soil|sand|gravel|cargo|freight|payload|fuel|propellant|carbon|ivory|luggage|baggage|mail|muscle|fat|weight|debris|rocks?|sewage|manure|feed|clothing|milk)$/;

/** Pounds are money or weight, "won" a currency or a verb: the words around them decide. */
function isMoneyNoun(scan: FigureScan, phrase: NumberPhrase, mark: CurrencyMark): boolean {
  if (!mark.weak) return true;
  const word = lowerAt(scan, mark.end - 1);
  if (word === 'won') return phrase.scale >= 1e3 || phrase.value >= 1000;
  const of = nextLower(scan, mark.end) === 'of';
  if (of && WEIGHED.test(nextLower(scan, mark.end + 1))) return false;
  if (phrase.scale >= 1e5) return true;
  if (hasWordBefore(scan, phrase.start, WEIGHING)) return false;
  if (of || word === 'pound') return scan.currencies.sterling && !of;
  return scan.currencies.sterling || hasWordBefore(scan, phrase.start, PAYING);
}

/** The number comes first. */
export function findMoneyByWord(scan: FigureScan, at: number): Candidate | null {
  const phrase = numberAt(scan, at);
  if (phrase === null) return null;
  const sum = sumOf(scan, phrase);
  const lettered = sum.end > phrase.end ? currencyAfter(scan, sum.end) : null;
  const mark = lettered ?? currencyAfter(scan, phrase.end);
  if (mark === null || !isMoneyNoun(scan, phrase, mark)) return null;
  const value = lettered === null ? phrase.value : sum.value;
  const sign = signBefore(scan, at);
  return {
    from: sign.from,
    to: mark.end,
    reading: {
      kind: 'money',
      value: withSign(clean(value * mark.factor), sign.factor),
      currency: mark.currency,
    },
    confidence: mark.weak ? 0.8 : 0.95,
    reason: reasonFor(BY_WORD[mark.part], phrase),
    rank: RANKS.money,
  };
}
