/** The queue as rows of one height: a head for each group, then its suggestions. Pure. */
import type { Suggestion, SuggestionGroup } from '#core/suggestion/review.ts';

export type QueueRow =
  | { readonly kind: 'head'; readonly group: SuggestionGroup }
  | {
      readonly kind: 'item';
      readonly group: SuggestionGroup;
      readonly item: Suggestion;
      /** In its group, from 1. */
      readonly place: number;
      /** In the queue, from 1. */
      readonly position: number;
    };

/** Rows of the queue, top to bottom. */
export function queueRows(groups: readonly SuggestionGroup[]): readonly QueueRow[] {
  const rows: QueueRow[] = [];
  let position = 0;
  for (const group of groups) {
    rows.push({ kind: 'head', group });
    for (const [index, item] of group.items.entries()) {
      position += 1;
      rows.push({ kind: 'item', group, item, place: index + 1, position });
    }
  }
  return rows;
}

/** The row of a suggestion; `-1` when it is not in the queue. */
export function rowOfKey(rows: readonly QueueRow[], key: string | null): number {
  return rows.findIndex((row) => row.kind === 'item' && row.item.key === key);
}
