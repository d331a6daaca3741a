/** Finds words in a reading text: quotes, dashes, spaces and capitals need not be typed as they are printed. */
import { foldLong, type LongFoldedText, toRawLong } from '#core/text/fold-long.ts';
import { fold } from '#core/text/normalise.ts';
import type { Span } from '#core/text/span.ts';

export type FindOptions = {
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
};

/** Folded texts are costly, so each is made once and kept as long as its text is shown. */
const folded = new WeakMap<object, Map<boolean, LongFoldedText>>();

function foldedOf(owner: object, text: string, keepCase: boolean): LongFoldedText {
  let forms = folded.get(owner);
  if (forms === undefined) {
    forms = new Map();
    folded.set(owner, forms);
  }
  let form = forms.get(keepCase);
  if (form === undefined) {
    form = foldLong(text, { keepCase });
    forms.set(keepCase, form);
  }
  return form;
}

/** So many places are gone through: a single letter stands in a text of fifty megabytes more than a million times. */
export const MOST_HITS = 20_000;

/**
 * The places of the words in the text, in order and without overlap, the first `MOST_HITS` of them. `owner` is what the
 * folded text is kept for.
 */
export function findHits(
  owner: object,
  text: string,
  words: string,
  options: FindOptions,
): readonly Span[] {
  const wanted = fold(words, { keepCase: options.matchCase });
  if (wanted.trim() === '') {
    return [];
  }
  const form = foldedOf(owner, text, options.matchCase);
  const hits: Span[] = [];
  let at = form.text.indexOf(wanted);
  while (at !== -1 && hits.length < MOST_HITS) {
    const end = at + wanted.length;
    const whole = !options.wholeWord || standsAlone(form.text, at, end);
    if (whole) {
      hits.push(toRawLong(form, { start: at, end }));
    }
    at = form.text.indexOf(wanted, whole ? end : at + 1);
  }
  return hits;
}

const WORD = /[\p{L}\p{M}\p{N}_]/u;

function standsAlone(text: string, start: number, end: number): boolean {
  return !(joins(text, start - 1, start) || joins(text, end - 1, end));
}

function joins(text: string, before: number, after: number): boolean {
  return WORD.test(characterAt(text, before)) && WORD.test(characterAt(text, after));
}

/** The character that this code unit belongs to. */
function characterAt(text: string, at: number): string {
  const unit = text.charCodeAt(at);
  const low = unit >= 0xdc00 && unit <= 0xdfff;
  return String.fromCodePoint(text.codePointAt(low ? at - 1 : at) ?? 0x20);
}

/** The index of the first hit that begins at or after the offset, the first of all when there is none. */
export function hitFrom(hits: readonly Span[], offset: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.start ?? 0) < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < hits.length ? low : 0;
}
