import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { Annotation } from '#core/annotation/annotation.ts';
import { useCitation } from '#state/citations.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Card } from '#ui/Card.tsx';
import { citationWords } from '#words/dossier.ts';
import { INSPECTOR } from '#words/inspector.ts';
import styles from './PlaceCard.module.css';

/** Where the words stand, as a dossier cites them, and whether they still stand there. */
export function PlaceCard({ annotation }: { readonly annotation: Annotation }) {
  const citation = useCitation(annotation);
  const source = useWorkspace().sources[annotation.sourceId];
  return (
    <Card title={INSPECTOR.place}>
      <p className={styles.source}>{source?.metadata.title.value}</p>
      <p className={styles.place}>
        {citation === null ? INSPECTOR.checking : capital(citationWords(citation))}
      </p>
      {citation === null ? null : (
        <p className={styles.match} data-placed={citation.placed}>
          {citation.placed ? (
            <CircleCheck aria-hidden="true" />
          ) : (
            <TriangleAlert aria-hidden="true" />
          )}
          {citation.placed ? INSPECTOR.quoteMatches : INSPECTOR.quoteDiffers}
        </p>
      )}
    </Card>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
