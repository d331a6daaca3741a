import { BookOpen } from 'lucide-react';
import { invokeAction } from '#state/actions.ts';
import { openSource } from '#state/view-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { READER } from '#words/reader.ts';
import styles from './EmptyPane.module.css';
import { SourceChoice } from './SourcePicker.tsx';

export type EmptyPaneProps = {
  readonly paneId: string;
  /** The source that was open here is no longer in the workspace. */
  readonly gone: boolean;
};

/** An empty pane invites to choose a source, or to add one when there is none. */
export function EmptyPane({ paneId, gone }: EmptyPaneProps) {
  const sources = Object.keys(useWorkspace().sources).length;
  const title = gone ? READER.gone : READER.emptyTitle;
  if (sources === 0) {
    return (
      <EmptyState
        icon={<BookOpen aria-hidden="true" />}
        title={title}
        action={
          <Button look="primary" onClick={() => invokeAction('corpus.import')}>
            {READER.addSources}
          </Button>
        }
      >
        {READER.emptyCorpus}
      </EmptyState>
    );
  }
  return (
    <div className={styles.empty}>
      <EmptyState icon={<BookOpen aria-hidden="true" />} title={title}>
        {READER.emptyText}
      </EmptyState>
      <div className={styles.choice}>
        <SourceChoice
          autoFocus={false}
          onTake={(id) => openSource(id, { paneId })}
          onLeave={() => undefined}
        />
      </div>
    </div>
  );
}
