import { ACTIONS, type ActionId } from '#ipc/actions.ts';
import { invokeAction } from '#state/actions.ts';
import type { MarkTool } from '#state/view-state.ts';
import { MARKING } from '#words/marking.ts';
import styles from './SelectionBar.module.css';

type Choice = {
  readonly action: ActionId;
  readonly label: string;
  readonly tool: MarkTool | null;
};

const CHOICES: readonly Choice[] = [
  { action: 'mark.highlight', label: MARKING.highlight, tool: null },
  { action: 'mark.actor', label: MARKING.actor, tool: 'actor' },
  { action: 'mark.figure', label: MARKING.figure, tool: 'figure' },
  { action: 'mark.code', label: MARKING.code, tool: 'code' },
  { action: 'mark.note', label: MARKING.note, tool: 'note' },
  { action: 'mark.all', label: MARKING.all, tool: null },
];

/** What can be done with the selected words, each with its letter. */
export function SelectionBar({ tool }: { readonly tool: MarkTool | null }) {
  return (
    <div className={styles.bar} role="toolbar" aria-label={MARKING.bar}>
      {CHOICES.map((choice) => (
        <button
          key={choice.action}
          type="button"
          className={styles.choice}
          aria-pressed={choice.tool === null ? undefined : choice.tool === tool}
          aria-label={choice.label}
          aria-keyshortcuts={ACTIONS[choice.action].keys}
          // The words stay selected and keep the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => invokeAction(choice.action)}
        >
          {choice.label}
          {choice.action === 'mark.all' ? null : (
            <span className={styles.key} data-key={ACTIONS[choice.action].keys} />
          )}
        </button>
      ))}
    </div>
  );
}
