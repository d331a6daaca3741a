/** A text prepared for finding quotations in it: folded, with the places of its eight-letter sequences. */
import { type FoldedText, foldText } from '#core/text/normalise.ts';

/** Length of the sequences that a changed quotation is found by. */
export const GRAM = 8;

export type QuoteIndex = {
  /** Quotes, dashes and spaces folded, runs of white space one space, capitals kept. */
  readonly folded: FoldedText;
  /** Built at the first need: most quotations are found word for word. */
  grams: GramIndex | null;
};

export type GramIndex = {
  readonly heads: Int32Array;
  readonly links: Int32Array;
  readonly stride: number;
};

/** Prepare once per text and use for all its annotations. */
export function indexQuotes(text: string): QuoteIndex {
  return { folded: foldSpaces(foldText(text, { keepCase: true })), grams: null };
}

/** Where an offset of the text lies in its folded form. */
export function foldedOffset(index: QuoteIndex, offset: number): number {
  const { starts } = index.folded;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** A quotation folded as the text is. */
export function foldQuote(quote: string): string {
  return foldSpaces(foldText(quote, { keepCase: true })).text;
}

function foldSpaces(folded: FoldedText): FoldedText {
  if (!folded.text.includes('  ')) {
    return folded;
  }
  const { text, starts } = folded;
  const kept = new Uint32Array(starts.length);
  const parts: string[] = [];
  let length = 0;
  for (let from = 0; from < text.length; ) {
    const run = text.indexOf('  ', from);
    const to = run < 0 ? text.length : run + 1;
    parts.push(text.slice(from, to));
    kept.set(starts.subarray(from, to), length);
    length += to - from;
    from = to;
    while (text.charCodeAt(from) === 0x20) {
      from += 1;
    }
  }
  kept[length] = starts[text.length] ?? 0;
  return { text: parts.join(''), starts: kept.slice(0, length + 1) };
}

/** More places than this would need too much memory; then only every n-th is kept. */
const MOST_PLACES = 8_000_000;

/** The index of sequences, built now if it is not there. */
export function gramsOf(index: QuoteIndex): GramIndex {
  index.grams ??= buildGrams(index.folded.text);
  return index.grams;
}

function buildGrams(text: string): GramIndex {
  const places = Math.max(0, text.length - GRAM + 1);
  const stride = Math.max(1, Math.ceil(places / MOST_PLACES));
  const count = Math.ceil(places / stride);
  let size = 1 << 10;
  while (size < count) {
    size <<= 1;
  }
  const heads = new Int32Array(size).fill(-1);
  const links = new Int32Array(count);
  for (let nth = 0; nth < count; nth += 1) {
    const bucket = hashAt(text, nth * stride) & (size - 1);
    links[nth] = heads[bucket] ?? -1;
    heads[bucket] = nth;
  }
  return { heads, links, stride };
}

/** Where a sequence is in the text, from the back; `most` + 1 places at most, so that "too many" can be told. */
export function placesOf(gram: string, index: QuoteIndex, most: number): readonly number[] {
  const { heads, links, stride } = gramsOf(index);
  const { text } = index.folded;
  const places: number[] = [];
  let nth = heads[hashAt(gram, 0) & (heads.length - 1)] ?? -1;
  while (nth >= 0 && places.length <= most) {
    if (text.startsWith(gram, nth * stride)) {
      places.push(nth * stride);
    }
    nth = links[nth] ?? -1;
  }
  return places;
}

/** Hash of the sequence at an offset (FNV-1a over its code units, mixed so that low bits are good). */
function hashAt(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let unit = 0; unit < GRAM; unit += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at + unit), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}
