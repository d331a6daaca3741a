import { NotebookText } from 'lucide-react';
import type { Memo, MemoTarget } from '#core/memo/memo.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { useNoteTree } from '#state/note-tree.ts';
import { inspect, openDialog, openSource, showActor, showRail } from '#state/view-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { RichText } from '#ui/RichText.tsx';
import { VirtualList } from '#ui/VirtualList.tsx';
import { ACTION_LABELS } from '#words/actions.ts';
import { MEMO_KINDS, NOTES_WORDS } from '#words/notes.ts';
import styles from './MemoList.module.css';
import pageStyles from './NotesPage.module.css';

type Named = { readonly memo: Memo; readonly name: string };

/** Every memo with what it is about. */
export function MemoList({ filter }: { readonly filter: string }) {
  const workspace = useWorkspace();
  const memos = namedMemos(workspace, filter);
  if (memos.length === 0) {
    return (
      <EmptyState
        icon={<NotebookText aria-hidden="true" />}
        title={NOTES_WORDS.noMemos}
        action={
          <Button onClick={() => openDialog({ kind: 'workspace-memo' })}>
            {ACTION_LABELS['workspace.memo']}
          </Button>
        }
      >
        {NOTES_WORDS.noMemosText}
      </EmptyState>
    );
  }
  return (
    <VirtualList label={NOTES_WORDS.memos} items={memos} className={pageStyles.list}>
      {({ memo, name }) => (
        <div key={memo.id} className={pageStyles.row}>
          <article className={styles.memo}>
            <header>
              <small>{MEMO_KINDS[memo.target.kind]}</small>
              <h2>{name}</h2>
              <Button size="small" onClick={() => open(memo.target)}>
                {NOTES_WORDS.editMemo}
              </Button>
            </header>
            <MemoWords text={memo.text} />
          </article>
        </div>
      )}
    </VirtualList>
  );
}

function MemoWords({ text }: { readonly text: string }) {
  return (
    <div className={styles.words}>
      <RichText blocks={useNoteTree(text)} text={text} />
    </div>
  );
}

function nameOf(workspace: Workspace, target: MemoTarget): string {
  switch (target.kind) {
    case 'workspace':
      return workspace.about.title;
    case 'source':
      return workspace.sources[target.id]?.metadata.title.value ?? '';
    case 'actor':
      return workspace.actors[target.id]?.preferredName ?? '';
    case 'code':
      return workspace.codes[target.id]?.name ?? '';
  }
}

function namedMemos(workspace: Workspace, filter: string): readonly Named[] {
  const words = filter.toLowerCase().split(/\s+/u).filter(Boolean);
  return Object.values(workspace.memos)
    .map((memo) => ({ memo, name: nameOf(workspace, memo.target) }))
    .filter(({ memo, name }) => {
      const text = `${name}\n${memo.text}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Leads to the editor of a memo. */
function open(target: MemoTarget): void {
  switch (target.kind) {
    case 'workspace':
      openDialog({ kind: 'workspace-memo' });
      break;
    case 'source':
      showRail('library');
      openSource(target.id);
      inspect({ kind: 'source', id: target.id });
      break;
    case 'actor':
      showActor(target.id);
      break;
    case 'code':
      inspect({ kind: 'code', id: target.id });
      break;
  }
}
