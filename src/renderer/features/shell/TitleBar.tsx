import { ArrowLeft, PanelLeft, PanelRight, Search, Undo2 } from 'lucide-react';
import { invokeAction } from '#state/actions.ts';
import { capsOf } from '#state/keymap.ts';
import { platform } from '#state/platform.ts';
import { openDialog, showRail, useView } from '#state/view-state.ts';
import { undo, useWorkspaceState } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { ACTION_LABELS } from '#words/actions.ts';
import { backTo, SHELL, undoWords } from '#words/shell.ts';
import { describeSummary } from '#words/summary.ts';
import styles from './TitleBar.module.css';

/** The top of the window: whose workspace it is, the way back, the palette, what undo would undo. */
export function TitleBar({ hasInspector }: { readonly hasInspector: boolean }) {
  const title = useWorkspaceState((state) => state.workspace?.about.title ?? '');
  const side = useView((view) => view.side);
  const inspector = useView((view) => view.inspector);
  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        <IconButton
          label={side.open ? SHELL.hideSide : SHELL.showSide}
          aria-expanded={side.open}
          icon={<PanelLeft aria-hidden="true" />}
          onClick={() => invokeAction('view.side')}
        />
        <h1>{SHELL.app}</h1>
        <span className={styles.workspace}>{title === SHELL.app ? '' : title}</span>
        <WayBack />
      </div>
      <button
        type="button"
        className={styles.palette}
        onClick={() => openDialog({ kind: 'palette' })}
      >
        <Search aria-hidden="true" />
        <span>{SHELL.search}</span>
        <span aria-hidden="true">
          <Kbd keys={capsOf('go.palette', platform())} />
        </span>
      </button>
      <div className={styles.end}>
        <UndoButton />
        {hasInspector ? (
          <IconButton
            label={inspector.open ? SHELL.hideInspector : SHELL.showInspector}
            aria-expanded={inspector.open}
            icon={<PanelRight aria-hidden="true" />}
            onClick={() => invokeAction('view.inspector')}
          />
        ) : null}
      </div>
    </header>
  );
}

function WayBack() {
  const returnTo = useView((view) => view.returnTo);
  return returnTo === null ? null : (
    <Button
      look="quiet"
      size="small"
      icon={<ArrowLeft aria-hidden="true" />}
      onClick={() => showRail(returnTo)}
    >
      {backTo(ACTION_LABELS[`view.${returnTo}`])}
    </Button>
  );
}

function UndoButton() {
  const summary = useWorkspaceState((state) => state.history.undo);
  return summary === null ? null : (
    <Button
      look="quiet"
      size="small"
      className={styles.undo}
      icon={<Undo2 aria-hidden="true" />}
      onClick={() => void undo()}
    >
      <span className={styles.undoWords}>{undoWords(describeSummary(summary))}</span>
    </Button>
  );
}
