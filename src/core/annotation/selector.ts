/** The two selectors of the W3C Web Annotation Data Model that every annotation stores, always both. */

/**
 * §4.2.4 TextQuoteSelector: the quoted words with what stands before and after.
 * https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export type TextQuoteSelector = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

/**
 * §4.2.5 TextPositionSelector, here in UTF-16 code units of the reading text, half-open.
 * The standard counts code points: exports convert. https://www.w3.org/TR/annotation-model/#text-position-selector
 */
export type TextPositionSelector = { readonly start: number; readonly end: number };

/** Where an annotation points: a version of a reading text and the place in it. */
export type Target = {
  /** Hex SHA-256 of the reading text that `position` counts in. */
  readonly textSha256: string;
  readonly position: TextPositionSelector;
  readonly quote: TextQuoteSelector;
};
