import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { classNames } from './class-names.ts';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';

export type DialogProps = {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly width?: 'narrow' | 'wide' | 'full';
  /** Keeps the title for screen readers only; Escape closes. */
  readonly bare?: boolean;
  /** Drawn below the scrolling part. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

/** A dialog with a title. It has the focus while it is open and gives it back. */
export function Dialog(props: DialogProps) {
  const { title, closeLabel, onClose, width, bare = false, footer, children } = props;
  // Where the focus was before a field in the dialog took it: there it goes back.
  const [before] = useState(() => document.activeElement);
  return (
    <Base.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup
          className={classNames(
            styles.popup,
            width === 'wide' && styles.wide,
            width === 'full' && styles.full,
          )}
          finalFocus={() => (before instanceof HTMLElement ? before : true)}
        >
          {bare ? (
            <Base.Title className="visually-hidden">{title}</Base.Title>
          ) : (
            <header className={styles.header}>
              <Base.Title className={styles.title}>{title}</Base.Title>
              <IconButton label={closeLabel} icon={<X aria-hidden="true" />} onClick={onClose} />
            </header>
          )}
          <div className={classNames(styles.body, bare && styles.bare)}>{children}</div>
          {footer === undefined ? null : <footer className={styles.footer}>{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
