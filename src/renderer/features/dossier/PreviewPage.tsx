import { Clipboard, FileDown } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { invokeAction } from '#state/actions.ts';
import { askPreview, definitionOf, useDossier } from '#state/dossier-state.ts';
import { notify } from '#state/notices.ts';
import { copyText } from '#state/store-actions.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { DOSSIER_VIEW, previewFacts } from '#words/dossier-view.ts';
import { describeError } from '#words/errors.ts';
import { dossierCounts } from './dossier-counts.ts';
import styles from './PreviewPage.module.css';
import { PreviewText } from './PreviewText.tsx';

const utf8 = new TextEncoder();

/** Exactly what would be written, as it changes; and the button that writes it. */
export function PreviewPage() {
  const workspace = useWorkspace();
  const draft = useDossier((state) => state.draft);
  const { text, stale, error } = useDossier((state) => state.preview);
  const saving = useDossier((state) => state.saving);
  const definition = definitionOf(workspace, draft);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the preview shows the workspace too
  useEffect(() => askPreview(definition), [definition, workspace]);
  const lines = useMemo(() => text.split('\n'), [text]);
  const bytes = useMemo(() => utf8.encode(text).length, [text]);
  const counts = useMemo(() => dossierCounts(workspace, definition), [workspace, definition]);

  return (
    <>
      <header className={styles.bar}>
        <h2>{DOSSIER_VIEW.preview}</h2>
        <span className={styles.facts} role="status">
          {stale && text === ''
            ? DOSSIER_VIEW.loading
            : previewFacts({ ...counts, bytes, lines: lines.length - 1 })}
        </span>
        <Button
          icon={<Clipboard aria-hidden="true" />}
          disabled={text === ''}
          onClick={() => {
            void copyText(text).then(() => notify({ kind: 'done', text: DOSSIER_VIEW.copied }));
          }}
        >
          {DOSSIER_VIEW.copy}
        </Button>
        <Button
          look="primary"
          icon={<FileDown aria-hidden="true" />}
          disabled={saving}
          onClick={() => invokeAction('dossier.export')}
        >
          {saving ? DOSSIER_VIEW.exporting : DOSSIER_VIEW.export}
        </Button>
      </header>
      {error === null ? (
        <PreviewText lines={lines} />
      ) : (
        <EmptyState title={describeError(error).what}>{describeError(error).todo}</EmptyState>
      )}
    </>
  );
}
