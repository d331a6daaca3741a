import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { classNames } from './class-names.ts';
import styles from './Listbox.module.css';
import { stepOfKey } from './list-keys.ts';

export type ListboxProps<T> = {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly selectedKey: string | null;
  readonly onSelect: (item: T) => void;
  /** Enter or a second click on the selected item. */
  readonly onActivate?: ((item: T) => void) | undefined;
  readonly renderItem: (item: T) => ReactNode;
  readonly className?: string | undefined;
};

/** A list of which one is chosen; drawn only where it is seen, so that thousands are no burden. */
export function Listbox<T>(props: ListboxProps<T>) {
  const { items, keyOf, selectedKey, onSelect, onActivate } = props;
  const id = useId();
  const list = useRef<VirtualizerHandle>(null);
  const selected = items.findIndex((item) => keyOf(item) === selectedKey);
  const [shown, setShown] = useState(selectedKey);

  useEffect(() => {
    // Only a choice made elsewhere scrolls: a click must not move the list under the pointer.
    if (selectedKey !== shown) {
      setShown(selectedKey);
      if (selected !== -1) {
        list.current?.scrollToIndex(selected, { align: 'nearest' });
      }
    }
  }, [selectedKey, selected, shown]);

  function handleKey(event: KeyboardEvent) {
    const item = items[selected];
    if (event.key === 'Enter' && item !== undefined && onActivate !== undefined) {
      event.preventDefault();
      onActivate(item);
      return;
    }
    const next = items[stepOfKey(event, selected, items.length)];
    if (next !== undefined) {
      event.preventDefault();
      onSelect(next);
    }
  }

  return (
    <div
      role="listbox"
      tabIndex={0}
      aria-label={props.label}
      aria-activedescendant={selected === -1 ? undefined : `${id}-${selected}`}
      className={classNames(styles.list, props.className)}
      onKeyDown={handleKey}
    >
      <Virtualizer
        ref={list}
        data={items}
        keepMounted={selected === -1 ? [] : [selected]}
        bufferSize={400}
      >
        {(item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's, which has the focus
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names its active option
          <div
            key={keyOf(item)}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === selected}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            className={styles.option}
            onClick={() => {
              setShown(keyOf(item));
              onSelect(item);
            }}
            onDoubleClick={() => onActivate?.(item)}
          >
            {props.renderItem(item)}
          </div>
        )}
      </Virtualizer>
    </div>
  );
}
