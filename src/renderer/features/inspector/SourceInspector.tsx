import { isEncoding } from '#core/source/encodings.ts';
import { METADATA_NAMES, type Source } from '#core/source/source.ts';
import { rereadSource } from '#state/store-actions.ts';
import { useMemoEditor } from '#state/use-memo-editor.ts';
import { Card } from '#ui/Card.tsx';
import { type Fact, Facts } from '#ui/Facts.tsx';
import { SelectField } from '#ui/Field.tsx';
import { NoteEditor } from '#ui/NoteEditor.tsx';
import { PanelHeader } from '#ui/PanelHeader.tsx';
import { momentOf, statedDate } from '#words/dates.ts';
import { ENCODING_OPTIONS, REREAD } from '#words/encodings.ts';
import { INSPECTOR, wordTotal } from '#words/inspector.ts';
import { BASIS_WORDS, METADATA_WORDS } from '#words/kinds.ts';
import { byteSize } from '#words/numbers.ts';
import { BackButton } from './BackButton.tsx';
import { EDITOR_WORDS } from './editor-words.ts';
import styles from './Inspector.module.css';

/** A source: what is known about it and how, and the memo on it. */
export function SourceInspector({ source }: { readonly source: Source }) {
  const memo = useMemoEditor({ kind: 'source', id: source.id });
  return (
    <>
      <PanelHeader title={INSPECTOR.source} actions={<BackButton />} />
      <div className={styles.scroll}>
        <Card title={INSPECTOR.memo}>
          <NoteEditor
            label={INSPECTOR.memo}
            placeholder={INSPECTOR.memoPlaceholder}
            {...memo}
            words={EDITOR_WORDS}
          />
        </Card>
        <Card title={INSPECTOR.sourceFacts}>
          <Facts facts={[...metadataFacts(source), ...fileFacts(source)]} />
        </Card>
      </div>
    </>
  );
}

function metadataFacts({ metadata }: Source): readonly Fact[] {
  return METADATA_NAMES.flatMap((name) => {
    const field = metadata[name];
    if (field === undefined) {
      return [];
    }
    const value = name === 'date' ? statedDate(field.value) : field.value;
    return [
      {
        name: METADATA_WORDS[name],
        value: (
          <>
            {value} <span className={styles.soft}>({BASIS_WORDS[field.basis]})</span>
          </>
        ),
      },
    ];
  });
}

function fileFacts({ id, original, text, addedAt }: Source): readonly Fact[] {
  return [
    { name: INSPECTOR.words, value: wordTotal(text.words) },
    { name: INSPECTOR.file, value: original.name },
    { name: INSPECTOR.size, value: byteSize(original.byteLength) },
    {
      name: INSPECTOR.encoding,
      value: isEncoding(original.encoding) ? (
        <SelectField
          label={REREAD.label}
          hideLabel
          value={original.encoding}
          options={ENCODING_OPTIONS}
          onChoose={(encoding) => void rereadSource(id, encoding)}
        />
      ) : (
        original.encoding
      ),
    },
    { name: INSPECTOR.added, value: momentOf(addedAt) },
    { name: INSPECTOR.remembered, value: original.sha256 },
  ];
}
