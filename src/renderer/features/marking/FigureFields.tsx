import { useEffect, useRef } from 'react';
import { FIGURE_KINDS } from '#core/figure/figure.ts';
import { type FigureForm, fieldsOf } from '#state/figure-form.ts';
import { SelectField, TextField } from '#ui/Field.tsx';
import { APPROXIMATION_WORDS } from '#words/figure-value.ts';
import { FIGURE_CARD, FIGURE_FIELD_ERRORS, type FigureField } from '#words/inspector.ts';
import { FIGURE_KIND_WORDS } from '#words/kinds.ts';
import styles from './FigureTool.module.css';

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

type TextName = 'value' | 'low' | 'high' | 'currency' | 'unit' | 'iso';

export type FigureFieldsProps = {
  readonly form: FigureForm;
  /** The field that is not right. */
  readonly wrong: FigureField | null;
  readonly onChange: (form: FigureForm) => void;
};

/** Every field of a reading. */
export function FigureFields({ form, wrong, onChange }: FigureFieldsProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('select')?.focus(), []);
  const isDuration = form.kind === 'duration';
  const label = (name: TextName) =>
    isDuration && name === 'iso' ? FIGURE_CARD.isoDuration : FIGURE_CARD[name];
  return (
    <div ref={box} className={styles.fields}>
      <SelectField
        label={FIGURE_CARD.kind}
        value={form.kind}
        options={KINDS}
        onChoose={(kind) => onChange({ ...form, kind })}
      />
      <SelectField
        label={FIGURE_CARD.qualifier}
        value={form.approx}
        options={APPROXIMATIONS}
        onChoose={(approx) => onChange({ ...form, approx })}
      />
      {(fieldsOf(form.kind) as readonly TextName[]).map((name) => (
        <TextField
          key={name}
          label={label(name)}
          value={form[name]}
          aria-invalid={wrong === name || (wrong === 'duration' && name === 'iso')}
          onChange={(event) => onChange({ ...form, [name]: event.target.value })}
        />
      ))}
      {wrong === null ? null : (
        <p className={styles.wrong} role="alert">
          {FIGURE_FIELD_ERRORS[wrong]}
        </p>
      )}
    </div>
  );
}
