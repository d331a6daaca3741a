/** What every tool at some words is given. */
import type { Source } from '#core/source/source.ts';
import type { MarkPlace } from './mark-commands.ts';

export type ToolProps = {
  readonly source: Source;
  readonly text: string;
  readonly place: MarkPlace;
  /** Closes the tool; the words stay selected. */
  readonly onLeave: () => void;
  /** It is done: the focus goes back into the text. */
  readonly onDone: () => void;
};
