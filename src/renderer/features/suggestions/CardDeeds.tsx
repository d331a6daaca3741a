import type { SuggestionGroup } from '#core/suggestion/review.ts';
import type { ActionId } from '#ipc/actions.ts';
import { invokeAction } from '#state/actions.ts';
import { capsOf } from '#state/keymap.ts';
import { platform } from '#state/platform.ts';
import { setReview } from '#state/review-state.ts';
import { Button, type ButtonLook } from '#ui/Button.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { REVIEW } from '#words/suggestions.ts';
import styles from './SuggestionCard.module.css';

/** What can be done with a suggestion, each with its key. Afterwards the queue has the focus, so that the keys go on. */
export function CardDeeds({ group }: { readonly group: SuggestionGroup }) {
  const many = group.items.length > 1;
  return (
    <div className={styles.deeds}>
      <Deed action="suggestion.accept" look="primary" label={REVIEW.accept} />
      <Deed action="suggestion.edit" label={REVIEW.edit} />
      {many ? (
        <Deed
          action="suggestion.accept-group"
          label={REVIEW.acceptGroup(group.items.length)}
          className={styles.wide}
        />
      ) : null}
      <Deed
        action="suggestion.reject"
        label={REVIEW.reject}
        hint={REVIEW.rejectHint}
        className={styles.wide}
      />
      <Deed
        action="suggestion.reject-everywhere"
        label={REVIEW.rejectEverywhere}
        hint={REVIEW.rejectEverywhereHint}
        className={styles.wide}
      />
    </div>
  );
}

function Deed({
  action,
  label,
  look,
  hint,
  className,
}: {
  readonly action: ActionId;
  readonly label: string;
  readonly look?: ButtonLook;
  /** Where it holds, on hover. */
  readonly hint?: string;
  readonly className?: string | undefined;
}) {
  return (
    <Button
      size="small"
      look={look}
      className={className}
      title={hint}
      onClick={() => {
        invokeAction(action);
        if (action !== 'suggestion.edit') {
          setReview({ focusAsked: true });
        }
      }}
    >
      {label} <Kbd keys={capsOf(action, platform())} />
    </Button>
  );
}
