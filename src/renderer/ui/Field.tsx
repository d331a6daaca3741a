import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './Field.module.css';

type Labelled = {
  readonly label: string;
  /** Keeps the label for screen readers only. */
  readonly hideLabel?: boolean;
  readonly hint?: ReactNode;
};

/** A one-line field with its label. */
export function TextField({
  label,
  hideLabel,
  hint,
  className,
  ...rest
}: ComponentProps<'input'> & Labelled) {
  const id = useId();
  return (
    <div className={classNames(styles.field, className)}>
      <label className={hideLabel === true ? 'visually-hidden' : styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        {...rest}
        id={id}
        className={styles.input}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      <Hint id={id} hint={hint} />
    </div>
  );
}

/** A field of several lines with its label. */
export function TextArea({
  label,
  hideLabel,
  hint,
  className,
  ...rest
}: ComponentProps<'textarea'> & Labelled) {
  const id = useId();
  return (
    <div className={classNames(styles.field, className)}>
      <label className={hideLabel === true ? 'visually-hidden' : styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        rows={3}
        spellCheck={false}
        {...rest}
        id={id}
        className={classNames(styles.input, styles.area)}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      <Hint id={id} hint={hint} />
    </div>
  );
}

export type SelectOption<T extends string> = { readonly value: T; readonly label: string };

/** A choice of one from few, with its label. */
export function SelectField<T extends string>({
  label,
  hideLabel,
  value,
  options,
  onChoose,
  className,
}: Labelled & {
  readonly value: T;
  readonly options: readonly SelectOption<T>[];
  readonly onChoose: (value: T) => void;
  readonly className?: string | undefined;
}) {
  const id = useId();
  return (
    <div className={classNames(styles.field, className)}>
      <label className={hideLabel === true ? 'visually-hidden' : styles.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={classNames(styles.input, styles.select)}
        value={value}
        onChange={(event) => onChoose(event.target.value as T)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A tick box with its words. */
export function Checkbox({
  label,
  className,
  ...rest
}: Omit<ComponentProps<'input'>, 'type'> & { readonly label: ReactNode }) {
  return (
    <label className={classNames(styles.check, className)}>
      <input type="checkbox" {...rest} />
      <span>{label}</span>
    </label>
  );
}

function Hint({ id, hint }: { readonly id: string; readonly hint: ReactNode }) {
  return hint === undefined ? null : (
    <p className={styles.hint} id={`${id}-hint`}>
      {hint}
    </p>
  );
}
