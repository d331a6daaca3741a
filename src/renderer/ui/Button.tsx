import type { ComponentProps, ReactNode } from 'react';
import styles from './Button.module.css';
import { classNames } from './class-names.ts';

export type ButtonLook = 'plain' | 'primary' | 'danger' | 'quiet' | 'link';

export type ButtonProps = ComponentProps<'button'> & {
  readonly look?: ButtonLook | undefined;
  readonly icon?: ReactNode;
  readonly size?: 'normal' | 'small';
};

/** A button with words, and perhaps an icon before them. */
export function Button({ look = 'plain', icon, size, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames(
        styles.button,
        styles[look],
        size === 'small' && styles.small,
        className,
      )}
    >
      {icon}
      {children}
    </button>
  );
}
