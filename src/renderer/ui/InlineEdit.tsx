import { type KeyboardEvent, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import styles from './InlineEdit.module.css';
import { useAutoHeight } from './use-auto-height.ts';

export type InlineEditProps = {
  readonly label: string;
  readonly value: string;
  /** What is shown while nobody edits it. */
  readonly atRest: string;
  readonly placeholder?: string;
  readonly onSave: (value: string) => Promise<boolean>;
  readonly multiline?: boolean;
  readonly look?: 'title' | 'text';
};

/**
 * Text that is edited in its place: Enter (Ctrl+Enter in several lines) or leaving it saves, Escape takes it back.
 * It is as high as its text, so that a long name is never cut.
 */
export function InlineEdit(props: InlineEditProps) {
  const { label, value, atRest, placeholder, onSave, multiline = false, look = 'text' } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [editing, setEditing] = useState(false);
  const shown = typed ?? (editing ? value : atRest);

  const area = useRef<HTMLTextAreaElement>(null);
  useAutoHeight(area, shown);

  async function save() {
    if (typed === null || typed === value || (await onSave(typed))) {
      setTyped(null);
    }
  }

  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.currentTarget.blur();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      setTyped(null);
    }
  }

  return (
    <textarea
      ref={area}
      rows={1}
      aria-label={label}
      placeholder={placeholder}
      spellCheck={false}
      value={shown}
      className={classNames(styles.edit, styles[look])}
      onChange={(event) =>
        setTyped(multiline ? event.target.value : event.target.value.replaceAll(/\s*\n\s*/gu, ' '))
      }
      onFocus={() => setEditing(true)}
      onBlur={() => {
        setEditing(false);
        void save();
      }}
      onKeyDown={handleKey}
    />
  );
}
