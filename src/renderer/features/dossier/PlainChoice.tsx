import { Checkbox } from '#ui/Field.tsx';
import { withChoice } from './choices.ts';
import styles from './PlainChoice.module.css';

export type PlainChoiceProps<T extends string> = {
  readonly legend: string;
  readonly all: readonly T[];
  /** `null` is everything, also what comes later. */
  readonly chosen: readonly T[] | null;
  readonly names: Readonly<Record<T, string>>;
  readonly onChange: (chosen: readonly T[] | null) => void;
};

/** Which of a few kinds are taken. */
export function PlainChoice<T extends string>(props: PlainChoiceProps<T>) {
  const { legend, all, chosen, names, onChange } = props;
  // The order of kinds means nothing, so it is always the usual one.
  const change = (value: T, on: boolean) => {
    const next = withChoice(chosen, all, value, on);
    const sorted = next === null ? null : all.filter((other) => next.includes(other));
    onChange(sorted?.length === all.length ? null : sorted);
  };
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      <div className={styles.boxes}>
        {all.map((value) => (
          <Checkbox
            key={value}
            label={names[value]}
            checked={chosen === null || chosen.includes(value)}
            onChange={(event) => change(value, event.target.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}
