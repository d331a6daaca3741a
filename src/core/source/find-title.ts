/** Which line of a head is the headline. */
import type { Seen } from './head-roles.ts';
import { hasHeadlineForm, isAllCaps, isChapterMark, isProse, wordsOf } from './headlines.ts';

/** Index of a line such as `Title: …` or `Subject: …`. */
export function labelledTitle(seen: readonly Seen[]): number | null {
  const at = seen.findIndex(
    (one) => one.line?.facts.some((fact) => fact.name === 'title') === true,
  );
  return at < 0 ? null : at;
}

/** Index of the headline: the first line that says nothing else, when it has the form of one. */
export function findTitle(seen: readonly Seen[]): number | null {
  const heading = seen.findIndex((one) => one.unit.kind === 'heading' && one.unit.level === 1);
  const at = seen.findIndex((one, index) => one.role === 'text' || isWeakTitle(seen, index));
  const one = seen[at];
  if (heading >= 0 && (one === undefined || heading <= at || !isProse(one.unit.text))) {
    return heading;
  }
  if (one === undefined || !isHeadline(seen, at)) {
    return null;
  }
  // `CHAPTER ONE` is no title when the name of the chapter stands under it.
  const name = isChapterMark(one.unit.text) ? seen[at + 1] : undefined;
  return name?.role === 'text' && isHeadline(seen, at + 1) && !isProse(name.unit.text)
    ? at + 1
    : at;
}

/** A line like `Jane Eyre` or `The Morning Post` at the very top is the headline when a by-line follows it. */
function isWeakTitle(seen: readonly Seen[], at: number): boolean {
  if (seen[at]?.role !== 'weak' || /^[–—-]/u.test(seen[at].unit.text)) {
    return false;
  }
  const next = seen[at + 1];
  const later = seen.slice(at + 1, at + 5).find((one) => one.role === 'text');
  const other =
    later !== undefined && !isProse(later.unit.text) && hasHeadlineForm(later.unit.text);
  return next?.line?.kind === 'byline' || !other;
}

function isHeadline(seen: readonly Seen[], at: number): boolean {
  const { unit } = seen[at] as Seen;
  const next = seen[at + 1];
  if (unit.kind === 'heading') {
    return true;
  }
  if (unit.kind !== null || next === undefined || isLetter(seen, at)) {
    return false;
  }
  const apart = next.role !== 'text' || next.unit.gap === 'paragraph';
  if (!hasHeadlineForm(unit.text)) {
    return apart && isUnusualHeadline(unit.text, next);
  }
  return apart || isProse(next.unit.text) || leadsOtherLines(seen, at);
}

/** One with a full stop, or without a capital: only right before a by-line or the first paragraph. */
function isUnusualHeadline(text: string, next: Seen): boolean {
  const short = wordsOf(text) <= 12 && !/[.!?] |[,;:]$/u.test(text);
  const stopped = /^\p{Lu}.*\.$/u.test(text) && (next.role === 'line' || LEAD.test(next.unit.text));
  const small = /^\p{Ll}.*[^.]$/u.test(text) && wordsOf(text) >= 3 && isProse(next.unit.text);
  return short && (stopped || small);
}

/**
 * On the next line comes something else without a blank one between: in another size of letters, or other lines of
 * a head, or a few short lines before the text.
 */
function leadsOtherLines(seen: readonly Seen[], at: number): boolean {
  const { text } = (seen[at] as Seen).unit;
  const next = (seen[at + 1] as Seen).unit.text;
  if (isAllCaps(text) && !isAllCaps(next)) {
    return true;
  }
  const rest = seen.slice(at + 1, at + 8);
  const blank = rest.findIndex((one) => one.unit.gap === 'paragraph');
  const lines = rest.slice(0, blank < 0 ? 4 : Math.min(blank, 4));
  const few = blank >= 1 && blank <= 4 && lines.every((one) => isLoose(one.unit.text));
  const head = lines.some((one) => one.role === 'line' || one.role === 'caption');
  return wordsOf(text) >= 3 && !/^\d/u.test(text) && (few || (head && !/[.,;]$/u.test(next)));
}

function isLoose(text: string): boolean {
  return !isProse(text) && !/[.,;]$/u.test(text);
}

/** `LONDON, March 3 (Reuters) - `, `WASHINGTON — `: how the first paragraph of a report begins. */
const LEAD = /^\p{Lu}{3,}[\p{Lu} .,]{0,30}(?:[\p{L} .\d]{0,20}\([^)]{2,20}\))?\s?[—–-]{1,2}\s/u;

function isLetter(seen: readonly Seen[], at: number): boolean {
  return seen.slice(at, at + 8).some((one) => isSalutation(one.unit.text));
}

function isSalutation(text: string): boolean {
  return /^(?:dear|sehr geehrte|liebe[rs]?|cher|chère|estimad[oa])\b.{0,60}[,!:]$/iu.test(text);
}
