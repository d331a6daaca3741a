import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { classNames } from './class-names.ts';
import { stepOfKey } from './list-keys.ts';
import styles from './Picker.module.css';

export type PickerOption = {
  readonly key: string;
  readonly content: ReactNode;
  /** What takes it: a click or Enter. */
  readonly onTake: () => void;
};

export type PickerProps = {
  readonly label: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly options: readonly PickerOption[];
  /** Said when there is no option. */
  readonly empty: string;
  /** Escape, or leaving. */
  readonly onLeave: () => void;
  readonly autoFocus?: boolean;
  /** Sees each key first; `true` when it was meant for someone else. */
  readonly onKey?: (event: KeyboardEvent) => boolean;
  readonly className?: string | undefined;
};

/** A list narrowed while typing: arrows go through it, Enter takes, Escape leaves. */
export function Picker(props: PickerProps) {
  const { label, query, onQuery, options, empty, onLeave, autoFocus = true } = props;
  const id = useId();
  const [index, setIndex] = useState(0);
  const active = Math.min(index, options.length - 1);

  function handleKey(event: KeyboardEvent) {
    if (props.onKey?.(event) === true) {
      event.preventDefault();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      onLeave();
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      options[active]?.onTake();
    } else if (event.key !== 'Home' && event.key !== 'End') {
      const next = stepOfKey(event, active, options.length);
      if (next !== -1) {
        event.preventDefault();
        setIndex(next);
      }
    }
  }

  return (
    <div className={classNames(styles.picker, props.className)}>
      <input
        type="text"
        role="combobox"
        aria-label={label}
        placeholder={label}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active === -1 ? undefined : `${id}-${active}`}
        autoComplete="off"
        spellCheck={false}
        className={styles.input}
        // biome-ignore lint/a11y/noAutofocus: the picker was opened by the person to type in it
        autoFocus={autoFocus}
        value={query}
        onChange={(event) => {
          onQuery(event.target.value);
          setIndex(0);
        }}
        onKeyDown={handleKey}
      />
      <Options id={id} label={label} options={options} active={active} empty={empty} />
    </div>
  );
}

function Options({
  id,
  label,
  options,
  active,
  empty,
}: Pick<PickerProps, 'label' | 'options' | 'empty'> & {
  readonly id: string;
  readonly active: number;
}) {
  return (
    <div className={styles.list} role="listbox" id={`${id}-list`} aria-label={label}>
      {options.map((option, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which has the focus
        // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus, and names its active option
        <div
          key={option.key}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          className={styles.option}
          ref={at === active ? keepInView : undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={option.onTake}
        >
          {option.content}
        </div>
      ))}
      {options.length === 0 ? <p className={styles.empty}>{empty}</p> : null}
    </div>
  );
}

function keepInView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
