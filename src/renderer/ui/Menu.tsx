import { Ellipsis } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import iconStyles from './IconButton.module.css';

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

// What a menu needs is much, and the window's first sight has none open.
const MenuPopup = lazy(() =>
  import('./MenuPopup.tsx').then((module) => ({ default: module.MenuPopup })),
);

/** A button with three dots that opens a menu. */
export function Menu({ label, items }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  // Pressing the button of an open menu closes it by pressing outside; the click must not open it again.
  const wasOpen = useRef(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={iconStyles.button}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerDown={() => {
          wasOpen.current = open;
        }}
        onClick={() => {
          setOpen(!wasOpen.current);
          wasOpen.current = false;
        }}
      >
        <Ellipsis aria-hidden="true" />
      </button>
      {open ? (
        <Suspense fallback={null}>
          <MenuPopup anchor={button} label={label} items={items} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
