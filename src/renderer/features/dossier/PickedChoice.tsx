import { Plus, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Picker, type PickerOption } from '#ui/Picker.tsx';
import { DOSSIER_VIEW } from '#words/dossier-view.ts';
import styles from './PickedChoice.module.css';

export type Picked = { readonly key: string; readonly name: string; readonly sign?: ReactNode };

export type PickedChoiceProps = {
  readonly legend: string;
  /** Said while nothing is chosen: then everything passes. */
  readonly everything: string;
  readonly add: string;
  readonly none: string;
  readonly picked: readonly Picked[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly options: readonly PickerOption[];
  readonly onRemove: (key: string) => void;
};

/** A choice from many, found by typing. */
export function PickedChoice(props: PickedChoiceProps) {
  const { legend, picked, onRemove } = props;
  const [open, setOpen] = useState(false);
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      {picked.length === 0 ? <p>{props.everything}</p> : null}
      <ul>
        {picked.map(({ key, name, sign }) => (
          <li key={key}>
            {sign}
            <span>{name}</span>
            <IconButton
              label={DOSSIER_VIEW.takeOff(name)}
              icon={<X aria-hidden="true" />}
              onClick={() => onRemove(key)}
            />
          </li>
        ))}
      </ul>
      {open ? (
        <Picker
          label={props.add}
          query={props.query}
          onQuery={props.onQuery}
          empty={props.none}
          options={props.options}
          onLeave={() => setOpen(false)}
        />
      ) : (
        <Button size="small" icon={<Plus aria-hidden="true" />} onClick={() => setOpen(true)}>
          {props.add}
        </Button>
      )}
    </fieldset>
  );
}
