/** Text segmenters (UAX 29) by language, made once each: making one costs more than using it. */

const segmenters = new Map<string, Intl.Segmenter>();

type Granularity = 'grapheme' | 'word' | 'sentence';

/**
 * The segmenter for a BCP 47 language, or for no language in particular when the tag is absent or not
 * well formed (a tag may come from a file, so a bad one is not a bug).
 */
export function segmenterFor(granularity: Granularity, language?: string): Intl.Segmenter {
  const key = `${granularity} ${language ?? ''}`;
  const known = segmenters.get(key);
  if (known !== undefined) {
    return known;
  }
  const made = make(granularity, language);
  segmenters.set(key, made);
  return made;
}

function make(granularity: Granularity, language?: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? 'und', { granularity });
  } catch {
    return new Intl.Segmenter('und', { granularity });
  }
}

/** What a segmenter is given at a time, in code units. */
const WINDOW = 256;

/**
 * The segments of a text of any length, in order. A segmenter copies its whole input for every segment that it names,
 * so a long input would cost the square of its length: it gets the text in windows, each beginning where a segment
 * does. A segment longer than a window makes the window grow.
 */
export function* segmentsOf(
  segmenter: Intl.Segmenter,
  text: string,
): Generator<{ readonly start: number; readonly isWord: boolean }> {
  let window = WINDOW;
  for (let from = 0; from < text.length; ) {
    const input = text.slice(from, from + window);
    const parts = Array.from(segmenter.segment(input));
    // The last one may go on behind the window: it is read again, from its start.
    const last = from + input.length === text.length ? null : parts.pop();
    for (const { index, isWordLike } of parts) {
      yield { start: from + index, isWord: isWordLike === true };
    }
    const cut = last == null ? input.length : last.index;
    from += cut;
    window = cut === 0 ? window * 2 : WINDOW;
  }
}
