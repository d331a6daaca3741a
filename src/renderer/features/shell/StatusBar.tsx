import { FolderOpen, GitCompareArrows, WifiOff } from 'lucide-react';
import { useMemo } from 'react';
import { workspaceCounts } from '#core/workspace/selectors.ts';
import { invokeAction } from '#state/actions.ts';
import { useCare } from '#state/care-state.ts';
import { useWorkspaceState } from '#state/workspace-state.ts';
import { ELSEWHERE, waiting } from '#words/care.ts';
import { countsLine, SHELL } from '#words/shell.ts';
import { SaveState } from './SaveState.tsx';
import styles from './StatusBar.module.css';

/** The bottom of the window: whether the notes are on the disk, how much there is, where it is. */
export function StatusBar() {
  const workspace = useWorkspaceState((state) => state.workspace);
  const folder = useWorkspaceState((state) => state.folder);
  const counts = useMemo(
    () => (workspace === null ? null : workspaceCounts(workspace)),
    [workspace],
  );
  return (
    <footer className={styles.bar}>
      <SaveState />
      <Waiting />
      {counts === null ? null : <span className={styles.counts}>{countsLine(counts)}</span>}
      <span className={styles.space} />
      {folder === '' ? null : (
        <button
          type="button"
          className={styles.folder}
          title={SHELL.showFolder}
          aria-label={`${SHELL.showFolder}: ${folder}`}
          onClick={() => invokeAction('workspace.reveal')}
        >
          <FolderOpen aria-hidden="true" />
          <bdi>{shortFolder(folder)}</bdi>
        </button>
      )}
      <span className={styles.offline} title={SHELL.offline}>
        <WifiOff aria-hidden="true" />
        <span>{SHELL.offlineShort}</span>
      </span>
    </footer>
  );
}

/** What others changed and a person has to look at; nothing when there is nothing. */
function Waiting() {
  const conflicts = useCare(({ view }) => view?.waiting ?? 0);
  const copies = useCare(({ view }) => view?.copies.length ?? 0);
  return conflicts + copies === 0 ? null : (
    <button
      type="button"
      className={styles.waiting}
      title={ELSEWHERE.title}
      onClick={() => invokeAction('workspace.elsewhere')}
    >
      <GitCompareArrows aria-hidden="true" />
      {waiting(conflicts, copies)}
    </button>
  );
}

/** The last two folders of a path. */
function shortFolder(folder: string): string {
  return folder.split(/[/\\]/u).filter(Boolean).slice(-2).join('/');
}
