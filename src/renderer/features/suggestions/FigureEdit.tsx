import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { FIGURE_KINDS } from '#core/figure/figure.ts';
import type { FigureFinding } from '#core/suggestion/finding.ts';
import { type FigureForm, fieldsOf, formOf, readingOf } from '#state/figure-form.ts';
import { acceptEdited } from '#state/review-steps.ts';
import { Button } from '#ui/Button.tsx';
import { SelectField, TextField } from '#ui/Field.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { APPROXIMATION_WORDS } from '#words/figure-value.ts';
import { FIGURE_CARD, FIGURE_FIELD_ERRORS, type FigureField } from '#words/inspector.ts';
import { FIGURE_KIND_WORDS } from '#words/kinds.ts';
import { REVIEW } from '#words/suggestions.ts';
import { leaveEditing } from './ActorEdit.tsx';
import { SpanEdit } from './SpanEdit.tsx';
import styles from './SuggestionCard.module.css';
import { useEditedSpan } from './use-edited-span.ts';

const KINDS = FIGURE_KINDS.map((value) => ({ value, label: FIGURE_KIND_WORDS[value] }));
const APPROXIMATIONS = [
  { value: 'exact' as const, label: REVIEW.exact },
  ...(['about', 'min', 'max'] as const).map((value) => ({
    value,
    label: APPROXIMATION_WORDS[value],
  })),
];

/** Another value, unit, currency or date, other words: whatever of a proposed figure is to be different. */
export function FigureEdit({ finding }: { readonly finding: FigureFinding }) {
  const [form, setForm] = useState<FigureForm>(() => formOf(finding.reading));
  const [wrong, setWrong] = useState<FigureField | null>(null);
  const { span, words, move } = useEditedSpan(finding);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const reading = readingOf(form);
    if (!reading.ok) {
      setWrong(reading.error);
      return;
    }
    const corrected = JSON.stringify(reading.value) !== JSON.stringify(finding.reading);
    acceptEdited({ span, reading: reading.value, corrected });
  }

  function handleKey(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      leaveEditing();
    }
  }

  return (
    <form className={styles.form} onSubmit={handleSubmit} onKeyDown={handleKey} noValidate>
      <Fields form={form} wrong={wrong} onChange={setForm} />
      <div className={styles.pair}>
        <SelectField<FigureForm['kind']>
          label={REVIEW.kind}
          value={form.kind}
          options={KINDS}
          onChoose={(kind) => setForm({ ...form, kind })}
        />
        <SelectField
          label={REVIEW.qualifier}
          value={form.approx}
          options={APPROXIMATIONS}
          onChoose={(approx) => setForm({ ...form, approx })}
        />
      </div>
      <SpanEdit words={words} onMove={move} />
      <p role="alert" className={styles.wrong}>
        {wrong === null ? '' : FIGURE_FIELD_ERRORS[wrong]}
      </p>
      <div className={styles.buttons}>
        <Button size="small" look="primary" type="submit">
          {REVIEW.save} <Kbd keys={['↵']} />
        </Button>
        <Button size="small" look="quiet" onClick={leaveEditing}>
          {REVIEW.cancel} <Kbd keys={['Esc']} />
        </Button>
      </div>
    </form>
  );
}

type TextName = 'value' | 'low' | 'high' | 'currency' | 'unit' | 'iso';

/** The fields that this kind of figure has. The first has the focus. */
function Fields({
  form,
  wrong,
  onChange,
}: {
  readonly form: FigureForm;
  readonly wrong: FigureField | null;
  readonly onChange: (form: FigureForm) => void;
}) {
  const names = fieldsOf(form.kind) as readonly TextName[];
  return (
    <div className={names.length > 1 ? styles.pair : undefined}>
      {names.map((name, index) => (
        <TextField
          key={name}
          label={FIGURE_CARD[name]}
          value={form[name]}
          autoFocus={index === 0}
          aria-invalid={wrong === name || (wrong === 'duration' && name === 'iso')}
          onChange={(event) => onChange({ ...form, [name]: event.target.value })}
        />
      ))}
    </div>
  );
}
