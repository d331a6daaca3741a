/** "Mark all occurrences…": guesses what is meant from what one is at, and asks where that is not clear. */

import { foldName } from '#core/actor/match-name.ts';
import { bodiesOf } from '#core/annotation/annotation.ts';
import type { BatchTarget } from '#core/batch/batch.ts';
import { annotationOf } from '#core/workspace/edit.ts';
import { resolveActorId } from '#core/workspace/resolve-actor.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { provideActions } from '#state/actions.ts';
import { useLists } from '#state/lists-state.ts';
import { focusMarkAll, openMarkAll, useMarkAll } from '#state/mark-all-state.ts';
import { useReadingTexts } from '#state/reading-texts.ts';
import { openDialog, paneOf, useView } from '#state/view-state.ts';
import { useWorkspaceState } from '#state/workspace-state.ts';

/** Longer selections are passages, not names. */
const LONGEST = 120;

/** The words that are selected in a text; empty when none are. */
function selectedWords(): string {
  const { selection } = useView.getState();
  const text = useReadingTexts.getState().texts[selection?.sourceId ?? ''];
  if (selection === null || text?.state !== 'ready') {
    return '';
  }
  const words = text.reading.text.slice(selection.span.start, selection.span.end);
  return words.length > LONGEST ? '' : words.replaceAll(/\s+/gu, ' ').trim();
}

/** The one actor that is called so, if it is one only. */
function actorCalled(workspace: Workspace, words: string): BatchTarget | null {
  const wanted = foldName(words);
  const named = Object.values(workspace.actors).filter(
    (actor) =>
      actor.mergedInto === undefined &&
      [actor.preferredName, ...actor.aliases].some((name) => foldName(name) === wanted),
  );
  const [one] = named;
  return one === undefined || named.length > 1 ? null : { kind: 'actor', actorId: one.id };
}

/** What the inspector or the list of actors shows. */
function shownTarget(workspace: Workspace): BatchTarget | null {
  const { inspected, rail } = useView.getState();
  const { selected } = useLists.getState().actors;
  if (rail === 'actors') {
    return selected === null ? null : { kind: 'actor', actorId: selected };
  }
  switch (inspected?.kind) {
    case 'actor':
      return { kind: 'actor', actorId: inspected.id };
    case 'code':
      return { kind: 'code', codeId: inspected.id };
    case 'annotation':
      return markedTarget(workspace, inspected.sourceId, inspected.id);
    default:
      return null;
  }
}

function markedTarget(workspace: Workspace, sourceId: string, id: string): BatchTarget | null {
  const row = annotationOf(workspace, sourceId, id);
  const [mention] = row === null ? [] : bodiesOf(row, 'mention');
  const [coding] = row === null ? [] : bodiesOf(row, 'code');
  if (mention !== undefined) {
    return { kind: 'actor', actorId: resolveActorId(workspace, mention.actorId) };
  }
  return coding === undefined ? null : { kind: 'code', codeId: coding.codeId };
}

/** Opens the list of places for a target; `words` are looked for besides its names. */
export function reviewOf(target: BatchTarget, words = ''): void {
  const view = useView.getState();
  const sourceId = paneOf(view, view.activePane)?.place?.sourceId ?? null;
  useView.setState({ selection: null, tool: null });
  openMarkAll({
    ...{ target, batchId: null, sourceId },
    more: words === '' ? [] : [words],
    scope: view.rail === 'library' && sourceId !== null ? 'open' : 'all',
  });
}

function markAll(): boolean {
  const { workspace } = useWorkspaceState.getState();
  if (workspace === null) {
    return false;
  }
  const words = selectedWords();
  if (words === '' && useMarkAll.getState().request !== null) {
    focusMarkAll();
    return true;
  }
  const target =
    words === ''
      ? (shownTarget(workspace) ?? useMarkAll.getState().last)
      : actorCalled(workspace, words);
  if (target === null) {
    openDialog({ kind: 'mark-all', words });
  } else {
    reviewOf(target);
  }
  return true;
}

/** Answers to "Mark all occurrences" until the returned function is called. */
export function provideOccurrenceActions(): () => void {
  return provideActions({ 'mark.all': markAll });
}
