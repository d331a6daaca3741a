/**
 * Finds the noun that a number counts, without a tagger: closed word classes, the shape of plurals, and the
 * grammar of English, where a plural subject is never followed by a verb in -s.
 */
import { remembered } from '#core/text/memo.ts';
import { singularOf } from './morphology.ts';
import {
  type FigureScan,
  follows,
  isCapitalised,
  isGlued,
  isInnerHyphen,
  lowerAt,
} from './scan.ts';
import { MARK, marksAt, marksOf } from './word-marks.ts';

/** `end` is the token after the head noun; `unit` the phrase with its head in the singular. */
export type NounPhrase = { readonly end: number; readonly unit: string };

/** A word, or words joined by hyphens: `last` is the token of its last word. */
type Element = { readonly from: number; readonly to: number; readonly last: number };

const MAX_ELEMENTS = 6;
function isWord(scan: FigureScan, at: number): boolean {
  return scan.tokens[at]?.kind === 'word' && scan.blocked[at] !== 1;
}

/** The "2" of "Leopard 2 tanks": part of the name of what is counted. */
function typeNumberAt(scan: FigureScan, at: number): Element | null {
  const token = scan.tokens[at];
  const typed = token?.kind === 'number' && token.gap === 'space' && isCapitalised(scan, at - 1);
  const short = (token?.numeral?.integerDigits ?? 9) <= 3 && token?.numeral?.decimal === false;
  return typed && short && scan.phrases[at]?.end === at + 1
    ? { from: at, to: at + 1, last: at }
    : null;
}

function elementAt(scan: FigureScan, at: number): Element | null {
  if (!isWord(scan, at) || scan.tokens[at]?.gap !== 'space') return null;
  if (scan.phrases[at] !== null && lowerAt(scan, at) !== 'a') return null;
  let last = at;
  while (isInnerHyphen(scan, last + 1) && scan.tokens[last + 2]?.kind === 'word' && last < at + 8) {
    last += 2;
  }
  return { from: at, to: last + 1, last };
}

/** Whether no counted noun can stand at or beyond this element. */
function isStop({ tokens }: FigureScan, element: Element): boolean {
  if (element.last !== element.from) return false;
  const marks = marksAt(tokens, element.from);
  if ((marks & MARK.periodical) === 0) return (marks & MARK.stop) !== 0;
  return (marksAt(tokens, element.to) & MARK.plural) === 0;
}

/** "passers-by": the first word has the plural. */
const SECOND_PARTS: ReadonlySet<string> = new Set(['by', 'up', 'law']);

function isPlural(scan: FigureScan, element: Element): boolean {
  const token = scan.tokens[element.last];
  if (token === undefined) return false;
  const marks = marksOf(token.form);
  const plural = (marks & MARK.plural) !== 0;
  if ((marks & MARK.capitals) !== 0 && scan.titled[element.last] !== 1)
    return plural && token.text.length > 5;
  if (element.last > element.from && SECOND_PARTS.has(token.lower))
    return (marksAt(scan.tokens, element.from) & MARK.plural) !== 0;
  return plural && (marks & MARK.adjective) === 0;
}

function isAdjective({ tokens }: FigureScan, element: Element): boolean {
  return (marksAt(tokens, element.last) & MARK.describing) !== 0;
}

/** "300 bronze and marble statues": the word behind "and" describes a plural that follows at once. */
function joinsNouns(scan: FigureScan, beyond: Element): boolean {
  const head = elementAt(scan, beyond.to);
  return head !== null && !isPlural(scan, beyond) && isPlural(scan, head) && !isStop(scan, head);
}

function joinsElements(lower: string): boolean {
  return lower === ',' || lower === 'and' || lower === '&';
}

/** "'s", or the apostrophe behind a plural. */
function isPossessive(scan: FigureScan, at: number): boolean {
  const lower = lowerAt(scan, at);
  return lower === "'s" || lower === "'";
}

/** The element after this one: behind a possessive, or behind "and" or a comma between two adjectives. */
function elementAfter(scan: FigureScan, element: Element): Element | null {
  const { to } = element;
  if (isPossessive(scan, to) && isGlued(scan, to)) return elementAt(scan, to + 1);
  if (!joinsElements(lowerAt(scan, to)) || !follows(scan, to))
    return elementAt(scan, to) ?? typeNumberAt(scan, to);
  const beyond = elementAt(scan, to + 1);
  if (beyond === null || isStop(scan, beyond)) return null;
  const both = isAdjective(scan, element) && isAdjective(scan, beyond);
  return both || joinsNouns(scan, beyond) ? beyond : null;
}

/** Whether a plural before another noun only describes it: "police officers", "Texas counties". */
function describesNext(scan: FigureScan, element: Element, next: Element): boolean {
  if ((marksAt(scan.tokens, element.last) & MARK.attributive) !== 0) return true;
  if (next.from > element.to && isPossessive(scan, element.to)) return true;
  return (
    isCapitalised(scan, element.last) &&
    scan.titled[element.last] !== 1 &&
    !isCapitalised(scan, next.last)
  );
}

