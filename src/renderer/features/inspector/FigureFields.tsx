import { type FigureForm, fieldsOf } from '#state/figure-form.ts';
import { TextField } from '#ui/Field.tsx';
import { FIGURE_CARD, type FigureField } from '#words/inspector.ts';
import styles from './FigureCard.module.css';

type TextName = 'value' | 'low' | 'high' | 'currency' | 'unit' | 'iso';

const LABELS: Readonly<Record<TextName, string>> = {
  value: FIGURE_CARD.value,
  low: FIGURE_CARD.low,
  high: FIGURE_CARD.high,
  currency: FIGURE_CARD.currency,
  unit: FIGURE_CARD.unit,
  iso: FIGURE_CARD.iso,
};

/** The fields that this kind of figure has. */
export function FigureFields({
  form,
  wrong,
  onChange,
}: {
  readonly form: FigureForm;
  readonly wrong: FigureField | null;
  readonly onChange: (form: FigureForm) => void;
}) {
  const names = fieldsOf(form.kind) as readonly TextName[];
  const isDuration = form.kind === 'duration';
  return (
    <div className={names.length > 1 ? styles.pair : undefined}>
      {names.map((name) => (
        <TextField
          key={name}
          label={isDuration && name === 'iso' ? FIGURE_CARD.isoDuration : LABELS[name]}
          hint={name === 'iso' ? hintOf(isDuration) : undefined}
          value={form[name]}
          aria-invalid={wrong === name || (wrong === 'duration' && name === 'iso')}
          onChange={(event) => onChange({ ...form, [name]: event.target.value })}
        />
      ))}
    </div>
  );
}

function hintOf(isDuration: boolean): string {
  return isDuration ? FIGURE_CARD.durationHint : FIGURE_CARD.isoHint;
}
