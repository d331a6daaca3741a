import { type ReactNode, useState } from 'react';
import type { CopyPreviewView, CopyView } from '#ipc/care.ts';
import { importCopy, previewCopy, putCopyAside, revealCopy } from '#state/care-state.ts';
import { Button } from '#ui/Button.tsx';
import { copyFacts, copyName, ELSEWHERE } from '#words/care.ts';
import { momentOf } from '#words/dates.ts';
import { byteSize } from '#words/numbers.ts';
import styles from './Care.module.css';
import { ComparisonList } from './ComparisonList.tsx';

/** A copy of one of the workspace's files: what is in it that is news, and what can be done with it. */
export function CopyCard({
  copy,
  kept = false,
  children,
}: {
  readonly copy: CopyView;
  /** It is in the quarantine already. */
  readonly kept?: boolean;
  readonly children?: ReactNode;
}) {
  const { file, at, bytes, holds, source } = copy;
  const [preview, setPreview] = useState<CopyPreviewView | null>(null);
  const readable = holds !== 'text';
  return (
    <article className={styles.card} aria-label={file}>
      <header>
        <b>{copyName(holds, source)}</b>
        <small>
          <bdi>{file}</bdi> · {momentOf(at)} · {byteSize(bytes)}
        </small>
      </header>
      {children}
      {preview === null ? null : <News preview={preview} />}
      <footer className={styles.buttons}>
        {readable && preview === null ? (
          <Button size="small" onClick={() => void previewCopy(file).then(setPreview)}>
            {ELSEWHERE.look}
          </Button>
        ) : null}
        {readable && (preview === null ? !kept : hasNews(preview)) ? (
          // Who has not looked yet is not urged: there may be a dozen of these below each other.
          <Button
            size="small"
            look={preview === null ? 'plain' : 'primary'}
            onClick={() => void importCopy(file)}
          >
            {preview !== null && listedIn(preview) === 0
              ? ELSEWHERE.listConflicts
              : ELSEWHERE.import}
          </Button>
        ) : null}
        {kept ? null : (
          <Button size="small" onClick={() => void putCopyAside(file)}>
            {ELSEWHERE.putAside}
          </Button>
        )}
        <Button size="small" look="quiet" onClick={() => void revealCopy(file)}>
          {ELSEWHERE.showFile}
        </Button>
      </footer>
    </article>
  );
}

function hasNews(preview: CopyPreviewView): boolean {
  return listedIn(preview) + preview.conflicts > 0;
}

function listedIn({ comparison: { counts } }: CopyPreviewView): number {
  return counts.added + counts.changed + counts.removed;
}

function News({ preview }: { readonly preview: CopyPreviewView }) {
  const { comparison, conflicts, bad } = preview;
  return (
    <>
      <p role="status" className={styles.counts}>
        {copyFacts(comparison.counts, conflicts, bad)}
      </p>
      {listedIn(preview) === 0 ? null : (
        <div className={styles.news}>
          <ComparisonList comparison={comparison} />
        </div>
      )}
    </>
  );
}
