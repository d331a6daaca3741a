import type { MentionBody } from '#core/annotation/annotation.ts';
import type { Placed } from '#core/workspace/selectors.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { ACTOR_WORDS, mentionCount } from '#words/actors.ts';
import type { PageRow } from './page-rows.ts';
import styles from './SourceHead.module.css';

/** The source that the mentions below it are in; its box chooses all of them. */
export function SourceHead({
  row,
  chosen,
  onChoose,
}: {
  readonly row: Extract<PageRow, { kind: 'source' }>;
  readonly chosen: ReadonlyMap<string, unknown>;
  readonly onChoose: (mentions: readonly Placed<MentionBody>[], take: boolean) => void;
}) {
  const { sources } = useWorkspace();
  const all = row.mentions.every(({ body }) => chosen.has(body.id));
  const some = !all && row.mentions.some(({ body }) => chosen.has(body.id));
  return (
    <div className={styles.head}>
      <input
        type="checkbox"
        aria-label={ACTOR_WORDS.chooseAll}
        checked={all}
        ref={(box) => {
          if (box !== null) {
            box.indeterminate = some;
          }
        }}
        onChange={(event) => onChoose(row.mentions, event.target.checked)}
      />
      <h4>{sources[row.sourceId]?.metadata.title.value}</h4>
      <span>{mentionCount(row.mentions.length)}</span>
    </div>
  );
}