function headFrom(scan: FigureScan, first: Element, budget: number): Element | null {
  let element: Element | null = first;
  for (let step = 0; step < budget && element !== null; step++) {
    if (isStop(scan, element)) return null;
    const next = elementAfter(scan, element);
    if (isPlural(scan, element)) return further(scan, element, next, budget - step - 1) ?? element;
    element = next;
  }
  return null;
}

function further(
  scan: FigureScan,
  element: Element,
  next: Element | null,
  budget: number,
): Element | null {
  if (next === null || isStop(scan, next) || !describesNext(scan, element, next)) return null;
  if (/(?:ed|ing)$/.test(lowerAt(scan, next.last)) && !isPlural(scan, next)) return null;
  return headFrom(scan, next, Math.min(budget, 3));
}

const singular = remembered(singularOf);

function unitOf(scan: FigureScan, from: number, head: Element): string {
  const start = scan.tokens[from]?.start ?? 0;
  const last = scan.tokens[head.last];
  if (last === undefined) return '';
  if (last.start === start) return singular(last.text);
  const before = scan.text.slice(start, last.start).replace(/\s+/g, ' ');
  return before + singular(last.text);
}

function singularHead(scan: FigureScan, first: Element): Element | null {
  let element: Element | null = first;
  for (let step = 0; step < 3 && element !== null; step++) {
    if (isStop(scan, element)) return null;
    if (!isAdjective(scan, element)) return element;
    element = elementAfter(scan, element);
  }
  return null;
}

/** "12 two-bedroom flats": a number in words that a hyphen binds to its noun. */
function behindSpelledType(scan: FigureScan, at: number): number {
  const phrase = scan.phrases[at] ?? null;
  if (phrase === null || phrase.end !== at + 1 || !phrase.spelled) return -1;
  let end = phrase.end;
  while (isInnerHyphen(scan, end) && scan.tokens[end + 1]?.kind === 'word') end += 2;
  return end === phrase.end ? -1 : end;
}

/** The token behind the number of a type that opens a phrase: "45 737 Max jets", "12 155mm howitzers"; -1 where none does. */
function behindType(scan: FigureScan, at: number): number {
  const token = scan.tokens[at];
  if (token?.gap !== 'space') return -1;
  if (token.kind !== 'number') return behindSpelledType(scan, at);
  const digits = token.numeral?.integerDigits ?? 9;
  if (token.numeral?.decimal !== false || digits > 4) return -1;
  const next = scan.tokens[at + 1];
  if (next?.text === 'mm' && digits > 1 && isGlued(scan, at + 1)) return at + 2;
  const bound = isInnerHyphen(scan, at + 1) && scan.tokens[at + 2]?.kind === 'word';
  if (
    bound &&
    /^(?:pound|lb|kg|kilogram|kilo|tonne|ton|foot|ft|inch|metre|meter|page|seat|bed|bedroom|litre|liter|watt|volt|mile|km|kilometre|kilometer|member|man|person|storey|story|seater|day|week|month|year|hour|minute|second|point|star|barrel|gallon|megawatt|mw|gw|inch)$/.test(
      lowerAt(scan, at + 2),
    )
  )
    return at + 3;
  return digits === 3 && isAirliner(scan, at) ? at + 1 : -1;
}

/** "24 million 60-kg bags": between the number and what it counts stands the number of its kind. */
export function isTyped(scan: FigureScan, at: number): boolean {
  return behindType(scan, at) >= 0;
}

/** "737 Max", "787 Dreamliners", "747s": a model and not a number of them. */
export function isAirliner(scan: FigureScan, at: number): boolean {
  const type = scan.tokens[at]?.text;
  if (type?.length !== 3 || !/^(?:7[0-8]7|3[1-8]0)$/.test(type)) return false;
  return /^(?:max|dreamliners?|neos?|jets?|jetliners?|superjumbos?|freighters?|planes?|aircraft|airliners?)$/.test(
    lowerAt(scan, at + 1),
  );
}

/** "12 two-wheelers": the noun itself begins with a number in words. */
function boundPlural(scan: FigureScan, at: number): NounPhrase | null {
  const end = scan.tokens[at]?.gap === 'space' ? behindSpelledType(scan, at) : -1;
  if (end < 0 || (marksAt(scan.tokens, end - 1) & MARK.plural) === 0) return null;
  return { end, unit: unitOf(scan, at, { from: at, to: end, last: end - 1 }) };
}

/** The counted noun phrase that starts at a token, or `null` when the noun is left out. `count` is the number before it. */
export function nounPhraseAt(scan: FigureScan, at: number, count: number): NounPhrase | null {
  const bound = boundPlural(scan, at);
  if (bound !== null) return bound;
  const typed = behindType(scan, at);
  const first = elementAt(scan, typed < 0 ? at : typed);
  if (first === null) return null;
  const plural = headFrom(scan, first, MAX_ELEMENTS);
  const people = (marksAt(scan.tokens, at) & MARK.people) === 0 ? null : first;
  const head = plural ?? people ?? (count === 1 ? singularHead(scan, first) : null);
  return head === null ? null : { end: head.to, unit: unitOf(scan, at, head) };
}
