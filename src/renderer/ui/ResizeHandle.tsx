import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import styles from './ResizeHandle.module.css';

export type ResizeHandleProps = {
  readonly label: string;
  /** Id of the panel that it sizes. */
  readonly controls: string;
  readonly width: number;
  readonly min: number;
  readonly max: number;
  /** On which side of the handle the panel is. */
  readonly panel: 'before' | 'after';
  readonly onResize: (width: number) => void;
};

const STEP = 16;

/** A separator that sizes a panel, with the pointer or with the arrow keys, Home and End. */
export function ResizeHandle(props: ResizeHandleProps) {
  const { label, controls, width, min, max, panel, onResize } = props;
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const sign = panel === 'before' ? 1 : -1;
  const resize = (next: number) => onResize(Math.round(Math.min(max, Math.max(min, next))));

  function handleKey(event: KeyboardEvent) {
    const next = {
      ArrowLeft: width - sign * STEP,
      ArrowRight: width + sign * STEP,
      Home: min,
      End: max,
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      resize(next);
    }
  }

  function handleMove(event: PointerEvent) {
    if (drag.current !== null) {
      resize(drag.current.width + sign * (event.clientX - drag.current.x));
    }
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is a control; `hr` is not
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-controls={controls}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      className={styles.handle}
      onKeyDown={handleKey}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, width };
      }}
      onPointerMove={handleMove}
      onPointerUp={() => {
        drag.current = null;
      }}
    />
  );
}
