import { Clipboard, Crosshair, Trash2 } from 'lucide-react';
import { type Annotation, bodiesOf } from '#core/annotation/annotation.ts';
import { lookOf } from '#core/workspace/summarise.ts';
import { deleteAnnotation, setHighlight } from '#state/annotation-actions.ts';
import { usePassage } from '#state/citations.ts';
import { notify } from '#state/notices.ts';
import { copyText } from '#state/store-actions.ts';
import { goToPlace, inspect } from '#state/view-state.ts';
import { Card } from '#ui/Card.tsx';
import { Checkbox } from '#ui/Field.tsx';
import { Menu, type MenuItem } from '#ui/Menu.tsx';
import { PanelHeader } from '#ui/PanelHeader.tsx';
import { Passage } from '#ui/Passage.tsx';
import { INSPECTOR } from '#words/inspector.ts';
import { FIGURE_KIND_WORDS, LOOK_WORDS } from '#words/kinds.ts';
import { BackButton } from './BackButton.tsx';
import { Codings } from './Codings.tsx';
import { FigureCard } from './FigureCard.tsx';
import styles from './Inspector.module.css';
import { Mentions } from './Mentions.tsx';
import { Notes } from './Notes.tsx';
import { PlaceCard } from './PlaceCard.tsx';

/** An annotation in full: its words, everything on it, where it is; each can be changed. */
export function AnnotationInspector({ annotation }: { readonly annotation: Annotation }) {
  const figures = bodiesOf(annotation, 'figure');
  const passage = usePassage(annotation);
  const look = lookOf(annotation);
  const kind = figures[0]?.figure.reading?.kind;
  const open = () => goToPlace(annotation.sourceId, annotation.target.position);
  return (
    <>
      <PanelHeader
        title={LOOK_WORDS[look]}
        facts={look === 'figure' && kind !== undefined ? FIGURE_KIND_WORDS[kind] : undefined}
        actions={
          <>
            <BackButton />
            <Menu label={INSPECTOR.more} items={menuOf(annotation, open)} />
          </>
        }
      />
      <div className={styles.scroll}>
        <Card>
          <Passage {...passage} openLabel={INSPECTOR.openPlace} onOpen={open} />
        </Card>
        {figures.map((body) => (
          <FigureCard key={body.id} annotation={annotation} body={body} />
        ))}
        <Notes annotation={annotation} />
        <Mentions annotation={annotation} />
        <Codings annotation={annotation} />
        <PlaceCard annotation={annotation} />
        <Checkbox
          label={INSPECTOR.highlighted}
          checked={annotation.highlighted}
          disabled={annotation.bodies.length === 0}
          onChange={(event) => void setHighlight(annotation, event.target.checked)}
        />
      </div>
    </>
  );
}

function menuOf(annotation: Annotation, open: () => void): readonly MenuItem[] {
  return [
    { label: INSPECTOR.showInText, icon: <Crosshair />, onChoose: open },
    {
      label: INSPECTOR.copyQuote,
      icon: <Clipboard />,
      onChoose: () => {
        void copyText(annotation.target.quote.exact).then(() =>
          notify({ kind: 'done', text: INSPECTOR.copied }),
        );
      },
    },
    {
      label: INSPECTOR.deleteMark,
      icon: <Trash2 />,
      group: true,
      danger: true,
      onChoose: () => {
        void deleteAnnotation(annotation).then((deleted) => {
          if (deleted) {
            inspect(null);
            notify({ kind: 'done', text: INSPECTOR.deleted });
          }
        });
      },
    },
  ];
}
