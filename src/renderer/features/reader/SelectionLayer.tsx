import { useLayoutEffect, useState } from 'react';
import type { Span } from '#core/text/span.ts';
import type { Box } from '#ui/place-floating.ts';
import styles from './SelectionLayer.module.css';
import type { TextSurface } from './text-surface.ts';

export type SelectionLayerProps = {
  readonly surface: TextSurface;
  readonly selected: Span | null;
  /** The mark that the reader is at. */
  readonly focused: Span | null;
  /** Where a caret is drawn. */
  readonly caret: number | null;
  /** Words that are pointed at for a moment. */
  readonly pointed: Span | null;
  /** Changes whenever the lines may lie elsewhere. */
  readonly version: unknown;
};

type Drawn = {
  readonly selected: readonly Box[];
  readonly focused: readonly Box[];
  readonly pointed: readonly Box[];
  readonly caret: Box | null;
};

const NOTHING: Drawn = { selected: [], focused: [], pointed: [], caret: null };

/** Draws the selection and the caret over the text, so that both stay when the focus is in a picker. */
export function SelectionLayer(props: SelectionLayerProps) {
  const { surface, selected, focused, caret, pointed, version } = props;
  const [drawn, setDrawn] = useState<Drawn>(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` stands for the layout, which is read here
  useLayoutEffect(() => {
    const page = surface.root?.getBoundingClientRect();
    if (page === undefined || !(selected ?? focused ?? pointed ?? caret !== null)) {
      setDrawn(NOTHING);
      return;
    }
    const lines = (span: Span | null) =>
      span === null ? [] : inPage(surface.lineBoxes(span), page);
    const caretBox = caret === null ? null : surface.caretBox(caret);
    setDrawn({
      selected: lines(selected),
      focused: lines(focused),
      pointed: lines(pointed),
      caret: caretBox === null ? null : (inPage([caretBox], page)[0] ?? null),
    });
  }, [surface, selected, focused, caret, pointed, version]);

  return (
    <div className={styles.layer} aria-hidden="true">
      <Lines boxes={drawn.selected} className={styles.selected} />
      <Lines boxes={drawn.focused} className={styles.focused} />
      <Lines boxes={drawn.pointed} className={styles.pointed} />
      {drawn.caret === null ? null : <DrawnCaret box={drawn.caret} />}
    </div>
  );
}

function Lines({
  boxes,
  className,
}: {
  readonly boxes: readonly Box[];
  readonly className: string | undefined;
}) {
  return boxes.map((box) => (
    <div
      key={box.top}
      className={className}
      style={{
        left: box.left - AROUND,
        top: box.top - 1,
        width: box.right - box.left + 2 * AROUND,
        height: box.bottom - box.top + 2,
      }}
    />
  ));
}

/** Room between the words and what is drawn around them, in CSS pixels. */
const AROUND = 2;

function DrawnCaret({ box }: { readonly box: Box }) {
  return (
    <div
      // A new key at each place lets the caret stand still for a moment before it blinks.
      key={`${box.left} ${box.top}`}
      className={styles.caret}
      style={{ left: box.left - 1, top: box.top, height: box.bottom - box.top }}
    />
  );
}

function inPage(boxes: readonly Box[], page: DOMRect): readonly Box[] {
  return boxes.map((box) => ({
    left: box.left - page.left,
    right: box.right - page.left,
    top: box.top - page.top,
    bottom: box.bottom - page.top,
  }));
}
