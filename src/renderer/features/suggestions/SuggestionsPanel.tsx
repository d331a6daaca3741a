import { Eye, EyeOff } from 'lucide-react';
import { useActorLinks } from '#state/actor-links.ts';
import { type ReviewTab, setReview, useReview } from '#state/review-state.ts';
import { changeSettings, useSettings } from '#state/settings-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { PanelHeader } from '#ui/PanelHeader.tsx';
import { number } from '#words/numbers.ts';
import { REVIEW } from '#words/suggestions.ts';
import { LinkList } from './LinkList.tsx';
import { QueuePanel } from './QueuePanel.tsx';
import { RejectedList } from './RejectedList.tsx';
import styles from './SuggestionsPanel.module.css';

/** What is proposed: the queue of the source that is read, actors that may be one, and what was rejected. */
export function SuggestionsPanel() {
  const tab = useReview((state) => state.tab);
  const shown = useSettings((settings) => settings.suggestionMarks);
  return (
    <>
      <PanelHeader
        title={REVIEW.title}
        actions={
          <IconButton
            label={shown ? REVIEW.hideMarks : REVIEW.showMarks}
            icon={shown ? <Eye aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
            onClick={() => changeSettings({ suggestionMarks: !shown })}
          />
        }
      />
      <Tabs tab={tab} />
      {tab === 'queue' ? <QueuePanel /> : tab === 'links' ? <LinkList /> : <RejectedList />}
    </>
  );
}

const TABS: readonly ReviewTab[] = ['queue', 'links', 'rejected'];

function Tabs({ tab }: { readonly tab: ReviewTab }) {
  const links = useActorLinks().length;
  const rejected = Object.keys(useWorkspace().decisions).length;
  const counts = { queue: null, links, rejected };
  return (
    <fieldset className={styles.tabs} aria-label={REVIEW.tabs}>
      {TABS.map((one) => (
        <label key={one} data-chosen={one === tab}>
          <input
            type="radio"
            name="review-tab"
            className="visually-hidden"
            checked={one === tab}
            onChange={() => setReview({ tab: one, editing: false })}
          />
          {REVIEW[one]}
          {counts[one] === null ? null : <small>{number(counts[one])}</small>}
        </label>
      ))}
    </fieldset>
  );
}
