import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { METADATA_NAMES, type MetadataName, type Source } from '#core/source/source.ts';
import { statedDate } from '#words/dates.ts';
import { BASIS_WORDS, METADATA_WORDS } from '#words/kinds.ts';
import { fieldBasis, HEADER_WORDS, wordsOf } from '#words/reader.ts';
import { MetadataRow } from './MetadataRow.tsx';
import styles from './SourceHeader.module.css';

export type SourceHeaderProps = {
  readonly source: Source;
  /** The title as it stands in the text, where it can be marked; without one the title is only shown. */
  readonly titleRow: ReactNode | null;
};

/** Who published a text and when, and how that is known. Every field can be corrected by hand. */
export function SourceHeader({ source, titleRow }: SourceHeaderProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { title } = source.metadata;
  return (
    <header className={styles.header}>
      {titleRow ?? (
        <h2 className={styles.title} dir="auto">
          {title.value}
        </h2>
      )}
      <p className={styles.line}>
        {headLine(source).map((part) => (
          <span key={part.name}>
            <bdi>{part.words}</bdi>
          </span>
        ))}
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={id}
          aria-label={HEADER_WORDS.detailsLong}
          title={HEADER_WORDS.detailsLong}
          onClick={() => setOpen(!open)}
        >
          {HEADER_WORDS.details}
          {open ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
        </button>
      </p>
      {open ? (
        <div id={id} className={styles.details}>
          {METADATA_NAMES.map((name) => (
            <MetadataRow key={name} source={source} name={name} />
          ))}
          <FileFacts source={source} />
        </div>
      ) : null}
    </header>
  );
}

const IN_LINE: readonly MetadataName[] = ['publisher', 'author', 'date', 'credit', 'url'];

type Part = { readonly name: string; readonly words: string };

/** "Bloomberg · Ros Krasny · 9 Mar 2025 · 459 words · title derived". */
function headLine(source: Source): readonly Part[] {
  const { metadata } = source;
  const seen = new Set<string>();
  const parts: Part[] = [];
  for (const name of IN_LINE) {
    const value = metadata[name]?.value;
    // The outlet is often its own credit: once is enough.
    if (value !== undefined && !seen.has(value)) {
      seen.add(value);
      parts.push({ name, words: name === 'date' ? statedDate(value) : value });
    }
  }
  parts.push({ name: 'words', words: wordsOf(source.text.words) });
  if (metadata.title.basis !== 'stated') {
    parts.push({
      name: 'title',
      words: fieldBasis(METADATA_WORDS.title, BASIS_WORDS[metadata.title.basis]).toLowerCase(),
    });
  }
  return parts;
}

function FileFacts({ source }: { readonly source: Source }) {
  const { original, text } = source;
  const facts: readonly (readonly [string, string])[] = [
    [HEADER_WORDS.file, original.name],
    [HEADER_WORDS.encoding, original.encoding],
    [HEADER_WORDS.parser, text.parser],
    [HEADER_WORDS.fingerprint, original.sha256],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
