import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { WordsOnScreen } from '#state/reader-slots.ts';
import { type FloatingPlace, placeFloating } from '#ui/place-floating.ts';
import styles from './FloatingBox.module.css';

export type FloatingBoxProps = {
  readonly label: string;
  readonly anchor: WordsOnScreen;
  /** Escape was pressed in it. */
  readonly onEscape: () => void;
  readonly takeFocus?: boolean;
  readonly children: ReactNode;
};

/** A small window at some words. It stays inside the window and leaves the sentence free where there is room. */
export function FloatingBox({ label, anchor, onEscape, takeFocus, children }: FloatingBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<FloatingPlace | null>(null);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) {
      return;
    }
    const put = () => {
      const size = { width: element.offsetWidth, height: element.offsetHeight };
      setPlace(placeFloating(anchor, size, { width: innerWidth, height: innerHeight }));
    };
    put();
    const observer = new ResizeObserver(put);
    observer.observe(element);
    return () => observer.disconnect();
  }, [anchor]);

  const placed = place !== null;
  useLayoutEffect(() => {
    if (takeFocus === true && placed) {
      box.current?.querySelector<HTMLElement>('button:not(:disabled), input, textarea')?.focus();
    }
  }, [takeFocus, placed]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of tools, not of fields
    <div
      ref={box}
      role="group"
      aria-label={label}
      className={styles.box}
      data-side={place?.side ?? 'below'}
      style={{
        left: place?.left ?? 0,
        top: place?.top ?? 0,
        visibility: place !== null && anchor.visible ? 'visible' : 'hidden',
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.preventDefault();
          event.stopPropagation();
          onEscape();
        }
      }}
    >
      {children}
    </div>
  );
}
