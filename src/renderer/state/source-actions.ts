/** What can be done with a source. */
import type { SourceId } from '#core/ids.ts';
import type { MemoTarget } from '#core/memo/memo.ts';
import type { MetadataName } from '#core/source/source.ts';
import { newId } from './client.ts';
import { useView } from './view-state.ts';
import { run } from './workspace-state.ts';

/** Moves a source to the trash with everything noted about it, and empties the panes that show it. */
export async function deleteSource(sourceId: SourceId): Promise<boolean> {
  const answer = await run({ type: 'source.remove', sourceId, trashId: newId('trash') });
  if (answer.ok) {
    useView.setState(({ panes }) => ({
      panes: panes.map((pane) => ({
        ...pane,
        place: pane.place?.sourceId === sourceId ? null : pane.place,
        past: pane.past.filter((place) => place.sourceId !== sourceId),
        future: pane.future.filter((place) => place.sourceId !== sourceId),
      })),
      selection: null,
      inspected: null,
    }));
  }
  return answer.ok;
}

/** Corrects one field by hand; `null` takes the correction back. */
export async function correctSource(
  sourceId: SourceId,
  field: MetadataName,
  value: string | null,
): Promise<boolean> {
  return (await run({ type: 'source.correct', sourceId, field, value })).ok;
}

/** Writes the memo on something; an empty text takes it away. */
export async function writeMemo(target: MemoTarget, text: string): Promise<boolean> {
  const answer = await run({ type: 'memo.set', target, text });
  return answer.ok || (answer.error.code === 'refused' && answer.error.reason === 'nothing-to-do');
}
