/** After something was tagged: how many more places of the same source may be the same, and the way to them. */
import type { BatchTarget } from '#core/batch/batch.ts';
import type { SourceId } from '#core/ids.ts';
import { nameOfTarget } from '#core/workspace/select-batches.ts';
import { OCCURRENCES, offerButton, offerWords } from '#words/occurrences.ts';
import { noteTagged, openMarkAll, useMarkAll } from './mark-all-state.ts';
import { notify } from './notices.ts';
import { useReadingTexts } from './reading-texts.ts';
import { useWorkspaceState } from './workspace-state.ts';

/** A source longer than this is not searched unasked, in UTF-16 code units. */
const LONGEST = 400_000;

async function countMore(target: BatchTarget, sourceId: SourceId): Promise<number> {
  const { workspace } = useWorkspaceState.getState();
  const text = useReadingTexts.getState().texts[sourceId];
  if (workspace === null || text?.state !== 'ready' || text.reading.text.length > LONGEST) {
    return 0;
  }
  // The rules about names are much, and the window's first sight needs none.
  const [{ candidatesOf }, { finderFor, findOccurrences }, { offeredNames, otherActors }] =
    await Promise.all([
      import('#core/occurrences/candidates.ts'),
      import('#core/occurrences/find-occurrences.ts'),
      import('#core/occurrences/names.ts'),
    ]);
  const names = offeredNames(workspace, target)
    .filter(({ on }) => on)
    .map(({ name }) => name);
  const rules = { anyCase: false, anyAccents: true, plurals: false };
  const wanted = { id: 'wanted', kind: 'name', names } as const;
  const finder = finderFor(wanted, otherActors(workspace, target), rules);
  const found = findOccurrences(text.reading.text, finder);
  return candidatesOf(workspace, sourceId, found, target, null).filter(
    ({ state }) => state.kind !== 'marked',
  ).length;
}

/** Offers the other places of an actor that was just tagged; says nothing where there are none. */
export async function offerMarkAll(target: BatchTarget, sourceId: SourceId): Promise<void> {
  noteTagged(target);
  const count = await countMore(target, sourceId);
  const { workspace } = useWorkspaceState.getState();
  const name = workspace === null ? undefined : nameOfTarget(workspace, target);
  if (count === 0 || name === undefined || useMarkAll.getState().request !== null) {
    return;
  }
  notify({
    kind: 'info',
    text: offerWords(name, count),
    action: {
      label: offerButton(count),
      onChoose: () => openMarkAll({ target, batchId: null, more: [], scope: 'source', sourceId }),
    },
    replaces: OCCURRENCES.markAll,
  });
}
