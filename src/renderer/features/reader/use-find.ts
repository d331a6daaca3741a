/** Finding in a pane: over the whole text, whether its rows are drawn or not. */
import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { Span } from '#core/text/span.ts';
import { announce } from '#state/notices.ts';
import { useView } from '#state/view-state.ts';
import { FIND_WORDS, hitOf } from '#words/reader.ts';
import { showHits } from './find-highlights.ts';
import { type FindOptions, findHits, hitFrom, MOST_HITS } from './find-hits.ts';
import type { TextSurface } from './text-surface.ts';

export type Finding = {
  readonly open: boolean;
  readonly words: string;
  readonly options: FindOptions;
  readonly hits: readonly Span[];
  /** Index of the hit that was gone to; `-1` when there is none. */
  readonly current: number;
  readonly type: (words: string) => void;
  readonly setOptions: (options: FindOptions) => void;
  readonly step: (forward: boolean) => void;
  readonly close: () => void;
};

type Options = {
  readonly paneId: string;
  readonly surface: TextSurface;
  /** Where finding begins. */
  readonly startAt: () => number;
  readonly reveal: (offset: number, where: 'centre') => void;
  /** Changes whenever other rows are drawn or drawn anew. */
  readonly version: unknown;
};

const NO_HITS: readonly Span[] = [];

export function useFind({ paneId, surface, startAt, reveal, version }: Options): Finding {
  const open = useView((view) => view.finding === paneId);
  const [words, setWords] = useState('');
  const [options, setOptionsState] = useState<FindOptions>({ matchCase: false, wholeWord: false });
  const [current, setCurrent] = useState(-1);
  const hits = useMemo(
    () => (open ? findHits(surface, surface.text, words, options) : NO_HITS),
    [open, surface, words, options],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` stands for the drawn rows, which are read here
  useLayoutEffect(
    () => showHits(paneId, surface, hits, current),
    [paneId, surface, hits, current, version],
  );
  useEffect(() => () => showHits(paneId, surface, NO_HITS, -1), [paneId, surface]);

  function goTo(list: readonly Span[], index: number) {
    const hit = list[index];
    setCurrent(hit === undefined ? -1 : index);
    if (hit === undefined) {
      announce(FIND_WORDS.none);
    } else {
      reveal(hit.start, 'centre');
      announce(hitOf(index + 1, list.length, list.length === MOST_HITS));
    }
  }

  function search(nextWords: string, nextOptions: FindOptions) {
    setWords(nextWords);
    setOptionsState(nextOptions);
    const found = findHits(surface, surface.text, nextWords, nextOptions);
    goTo(found, found.length === 0 ? -1 : hitFrom(found, hits[current]?.start ?? startAt()));
  }

  return {
    open,
    words,
    options,
    hits,
    current,
    type: (next) => search(next, options),
    setOptions: (next) => search(words, next),
    step: (forward) => {
      if (hits.length > 0) {
        const from = current === -1 ? (forward ? -1 : 0) : current;
        goTo(hits, (from + (forward ? 1 : -1) + hits.length) % hits.length);
      }
    },
    close: () => {
      useView.setState({ finding: null });
      setCurrent(-1);
    },
  };
}
