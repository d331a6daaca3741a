/** Looks through the sources in turns, so that the window goes on answering. */
import { useEffect, useState } from 'react';
import type { SourceId } from '#core/ids.ts';
import { type Finder, findInTurns } from '#core/occurrences/find-occurrences.ts';
import type { Occurrence } from '#core/occurrences/occurrence.ts';
import { loadReadingText, useReadingTexts } from '#state/reading-texts.ts';

export type SearchState = {
  readonly searching: boolean;
  /** What was found, by source, in the order of the sources. */
  readonly found: ReadonlyMap<SourceId, readonly Occurrence[]>;
  /** Sources whose text could not be had. */
  readonly failed: readonly SourceId[];
};

const NOTHING: SearchState = { searching: true, found: new Map(), failed: [] };

/** How long one turn may take, in milliseconds. */
const TURN = 10;

/** The reading text, once it is here; `null` when it cannot be had. */
async function textOf(sourceId: SourceId): Promise<string | null> {
  await loadReadingText(sourceId);
  for (;;) {
    const state = useReadingTexts.getState().texts[sourceId];
    if (state?.state === 'ready') {
      return state.reading.text;
    }
    if (state === undefined || state.state === 'failed') {
      return null;
    }
    await new Promise<void>((resolve) => {
      const stop = useReadingTexts.subscribe(() => {
        stop();
        resolve();
      });
    });
  }
}

const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Everything in one text, a turn at a time; `null` when it was given up meanwhile. */
async function findAll(
  text: string,
  finder: Finder,
  isOver: () => boolean,
): Promise<readonly Occurrence[] | null> {
  const turns = findInTurns(text, finder);
  let started = performance.now();
  for (;;) {
    const turn = turns.next();
    if (turn.done === true) {
      return turn.value;
    }
    if (performance.now() - started > TURN) {
      await breathe();
      started = performance.now();
    }
    if (isOver()) {
      return null;
    }
  }
}

type Looking = {
  readonly finder: Finder;
  readonly sourceIds: readonly SourceId[];
  readonly isOver: () => boolean;
  readonly show: (state: SearchState) => void;
};

/** How often the list grows while the search goes on, in milliseconds. */
const SHOW_EVERY = 200;

async function look({ finder, sourceIds, isOver, show }: Looking): Promise<void> {
  const found = new Map<SourceId, readonly Occurrence[]>();
  const failed: SourceId[] = [];
  let shown = performance.now();
  for (const sourceId of sourceIds) {
    const text = await textOf(sourceId);
    const places = text === null ? null : await findAll(text, finder, isOver);
    if (isOver()) {
      return;
    }
    if (places === null) {
      failed.push(sourceId);
    } else {
      found.set(sourceId, places);
    }
    if (performance.now() - shown > SHOW_EVERY) {
      show({ searching: true, found: new Map(found), failed: [...failed] });
      shown = performance.now();
    }
  }
  show({ searching: false, found, failed });
}

/** Searches the sources; anew whenever the finder or the list of sources is another one. */
export function useSearch(finder: Finder, sourceIds: readonly SourceId[]): SearchState {
  const [state, setState] = useState(NOTHING);
  useEffect(() => {
    let over = false;
    setState((before) => ({ ...before, searching: true }));
    void look({ finder, sourceIds, isOver: () => over, show: setState });
    return () => {
      over = true;
    };
  }, [finder, sourceIds]);
  return state;
}
