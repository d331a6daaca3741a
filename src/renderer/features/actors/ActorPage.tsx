import { UserRound } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Actor } from '#core/actor/actor.ts';
import type { MentionBody } from '#core/annotation/annotation.ts';
import { resolveActor } from '#core/workspace/resolve-actor.ts';
import type { Placed } from '#core/workspace/selectors.ts';
import { useLists } from '#state/lists-state.ts';
import type { BatchesSlot } from '#state/mark-all-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { VirtualList } from '#ui/VirtualList.tsx';
import { ACTOR_WORDS, figureTotal, mentionsIn } from '#words/actors.ts';
import { ActorHead } from './ActorHead.tsx';
import styles from './ActorPage.module.css';
import { FigureRow } from './FigureRow.tsx';
import { MentionRow } from './MentionRow.tsx';
import { type PageRow, pageRows, placeOfMention } from './page-rows.ts';
import { SourceHead } from './SourceHead.tsx';
import { SplitBar } from './SplitBar.tsx';

type Chosen = ReadonlyMap<string, Placed<MentionBody>>;

/** Everything about one actor: names, description, figures, every mention in its sentence. */
export function ActorPage({ batches }: { readonly batches: BatchesSlot }) {
  const workspace = useWorkspace();
  const selected = useLists((lists) => lists.actors.selected);
  const actor = selected === null ? null : resolveActor(workspace, selected);
  if (actor === null) {
    return (
      <EmptyState
        icon={<UserRound aria-hidden="true" />}
        title={selected === null ? ACTOR_WORDS.chooseTitle : ACTOR_WORDS.gone}
      >
        {selected === null ? ACTOR_WORDS.chooseText : ACTOR_WORDS.goneText}
      </EmptyState>
    );
  }
  return <Page key={actor.id} actor={actor} batches={batches} />;
}

function Page({ actor, batches }: { readonly actor: Actor; readonly batches: BatchesSlot }) {
  const workspace = useWorkspace();
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const rows = useMemo(() => pageRows(workspace, actor.id), [workspace, actor.id]);
  const choose = (mentions: readonly Placed<MentionBody>[], take: boolean) => {
    const next = new Map(chosen);
    for (const placed of mentions) {
      if (take) {
        next.set(placed.body.id, placed);
      } else {
        next.delete(placed.body.id);
      }
    }
    setChosen(next);
  };
  return (
    <>
      <VirtualList label={actor.preferredName} items={rows} className={styles.page} keep={KEPT}>
        {(row) => (
          <div key={keyOf(row)} className={styles.row}>
            {row.kind === 'head' ? (
              <ActorHead actor={actor} batches={batches} />
            ) : (
              contentOf(row, actor, chosen, choose)
            )}
          </div>
        )}
      </VirtualList>
      {chosen.size === 0 ? null : (
        <SplitBar
          actor={actor}
          mentions={[...chosen.values()].map(placeOfMention)}
          onDone={() => setChosen(new Map())}
        />
      )}
    </>
  );
}

/** The head holds editors: it must not be taken away while it is out of sight. */
const KEPT = [0];

function keyOf(row: PageRow): string {
  switch (row.kind) {
    case 'figure':
    case 'mention':
      return row.placed.body.id;
    case 'source':
      return row.sourceId;
    default:
      return row.kind;
  }
}

function contentOf(
  row: Exclude<PageRow, { kind: 'head' }>,
  actor: Actor,
  chosen: Chosen,
  choose: (mentions: readonly Placed<MentionBody>[], take: boolean) => void,
) {
  switch (row.kind) {
    case 'figures':
      return (
        <h3 className={styles.section}>
          {ACTOR_WORDS.figures} <small>{figureTotal(row.count)}</small>
        </h3>
      );
    case 'figure':
      return <FigureRow placed={row.placed} />;
    case 'mentions':
      return (
        <h3 className={styles.section}>
          {ACTOR_WORDS.mentions} <small>{mentionsIn(row.count, row.sources)}</small>
          {row.count === 0 ? <p>{ACTOR_WORDS.noMentions}</p> : null}
        </h3>
      );
    case 'source':
      return <SourceHead row={row} chosen={chosen} onChoose={choose} />;
    case 'mention':
      return (
        <MentionRow
          placed={row.placed}
          kind={actor.kind}
          chosen={chosen.has(row.placed.body.id)}
          onChoose={(take) => choose([row.placed], take)}
        />
      );
  }
}
