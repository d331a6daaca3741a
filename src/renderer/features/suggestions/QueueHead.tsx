import { CheckCheck } from 'lucide-react';
import type { SuggestionGroup } from '#core/suggestion/review.ts';
import { acceptGroup, groupName } from '#state/review-steps.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { ACTOR_KIND_WORDS } from '#words/kinds.ts';
import { number } from '#words/numbers.ts';
import { REVIEW } from '#words/suggestions.ts';
import styles from './Queue.module.css';

/**
 * The head of a group. For the eye and the mouse: each suggestion says its group itself, and a key accepts the whole
 * of it, so nothing here needs to be reached by keyboard.
 */
export function QueueHead({ group }: { readonly group: SuggestionGroup }) {
  const name = groupName(group);
  return (
    <div className={styles.head} aria-hidden="true">
      <b title={name} dir="auto">
        {name}
      </b>
      {group.subject === 'actor' ? <small>{ACTOR_KIND_WORDS[group.actorKind]}</small> : null}
      <span className={styles.count}>{number(group.items.length)}</span>
      <IconButton
        tabIndex={-1}
        label={`${REVIEW.acceptGroup(group.items.length)}: ${name}`}
        icon={<CheckCheck aria-hidden="true" />}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => acceptGroup(group.key)}
      />
    </div>
  );
}
