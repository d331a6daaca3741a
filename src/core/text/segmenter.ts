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
