import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { announce } from '#state/notices.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { DOSSIER_VIEW } from '#words/dossier-view.ts';
import { chosenFirst, withChoice, withMoved } from './choices.ts';
import styles from './OrderedChoice.module.css';

export type OrderedChoiceProps<T extends string> = {
  readonly legend: string;
  readonly all: readonly T[];
  /** In order; `null` is everything in the usual order. */
  readonly chosen: readonly T[] | null;
  readonly nameOf: (value: T) => string;
  readonly onChange: (chosen: readonly T[] | null) => void;
};

/** What is taken, and in which order: tick boxes, drag, and buttons for the keyboard. */
export function OrderedChoice<T extends string>(props: OrderedChoiceProps<T>) {
  const { legend, all, chosen, nameOf, onChange } = props;
  const [dragged, setDragged] = useState<number | null>(null);
  const rows = chosenFirst(chosen, all);
  const order =
    chosen === null ? all : rows.slice(0, rows.length - (all.length - kept(chosen, all)));

  function move(from: number, to: number) {
    const next = withMoved(order, from, to);
    const name = order[from];
    if (next !== order && name !== undefined) {
      onChange(next);
      announce(DOSSIER_VIEW.moved(nameOf(name), to + 1, order.length));
    }
  }

  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      <ul>
        {rows.map((value, index) => {
          const on = chosen === null || chosen.includes(value);
          return (
            <li
              key={value}
              className={styles.row}
              draggable={on}
              onDragStart={(event) => {
                event.dataTransfer.setData('text/plain', nameOf(value));
                setDragged(index);
              }}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event: DragEvent) => dragged !== null && on && event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged !== null) {
                  move(dragged, index);
                }
                setDragged(null);
              }}
            >
              <GripVertical aria-hidden="true" className={styles.grip} data-off={!on} />
              <label>
                <input
                  type="checkbox"
                  checked={on}
                  onChange={(event) =>
                    onChange(withChoice(chosen, all, value, event.target.checked))
                  }
                />
                <span title={nameOf(value)}>{nameOf(value)}</span>
              </label>
              {on ? (
                <span className={styles.buttons}>
                  <IconButton
                    label={DOSSIER_VIEW.up(nameOf(value))}
                    icon={<ArrowUp aria-hidden="true" />}
                    disabled={index === 0}
                    onClick={() => move(index, index - 1)}
                  />
                  <IconButton
                    label={DOSSIER_VIEW.down(nameOf(value))}
                    icon={<ArrowDown aria-hidden="true" />}
                    disabled={index === order.length - 1}
                    onClick={() => move(index, index + 1)}
                  />
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

function kept<T>(chosen: readonly T[], all: readonly T[]): number {
  return chosen.filter((value) => all.includes(value)).length;
}
