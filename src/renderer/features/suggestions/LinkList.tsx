import { Link2 } from 'lucide-react';
import type { ActorLinkProposal } from '#core/suggestion/find-links.ts';
import { pairKey } from '#core/suggestion/find-links.ts';
import { useActorLinks } from '#state/actor-links.ts';
import { announce } from '#state/notices.ts';
import { acceptLink, declineLink } from '#state/review-deeds.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { VirtualList } from '#ui/VirtualList.tsx';
import { linkReasonWords, REVIEW } from '#words/suggestions.ts';
import { ActorEvidence } from './ActorEvidence.tsx';
import styles from './LinkList.module.css';

/** Actors of different sources that may be one, with what speaks for it. Nothing is merged unless a person says so. */
export function LinkList() {
  const links = useActorLinks();
  return links.length === 0 ? (
    <EmptyState icon={<Link2 aria-hidden="true" />} title={REVIEW.linksTitle}>
      {REVIEW.linksText}
    </EmptyState>
  ) : (
    <VirtualList label={REVIEW.linksList} items={links}>
      {(link) => <LinkCard key={pairKey(link.from, link.into)} link={link} />}
    </VirtualList>
  );
}

function LinkCard({ link }: { readonly link: ActorLinkProposal }) {
  const { actors } = useWorkspace();
  const from = actors[link.from];
  const into = actors[link.into];
  if (from === undefined || into === undefined) {
    return <article />;
  }
  const others = link.others.flatMap((id) => actors[id]?.preferredName ?? []);
  return (
    <article className={styles.card}>
      <h3 dir="auto">
        {from.preferredName} · {into.preferredName}
      </h3>
      <p>{linkReasonWords(link.reason, link.names)}</p>
      <ActorEvidence actorId={from.id} />
      <ActorEvidence actorId={into.id} />
      {others.length === 0 ? null : (
        <p className={styles.others}>{REVIEW.alsoFits(others.join(', '))}</p>
      )}
      <div className={styles.deeds}>
        <Button
          size="small"
          look="primary"
          onClick={() => {
            announce(REVIEW.merge(from.preferredName, into.preferredName));
            void acceptLink(from.id, into.id);
          }}
        >
          {REVIEW.merge(from.preferredName, into.preferredName)}
        </Button>
        <Button size="small" onClick={() => void declineLink(from.id, into.id)}>
          {REVIEW.different}
        </Button>
      </div>
    </article>
  );
}
