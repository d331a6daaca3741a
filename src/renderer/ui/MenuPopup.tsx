import { Menu as Base } from '@base-ui/react/menu';
import type { RefObject } from 'react';
import { classNames } from './class-names.ts';
import styles from './Menu.module.css';
import type { MenuItem, MenuProps } from './Menu.tsx';

/** The open menu at its button: arrows go through it, Escape closes and gives the focus back. */
export function MenuPopup({
  anchor,
  label,
  items,
  onClose,
}: MenuProps & {
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}) {
  return (
    <Base.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Base.Portal>
        <Base.Positioner className={styles.positioner} anchor={anchor} sideOffset={4} align="end">
          <Base.Popup className={styles.popup} aria-label={label} finalFocus={anchor}>
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
