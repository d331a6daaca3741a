import {
  BookOpenText,
  ChartNoAxesColumn,
  FileText,
  ListChecks,
  type LucideIcon,
  NotebookPen,
  Users,
} from 'lucide-react';
import { RAIL_VIEWS, type RailView } from '#ipc/view.ts';
import { capsOf } from '#state/keymap.ts';
import { platform } from '#state/platform.ts';
import { showRail, useView } from '#state/view-state.ts';
import { ACTION_LABELS } from '#words/actions.ts';
import { SHELL } from '#words/shell.ts';
import styles from './Rail.module.css';

const ICONS: Readonly<Record<RailView, LucideIcon>> = {
  library: BookOpenText,
  suggestions: ListChecks,
  actors: Users,
  figures: ChartNoAxesColumn,
  notes: NotebookPen,
  dossier: FileText,
};

/** The views, at the far left. Choosing the one that is shown puts its side panel away, or brings it back. */
export function Rail() {
  return (
    <nav className={styles.rail} aria-label={SHELL.rail}>
      {RAIL_VIEWS.map((view) => (
        <RailButton key={view} view={view} />
      ))}
    </nav>
  );
}

function RailButton({ view }: { readonly view: RailView }) {
  const current = useView((state) => state.rail === view);
  const Icon = ICONS[view];

  function handleClick() {
    const { side } = useView.getState();
    if (current) {
      useView.setState({ side: { ...side, open: !side.open } });
    } else {
      showRail(view);
    }
  }

  return (
    <button
      type="button"
      className={styles.button}
      aria-current={current ? 'page' : undefined}
      aria-label={ACTION_LABELS[`view.${view}`]}
      onClick={handleClick}
    >
      <Icon aria-hidden="true" />
      <span className={styles.tip} data-keys={capsOf(`view.${view}`, platform()).join(' ')}>
        {ACTION_LABELS[`view.${view}`]}
      </span>
    </button>
  );
}
