/** What the composition root puts into the reader: the reader shows words, others know what can be done with them. */
import type { ReactNode } from 'react';
import type { MarkToolsProps, SelectionToolsProps } from '#state/reader-slots.ts';

export type ReaderSlots = {
  /** Drawn at a selection. */
  readonly renderSelectionTools?: ((props: SelectionToolsProps) => ReactNode) | undefined;
  /** Drawn at a mark that was chosen. */
  readonly renderMarkTools?: ((props: MarkToolsProps) => ReactNode) | undefined;
};
