import type { ComparedRow, ComparedSource, Comparison } from '#core/workspace/comparison.ts';
import type { RowFacts } from '#core/workspace/row-facts.ts';
import { Tag } from '#ui/Tag.tsx';
import { VirtualList } from '#ui/VirtualList.tsx';
import { CHANGE_WORDS, COMPARISON, ROW_WORDS, saidBy, unlistedChanges } from '#words/comparison.ts';
import styles from './Care.module.css';

type Item =
  | { readonly kind: 'source'; readonly source: ComparedSource }
  | { readonly kind: 'others' }
  | { readonly kind: 'row'; readonly row: ComparedRow }
  | { readonly kind: 'more' };

function itemsOf({ sources, others, unlisted }: Comparison): readonly Item[] {
  return [
    ...sources.flatMap((source): readonly Item[] => [
      { kind: 'source', source },
      ...source.rows.map((row) => ({ kind: 'row' as const, row })),
    ]),
    ...(others.length === 0 ? [] : [{ kind: 'others' as const }]),
    ...others.map((row) => ({ kind: 'row' as const, row })),
    ...(unlisted === 0 ? [] : [{ kind: 'more' as const }]),
  ];
}

/** What would change: the notes of each source with their words, then everything else. */
export function ComparisonList({ comparison }: { readonly comparison: Comparison }) {
  return (
    <VirtualList
      label={COMPARISON.list}
      items={itemsOf(comparison)}
      className={styles.changes}
      focusable
    >
      {(item, index) => (
        <div key={index} className={styles.change}>
          <ItemOf item={item} comparison={comparison} />
        </div>
      )}
    </VirtualList>
  );
}

function ItemOf({ item, comparison }: { readonly item: Item; readonly comparison: Comparison }) {
  switch (item.kind) {
    case 'source': {
      const { title, change } = item.source;
      const note =
        change === 'added'
          ? COMPARISON.sourceAdded
          : change === 'removed'
            ? COMPARISON.sourceRemoved
            : '';
      return (
        <h3 className={styles.heading}>
          <bdi>{title}</bdi> {note === '' ? null : <small>{note}</small>}
        </h3>
      );
    }
    case 'others':
      return <h3 className={styles.heading}>{COMPARISON.others}</h3>;
    case 'more':
      return <p className={styles.soft}>{unlistedChanges(comparison)}</p>;
    case 'row':
      return <ChangedRow row={item.row} />;
  }
}

const TONES = { added: 'accent', changed: 'plain', removed: 'warn' } as const;

function ChangedRow({ row }: { readonly row: ComparedRow }) {
  const { table, change, before, after } = row;
  const facts = after ?? before;
  return (
    <article className={styles.row} data-change={change}>
      <Tag tone={TONES[change]}>{CHANGE_WORDS[change]}</Tag>
      <div className={styles.said}>
        {table === 'annotations' ? (
          <q dir="auto">{facts?.name}</q>
        ) : (
          <b dir="auto">
            {ROW_WORDS[table]}: {facts?.name}
          </b>
        )}
        {before !== null && after !== null ? (
          <dl className={styles.pair}>
            <dt>{COMPARISON.now}</dt>
            <dd>
              <Said facts={before} />
            </dd>
            <dt>{COMPARISON.will}</dt>
            <dd>
              <Said facts={after} />
            </dd>
          </dl>
        ) : facts === null ? null : (
          <Said facts={facts} />
        )}
      </div>
    </article>
  );
}

/** Notes, actors, codes and figures of a row, one below the other. */
export function Said({ facts }: { readonly facts: RowFacts }) {
  return (
    <>
      {saidBy(facts).map((words, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be said twice, and nothing moves
        <span key={index} className={styles.words} dir="auto">
          {words}
        </span>
      ))}
    </>
  );
}
