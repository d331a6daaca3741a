/** An occurrence: a place that may be marked, and why it may be something else. */
import type { Span } from '#core/text/span.ts';

/** Why a place is offered without its tick. Facts only; the words are in the catalogue. */
export type Doubt =
  /** The same words name other actors too. */
  | { readonly kind: 'shared-name'; readonly who: readonly string[] }
  /** The words are part of a longer name: of another actor, or of one that is not known. */
  | { readonly kind: 'longer-name'; readonly words: string; readonly who: string | null }
  /** The words share some with a name of another actor. */
  | { readonly kind: 'overlapping-name'; readonly words: string; readonly who: string }
  /** An ordinary word where a capital tells nothing: at the start of a sentence, in a headline. */
  | { readonly kind: 'ordinary-word' }
  /** The name of a month, or of a day, where a date may stand. */
  | { readonly kind: 'date' }
  /** Capitals are not as in the name. */
  | { readonly kind: 'other-case' }
  /** Part of a word with an apostrophe that is no possessive. */
  | { readonly kind: 'inside-word' }
  | { readonly kind: 'in-address' };

export type DoubtKind = Doubt['kind'];

export type Occurrence = Span & {
  /** The name that fits, as it was searched for. */
  readonly name: string;
  /** None: it is offered with its tick. */
  readonly doubts: readonly Doubt[];
};
