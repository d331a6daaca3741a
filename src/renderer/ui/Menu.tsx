import { Menu as Base } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import iconStyles from './IconButton.module.css';
import styles from './Menu.module.css';

export type MenuItem = {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly onChoose: () => void;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  /** Starts a new group. */
  readonly group?: boolean;
};

export type MenuProps = { readonly label: string; readonly items: readonly MenuItem[] };

/** A button with three dots that opens a menu. */
export function Menu({ label, items }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger className={iconStyles.button} aria-label={label} title={label}>
        <Ellipsis aria-hidden="true" />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className={styles.positioner} sideOffset={4} align="end">
          <Base.Popup className={styles.popup}>
            {items.map((item) => (
              <MenuRow key={item.label} item={item} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function MenuRow({ item }: { readonly item: MenuItem }) {
  return (
    <>
      {item.group === true ? <Base.Separator className={styles.separator} /> : null}
      <Base.Item
        className={classNames(styles.item, item.danger === true && styles.danger)}
        disabled={item.disabled === true}
        onClick={item.onChoose}
      >
        {item.icon}
        {item.label}
      </Base.Item>
    </>
  );
}
