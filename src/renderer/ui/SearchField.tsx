import { Search, X } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { IconButton } from './IconButton.tsx';
import styles from './SearchField.module.css';

export type SearchFieldProps = Omit<ComponentProps<'input'>, 'onChange' | 'value'> & {
  readonly label: string;
  /** What the button that empties the field is called. */
  readonly clearLabel: string;
  readonly value: string;
  readonly onType: (value: string) => void;
};

/** A field that narrows a list while typing. Escape empties it. */
export function SearchField({
  label,
  clearLabel,
  value,
  onType,
  className,
  onKeyDown,
  ...rest
}: SearchFieldProps) {
  return (
    <div className={classNames(styles.box, className)}>
      <Search aria-hidden="true" />
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        placeholder={label}
        {...rest}
        value={value}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') {
            event.stopPropagation();
            onType('');
          }
          onKeyDown?.(event);
        }}
      />
      {value === '' ? null : (
        <IconButton label={clearLabel} icon={<X aria-hidden="true" />} onClick={() => onType('')} />
      )}
    </div>
  );
}
