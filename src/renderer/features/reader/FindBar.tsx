import { CaseSensitive, ChevronDown, ChevronUp, WholeWord, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { IconButton } from '#ui/IconButton.tsx';
import { FIND_WORDS, hitOf } from '#words/reader.ts';
import styles from './FindBar.module.css';
import { MOST_HITS } from './find-hits.ts';
import type { Finding } from './use-find.ts';

export type FindBarProps = {
  readonly finding: Finding;
  /** What scrolls below the bar. */
  readonly scroller: HTMLElement | null;
  readonly onClose: () => void;
};

/** The bar that finds words in one pane. */
export function FindBar({ finding, scroller, onClose }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null);
  const bar = useRoom(scroller);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const { words, options, hits } = finding;

  function handleKey(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    } else if (event.key === 'Enter' && event.target === field.current) {
      event.preventDefault();
      finding.step(!event.shiftKey);
    }
  }

  return (
    <search ref={bar} className={styles.bar} aria-label={FIND_WORDS.region} onKeyDown={handleKey}>
      <input
        ref={field}
        type="text"
        className={styles.field}
        aria-label={FIND_WORDS.field}
        placeholder={FIND_WORDS.field}
        spellCheck={false}
        autoComplete="off"
        dir="auto"
        value={words}
        onChange={(event) => finding.type(event.target.value)}
      />
      <span className={styles.count} data-none={words !== '' && hits.length === 0}>
        {countWords(finding)}
      </span>
      <IconButton
        label={FIND_WORDS.matchCase}
        icon={<CaseSensitive aria-hidden="true" />}
        pressed={options.matchCase}
        onClick={() => finding.setOptions({ ...options, matchCase: !options.matchCase })}
      />
      <IconButton
        label={FIND_WORDS.wholeWord}
        icon={<WholeWord aria-hidden="true" />}
        pressed={options.wholeWord}
        onClick={() => finding.setOptions({ ...options, wholeWord: !options.wholeWord })}
      />
      <IconButton
        label={FIND_WORDS.previous}
        icon={<ChevronUp aria-hidden="true" />}
        disabled={hits.length === 0}
        onClick={() => finding.step(false)}
      />
      <IconButton
        label={FIND_WORDS.next}
        icon={<ChevronDown aria-hidden="true" />}
        disabled={hits.length === 0}
        onClick={() => finding.step(true)}
      />
      <IconButton label={FIND_WORDS.close} icon={<X aria-hidden="true" />} onClick={onClose} />
    </search>
  );
}

function countWords({ words, hits, current }: Finding): string {
  if (words === '' || hits.length === 0) {
    return words === '' ? '' : FIND_WORDS.none;
  }
  return hitOf(current + 1, hits.length, hits.length === MOST_HITS);
}

/** The bar takes its height from the text: what is read stays where it is on the screen. */
function useRoom(scroller: HTMLElement | null) {
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const height = bar.current?.offsetHeight ?? 0;
    if (scroller === null || scroller.scrollTop === 0) {
      return;
    }
    scroller.scrollTop += height;
    return () => {
      scroller.scrollTop -= height;
    };
  }, [scroller]);
  return bar;
}
