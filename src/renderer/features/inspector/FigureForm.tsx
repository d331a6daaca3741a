import { type FormEvent, useState } from 'react';
import type { Annotation } from '#core/annotation/annotation.ts';
import { FIGURE_KINDS, type Figure } from '#core/figure/figure.ts';
import { type FigureForm as Form, formOf, isDate, readingOf } from '#state/figure-form.ts';
import { useParsedReading } from '#state/parsed-reading.ts';
import { Button } from '#ui/Button.tsx';
import { SelectField, TextField } from '#ui/Field.tsx';
import { APPROXIMATION_WORDS } from '#words/figure-value.ts';
import { FIGURE_CARD, FIGURE_FIELD_ERRORS, type FigureField } from '#words/inspector.ts';
import { FIGURE_KIND_WORDS } from '#words/kinds.ts';
import styles from './FigureCard.module.css';
import { FigureFields } from './FigureFields.tsx';

const KINDS = [
  { value: 'none' as const, label: FIGURE_CARD.noKind },
  ...FIGURE_KINDS.map((kind) => ({ value: kind, label: FIGURE_KIND_WORDS[kind] })),
];
const APPROXIMATIONS = [
  { value: 'exact' as const, label: FIGURE_CARD.exact },
  ...(['about', 'min', 'max'] as const).map((value) => ({
    value,
    label: APPROXIMATION_WORDS[value],
  })),
];

export type FigureFormProps = {
  readonly annotation: Annotation;
  readonly figure: Figure;
  readonly onSave: (figure: Figure) => Promise<boolean>;
  readonly onCancel: () => void;
};

/** Every field of a reading, to be corrected by hand or put back to what the words were parsed as. */
export function FigureForm({ annotation, figure, onSave, onCancel }: FigureFormProps) {
  const [form, setForm] = useState<Form>(() => formOf(figure.reading));
  const [asOf, setAsOf] = useState(figure.asOf ?? '');
  const [wrong, setWrong] = useState<FigureField | null>(null);
  const parsed = useParsedReading(annotation);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const reading = readingOf(form);
    if (!reading.ok || (asOf.trim() !== '' && !isDate(asOf.trim()))) {
      setWrong(reading.ok ? 'asOf' : reading.error);
      return;
    }
    setWrong(null);
    const { asOf: _old, ...rest } = figure;
    void onSave({
      ...rest,
      reading: reading.value,
      corrected: true,
      ...(asOf.trim() === '' ? {} : { asOf: asOf.trim() }),
    });
  }

  return (
    <form className={styles.form} onSubmit={handleSubmit} noValidate>
      <div className={styles.pair}>
        <SelectField
          label={FIGURE_CARD.kind}
          value={form.kind}
          options={KINDS}
          onChoose={(kind) => setForm({ ...form, kind })}
        />
        <SelectField
          label={FIGURE_CARD.qualifier}
          value={form.approx}
          options={APPROXIMATIONS}
          onChoose={(approx) => setForm({ ...form, approx })}
        />
      </div>
      <FigureFields form={form} wrong={wrong} onChange={setForm} />
      <TextField
        label={FIGURE_CARD.asOf}
        hint={FIGURE_CARD.asOfHint}
        value={asOf}
        aria-invalid={wrong === 'asOf'}
        onChange={(event) => setAsOf(event.target.value)}
      />
      <p role="alert" className={styles.wrong}>
        {wrong === null ? '' : FIGURE_FIELD_ERRORS[wrong]}
      </p>
      <div className={styles.foot}>
        <Button
          size="small"
          look="quiet"
          onClick={() => void onSave({ ...figure, reading: parsed, corrected: false })}
        >
          {FIGURE_CARD.reset}
        </Button>
        <Button size="small" look="quiet" onClick={onCancel}>
          {FIGURE_CARD.cancel}
        </Button>
        <Button size="small" look="primary" type="submit">
          {FIGURE_CARD.save}
        </Button>
      </div>
    </form>
  );
}
