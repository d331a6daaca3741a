import { useMemo } from 'react';
import type { Annotation } from '#core/annotation/annotation.ts';
import type { ReadingText, Source } from '#core/source/source.ts';
import { passageAt, placingOf, putAllAt, putAt, sureMoves } from '#state/orphan-places.ts';
import { useReadingText, useReadingTexts } from '#state/reading-texts.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { Passage } from '#ui/Passage.tsx';
import { ORPHANS, placeAll, placeName } from '#words/notes.ts';
import styles from './OrphanPlaces.module.css';

/** Above the list: all marks whose place is beyond doubt, put there in one step. */
export function OrphanBar() {
  const workspace = useWorkspace();
  const texts = useReadingTexts((all) => all.texts);
  const moves = useMemo(() => sureMoves(workspace, texts), [workspace, texts]);
  return moves.length === 0 ? null : (
    <div className={styles.bar}>
      <Button look="primary" size="small" onClick={() => void putAllAt(moves)}>
        {placeAll(moves.length)}
      </Button>
    </div>
  );
}

/** Where a mark might belong now; one click puts it there. */
export function OrphanPlaces({ annotation }: { readonly annotation: Annotation }) {
  const source = useWorkspace().sources[annotation.sourceId];
  const state = useReadingText(annotation.sourceId);
  return source === undefined || state.state !== 'ready' ? null : (
    <Places annotation={annotation} source={source} reading={state.reading} />
  );
}

function Places(props: {
  readonly annotation: Annotation;
  readonly source: Source;
  readonly reading: ReadingText;
}) {
  const { annotation, source, reading } = props;
  const { sure, places } = useMemo(
    () => placingOf(annotation, source, reading),
    [annotation, source, reading],
  );
  if (places.length === 0) {
    return <p className={styles.none}>{ORPHANS.none}</p>;
  }
  return (
    <ul className={styles.places} aria-label={ORPHANS.list}>
      {places.map(({ span, score }, index) => (
        <li key={`${span.start}-${span.end}`}>
          <div className={styles.passage}>
            <small>{placeName(sure, index, score)}</small>
            <Passage {...passageAt(reading, span)} size="small" tone="note" />
          </div>
          <Button size="small" onClick={() => void putAt(annotation, source, reading, span)}>
            {ORPHANS.put}
          </Button>
        </li>
      ))}
    </ul>
  );
}
