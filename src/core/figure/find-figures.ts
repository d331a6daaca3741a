/** Finds every figure of a text: exact spans, readings, and the rule that speaks for each. */

import { blockExclusions } from '#core/figure/exclusions/exclusions.ts';
import {
  holdsElsewhere,
  isForeign,
  writesDecimalComma,
} from '#core/figure/reading/other-language.ts';
import { type FigureScan, prepareScan } from '#core/figure/reading/scan.ts';
import { type CalendarDay, parseIsoDay } from '#core/figure/times/calendar.ts';
import { findDayDate } from '#core/figure/times/date-words.ts';
import { findNumericDate } from '#core/figure/times/numeric-date.ts';
import { itemAt } from '#core/text/item-at.ts';
import type { PlainWords } from '#core/text/plain-words.ts';
import { approximationOf } from './approximation.ts';
import type { Candidate, FigureReason } from './candidate.ts';
import { type FigureReading, withApprox } from './figure.ts';
import { withoutOverlaps } from './overlaps.ts';
import { collectCandidates } from './rules.ts';

export type FoundFigure = {
  /** UTF-16 offsets into the text, half-open. */
  readonly start: number;
  readonly end: number;
  readonly reading: FigureReading;
  /** 0–1: how sure the rule is, not a probability. */
  readonly confidence: number;
  /** Codes; the words are made where they are shown. */
  readonly reason: FigureReason;
};

export type FindOptions = {
  /** ISO day of writing: tells the years that the text leaves out, and the days of "Friday". */
  readonly documentDate?: string;
  /** BCP 47; American English reads 3/4/2025 as the fourth of March; see other-language.ts for the rest. */
  readonly language?: string;
  /** The plain words of the text, where they have been read already. */
  readonly words?: PlainWords;
};

/** The reading with what the words around it say about its exactness. */
export function hedged(scan: FigureScan, candidate: Candidate): FigureReading {
  const approx = approximationOf(scan, candidate);
  return approx === null ? candidate.reading : withApprox(candidate.reading, approx);
}

/** The first complete day that the text names: the day of writing, when nobody knows it better. */
function firstDay(scan: FigureScan): CalendarDay | null {
  for (const at of scan.notable) {
    const reading = (findDayDate(scan, at) ?? findNumericDate(scan, at))?.reading;
    const day = reading?.kind === 'date' ? parseIsoDay(reading.iso) : null;
    if (day !== null) return day;
  }
  return null;
}

function foundAs(scan: FigureScan, candidate: Candidate): FoundFigure {
  return {
    start: scan.tokens[candidate.from]?.start ?? 0,
    end: itemAt(scan.tokens, candidate.to - 1)?.end ?? 0,
    reading: hedged(scan, candidate),
    confidence: candidate.confidence,
    reason: candidate.reason,
  };
}

function prepare(text: string, options: FindOptions): FigureScan {
  const writtenOn = parseIsoDay(options.documentDate);
  const dayFirst = !/^en-(?:US|PH)$/i.test(options.language ?? '');
  const decimalComma = writesDecimalComma(options.language);
  const asked = { selected: false, writtenOn, dayFirst, decimalComma };
  const scan = prepareScan(text, asked, options.words);
  scan.writtenOn ??= firstDay(scan);
  return scan;
}

/**
 * Every figure of a text, in order and without overlaps.
 * @param text the reading text; offsets count its UTF-16 code units
 * @returns spans by the rules in testing/README.md; never throws
 */
export function findFigures(text: string, options: FindOptions = {}): readonly FoundFigure[] {
  const scan = prepare(text, options);
  blockExclusions(scan);
  const candidates: Candidate[] = [];
  for (const at of scan.notable) collectCandidates(candidates, scan, at);
  const kept = isForeign(options.language)
    ? candidates.filter((candidate) => holdsElsewhere(scan, candidate))
    : candidates;
  return withoutOverlaps(kept, scan.tokens.length).map((candidate) => foundAs(scan, candidate));
}
