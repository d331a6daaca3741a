import { useLayoutEffect, useState } from 'react';
import type { Span } from '#core/text/span.ts';
import { classNames } from '#ui/class-names.ts';
import type { Box } from '#ui/place-floating.ts';
import styles from './SelectionLayer.module.css';
import type { TextSurface } from './text-surface.ts';

export type SelectionLayerProps = {
  readonly surface: TextSurface;
  readonly selected: Span | null;
  /** Where a caret is drawn. */
  readonly caret: number | null;
  /** Words that are pointed at for a moment. */
  readonly pointed: Span | null;
  /** Changes whenever the lines may lie elsewhere. */
  readonly version: unknown;
};

type Drawn = {
  readonly selected: readonly Box[];
  readonly pointed: readonly Box[];
  readonly caret: Box | null;
};

const NOTHING: Drawn = { selected: [], pointed: [], caret: null };

/** Draws the selection and the caret over the text, so that both stay when the focus is in a picker. */
export function SelectionLayer(props: SelectionLayerProps) {
  const { surface, selected, caret, pointed, version } = props;
  const [drawn, setDrawn] = useState<Drawn>(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` stands for the layout, which is read here
  useLayoutEffect(() => {
    const page = surface.root?.getBoundingClientRect();
    if (page === undefined || (selected === null && caret === null && pointed === null)) {
      setDrawn((old) => (old === NOTHING ? old : NOTHING));
      return;
    }
    const caretBox = caret === null ? null : surface.caretBox(caret);
    setDrawn({
      selected: selected === null ? [] : inPage(surface.lineBoxes(selected), page),
      pointed: pointed === null ? [] : inPage(surface.lineBoxes(pointed), page),
      caret: caretBox === null ? null : (inPage([caretBox], page)[0] ?? null),
    });
  }, [surface, selected, caret, pointed, version]);

  return (
    <div className={styles.layer} aria-hidden="true">
      {drawn.selected.map((box) => (
        <div key={`s${box.top}`} className={styles.selected} style={placeOf(box, 2)} />
      ))}
      {drawn.pointed.map((box) => (
        <div key={`p${box.top}`} className={styles.pointed} style={placeOf(box, 3)} />
      ))}
      {drawn.caret === null ? null : (
        <div
          // A new key at each place lets the caret stand still for a moment before it blinks.
          key={`${drawn.caret.left} ${drawn.caret.top}`}
          className={classNames(styles.caret)}
          style={{
            left: drawn.caret.left - 1,
            top: drawn.caret.top,
            height: drawn.caret.bottom - drawn.caret.top,
          }}
        />
      )}
    </div>
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

function placeOf(box: Box, around: number) {
  return {
    left: box.left - around,
    top: box.top - 1,
    width: box.right - box.left + 2 * around,
    height: box.bottom - box.top + 2,
  };
}
