/** What the reader offers to whoever draws the tools at a selection or at a mark: features meet here, not in each other. */
import type { Annotation } from '#core/annotation/annotation.ts';
import type { AnnotationId } from '#core/ids.ts';
import type { ReadingText, Source } from '#core/source/source.ts';
import type { Span } from '#core/text/span.ts';

type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Where the words are on the screen, in CSS pixels of the window. */
export type WordsOnScreen = {
  readonly target: Box;
  /** The sentence around them, as far as it is in view. */
  readonly avoid: Box;
  /** The pane. */
  readonly bounds: Box;
  readonly visible: boolean;
};

type AtWords = {
  readonly paneId: string;
  readonly source: Source;
  readonly reading: ReadingText;
  readonly anchor: WordsOnScreen;
  /** Puts the focus back into the text. */
  readonly returnFocus: () => void;
};

export type SelectionToolsProps = AtWords & { readonly span: Span };

export type MarkToolsProps = AtWords & {
  readonly annotation: Annotation;
  /** All marks over the same words, this one among them, the shortest first. */
  readonly overlapping: readonly Annotation[];
  readonly onChoose: (id: AnnotationId) => void;
  readonly onClose: () => void;
  /** Opened with a key: the focus goes into it. */
  readonly takeFocus: boolean;
};
