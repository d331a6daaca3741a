import type { ReadingText, Source } from '#core/source/source.ts';
import type { Span } from '#core/text/span.ts';
import { byLength } from './mark-steps.ts';
import type { ReaderSlots } from './reader-slots.ts';
import type { TextSurface } from './text-surface.ts';
import type { MarkFocusControl, Marks } from './use-marks.ts';
import { useWordsOnScreen } from './use-words-on-screen.ts';

export type TextToolsProps = ReaderSlots & {
  readonly paneId: string;
  readonly source: Source;
  readonly reading: ReadingText;
  readonly surface: TextSurface;
  readonly marks: Marks;
  readonly focus: MarkFocusControl;
  readonly span: Span | null;
  readonly returnFocus: () => void;
  readonly version: unknown;
};

/** The tools at the words that are selected, or at the mark that was chosen. */
export function TextTools(props: TextToolsProps) {
  const { paneId, source, reading, surface, marks, focus, span, returnFocus, version } = props;
  const mark = focus.open && span === null ? focus.mark : null;
  const words = span ?? mark?.target.position ?? null;
  const anchor = useWordsOnScreen(surface, words, version);
  if (anchor === null || words === null) {
    return null;
  }
  const shared = { paneId, source, reading, anchor, returnFocus };
  if (mark === null) {
    return props.renderSelectionTools?.({ ...shared, span: words }) ?? null;
  }
  return (
    props.renderMarkTools?.({
      ...shared,
      annotation: mark,
      overlapping: byLength(marks.index.query({ start: focus.place, end: focus.place + 1 })),
      takeFocus: focus.takeFocus,
      onChoose: (id) =>
        focus.focusMark(id, { open: true, takeFocus: focus.takeFocus, place: focus.place }),
      onClose: () => {
        focus.focusMark(mark.id);
        returnFocus();
      },
    }) ?? null
  );
}
