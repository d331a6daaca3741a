import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import styles from './NoteEditor.module.css';
import { useAutoHeight } from './use-auto-height.ts';

export type NoteEditorProps = {
  readonly label: string;
  readonly placeholder?: string;
  readonly text: string;
  /** Whether there are words that were not saved yet. */
  readonly isDraft: boolean;
  readonly onType: (text: string) => void;
  /** Gives whether it was saved; the words stay when it was not. */
  readonly onSave: (text: string) => Promise<boolean>;
  readonly onCancel: () => void;
  readonly autoFocus?: boolean;
  readonly words: {
    readonly save: string;
    readonly cancel: string;
    readonly saving: string;
    /** Said while there are unsaved words. */
    readonly draft: string;
  };
};

/** Several lines of text: Ctrl+Enter saves, Escape gives up. It grows with what is written. */
export function NoteEditor(props: NoteEditorProps) {
  const { label, text, isDraft, onType, onSave, onCancel, words } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const [saving, setSaving] = useState(false);
  const hint = useId();

  useAutoHeight(area, text);

  async function save() {
    setSaving(true);
    await onSave(text);
    setSaving(false);
  }

  function handleKey(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
    }
  }

  return (
    <div className={styles.editor}>
      <textarea
        ref={area}
        rows={2}
        aria-label={label}
        aria-describedby={hint}
        placeholder={props.placeholder}
        spellCheck={false}
        className={styles.area}
        // biome-ignore lint/a11y/noAutofocus: the editor was opened by the person to type in it
        autoFocus={props.autoFocus}
        value={text}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={handleKey}
      />
      <div className={styles.foot} hidden={!isDraft && props.autoFocus !== true}>
        <span className={styles.hint} id={hint} role="status">
          {saving ? words.saving : isDraft ? words.draft : ''}
        </span>
        <Button size="small" look="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
        <Button
          size="small"
          look="primary"
          disabled={!isDraft || saving}
          onClick={() => void save()}
        >
          {words.save}
        </Button>
      </div>
    </div>
  );
}
