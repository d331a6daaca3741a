import { Check, Copy, Pencil, Undo2, X } from 'lucide-react';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { MetadataName, Source } from '#core/source/source.ts';
import { request } from '#state/client.ts';
import { announce } from '#state/notices.ts';
import { correctSource } from '#state/source-actions.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { statedDate } from '#words/dates.ts';
import { BASIS_WORDS, METADATA_WORDS } from '#words/kinds.ts';
import { fieldSummary, HEADER_WORDS, READER } from '#words/reader.ts';
import styles from './MetadataRow.module.css';

export type MetadataRowProps = { readonly source: Source; readonly name: MetadataName };

/** One field of what is known about a source: its value, how it came about, and a way to correct it. */
export function MetadataRow({ source, name }: MetadataRowProps) {
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const field = source.metadata[name];
  const label = METADATA_WORDS[name];
  const close = () => {
    setEditing(false);
    // After the form is gone its button is there again.
    requestAnimationFrame(() => button.current?.focus());
  };
  if (editing) {
    return <CorrectField source={source} name={name} onDone={close} />;
  }
  return (
    <div className={styles.row}>
      <span className={styles.label}>{label}</span>
      <span className={styles.value} dir="auto">
        {field === undefined ? (
          <em>{HEADER_WORDS.notStated}</em>
        ) : name === 'date' ? (
          statedDate(field.value)
        ) : (
          field.value
        )}
        {field === undefined ? null : (
          <span className={styles.basis}>{BASIS_WORDS[field.basis]}</span>
        )}
      </span>
      {name === 'url' && field !== undefined ? <CopyLink href={field.value} /> : null}
      <IconButton
        ref={button}
        label={`${HEADER_WORDS.correct}: ${label}`}
        icon={<Pencil aria-hidden="true" />}
        onClick={() => setEditing(true)}
      />
    </div>
  );
}

function CopyLink({ href }: { readonly href: string }) {
  return (
    <IconButton
      label={HEADER_WORDS.copyLink}
      icon={<Copy aria-hidden="true" />}
      onClick={() =>
        void request('clipboard:write', href).then((answer) => {
          if (answer.ok) {
            announce(READER.copied);
          }
        })
      }
    />
  );
}

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/u;

function problemOf(name: MetadataName, value: string): string | null {
  if (value.trim() === '') {
    return HEADER_WORDS.empty;
  }
  return name === 'date' && !DATE.test(value.trim()) ? HEADER_WORDS.badDate : null;
}

function CorrectField(props: MetadataRowProps & { readonly onDone: () => void }) {
  const { source, name, onDone } = props;
  const field = source.metadata[name];
  const [value, setValue] = useState(field?.value ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();

  async function correct(to: string | null) {
    if (await correctSource(source.id, name, to)) {
      const now = to ?? source.recognised[name]?.value ?? HEADER_WORDS.notStated;
      announce(
        fieldSummary(METADATA_WORDS[name], now, BASIS_WORDS[to === null ? 'stated' : 'corrected']),
      );
      onDone();
    }
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const found = problemOf(name, value);
    setProblem(found);
    if (found === null) {
      void (value.trim() === field?.value ? onDone() : correct(value.trim()));
    }
  }

  return (
    <form
      className={styles.row}
      onSubmit={handleSubmit}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') {
          onDone();
        }
      }}
    >
      <label className={styles.label} htmlFor={id}>
        {METADATA_WORDS[name]}
      </label>
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here
        autoFocus
        id={id}
        className={styles.input}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        value={value}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => setValue(event.target.value)}
      />
      {field?.basis === 'corrected' ? (
        <IconButton
          label={HEADER_WORDS.takeBack}
          icon={<Undo2 aria-hidden="true" />}
          onClick={() => void correct(null)}
        />
      ) : null}
      <IconButton type="submit" label={HEADER_WORDS.save} icon={<Check aria-hidden="true" />} />
      <IconButton label={HEADER_WORDS.cancel} icon={<X aria-hidden="true" />} onClick={onDone} />
      {problem === null ? null : (
        <p className={styles.problem} id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
