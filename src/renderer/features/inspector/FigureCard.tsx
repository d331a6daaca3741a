import { Pencil, Trash2, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Annotation, FigureBody } from '#core/annotation/annotation.ts';
import type { Figure, FigureReading } from '#core/figure/figure.ts';
import { sameInOthers } from '#core/workspace/select-figures.ts';
import { changeFigure, removeBody } from '#state/annotation-actions.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Card } from '#ui/Card.tsx';
import { type Fact, Facts } from '#ui/Facts.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { statedDate } from '#words/dates.ts';
import { APPROXIMATION_WORDS, figureValue } from '#words/figure-value.ts';
import { FIGURE_CARD, sameIn } from '#words/inspector.ts';
import { FIGURE_KIND_WORDS } from '#words/kinds.ts';
import { FigureAbout } from './FigureAbout.tsx';
import styles from './FigureCard.module.css';
import { FigureForm } from './FigureForm.tsx';

/** A figure: the value beside the untouched words. Every field can be corrected. */
export function FigureCard({
  annotation,
  body,
}: {
  readonly annotation: Annotation;
  readonly body: FigureBody;
}) {
  const [editing, setEditing] = useState(false);
  const { figure } = body;
  const save = (next: Figure) => changeFigure(annotation, body.id, next);
  return (
    <Card
      title={FIGURE_CARD.value}
      actions={
        <>
          <IconButton
            label={FIGURE_CARD.edit}
            icon={<Pencil aria-hidden="true" />}
            pressed={editing}
            onClick={() => setEditing(!editing)}
          />
          <IconButton
            label={FIGURE_CARD.remove}
            icon={<Trash2 aria-hidden="true" />}
            onClick={() => void removeBody(annotation, body.id)}
          />
        </>
      }
    >
      {editing ? (
        <FigureForm
          annotation={annotation}
          figure={figure}
          onSave={async (next) => {
            const saved = await save(next);
            if (saved) {
              setEditing(false);
            }
            return saved;
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <Value annotation={annotation} body={body} />
      )}
      <FigureAbout figure={figure} onChange={(about) => save({ ...figure, about })} />
    </Card>
  );
}

function Value({
  annotation,
  body,
}: {
  readonly annotation: Annotation;
  readonly body: FigureBody;
}) {
  const workspace = useWorkspace();
  const { figure } = body;
  const { reading } = figure;
  if (reading === null) {
    return (
      <div className={styles.unknown}>
        <TriangleAlert aria-hidden="true" />
        <div>
          <b>{FIGURE_CARD.notUnderstood}</b>
          <p>{FIGURE_CARD.notUnderstoodText}</p>
        </div>
      </div>
    );
  }
  const others = sameInOthers(workspace, annotation.sourceId, body);
  return (
    <>
      <p className={styles.big}>{figureValue(reading)}</p>
      <p className={styles.under}>{underline(figure, reading)}</p>
      <Facts facts={factsOf(annotation, figure, reading, others)} />
    </>
  );
}

/** "at most · stated 9 Mar 2025 · corrected by hand". */
function underline(figure: Figure, reading: FigureReading): string {
  return [
    reading.approx === undefined ? null : APPROXIMATION_WORDS[reading.approx],
    figure.asOf === undefined ? null : FIGURE_CARD.stated(statedDate(figure.asOf)),
    figure.corrected ? FIGURE_CARD.corrected : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

function factsOf(
  annotation: Annotation,
  figure: Figure,
  reading: FigureReading,
  others: number,
): readonly Fact[] {
  const currency = 'currency' in reading ? reading.currency : undefined;
  const unit = 'unit' in reading ? reading.unit : undefined;
  return [
    { name: FIGURE_CARD.quoted, value: annotation.target.quote.exact },
    { name: FIGURE_CARD.kind, value: FIGURE_KIND_WORDS[reading.kind] },
    ...(currency === undefined
      ? []
      : [{ name: FIGURE_CARD.currency, value: currencyName(currency) }]),
    ...(unit === undefined ? [] : [{ name: FIGURE_CARD.unit, value: unit }]),
    ...(figure.asOf === undefined
      ? []
      : [{ name: FIGURE_CARD.asOf, value: statedDate(figure.asOf) }]),
    ...(others === 0 ? [] : [{ name: FIGURE_CARD.sameIn, value: sameIn(others) }]),
  ];
}

const currencies = new Intl.DisplayNames('en-GB', { type: 'currency' });

/** "EUR, euro". */
function currencyName(code: string): string {
  const name = currencies.of(code);
  return name === undefined || name === code ? code : `${code}, ${name.toLowerCase()}`;
}
