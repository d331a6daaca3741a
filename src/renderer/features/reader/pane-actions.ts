/** The actions on panes: splitting, closing, going between them and between sources. */
import type { SourceId } from '#core/ids.ts';
import { sourcesOf } from '#core/workspace/selectors.ts';
import { provideActions } from '#state/actions.ts';
import { paneIdsOf } from '#state/pane-layout.ts';
import { close, goBack, goForward, openSource, paneOf, split, useView } from '#state/view-state.ts';
import { useWorkspaceState } from '#state/workspace-state.ts';

function active(): string {
  return useView.getState().activePane;
}

/** Puts the focus into a pane: into its text, or what it has instead. */
export function focusPane(paneId: string): void {
  const pane = document.querySelector<HTMLElement>(`[data-pane="${CSS.escape(paneId)}"]`);
  const target =
    pane?.querySelector<HTMLElement>('[data-reading-text]') ??
    pane?.querySelector<HTMLElement>('input') ??
    pane?.querySelector<HTMLElement>('button:not(:disabled)');
  target?.focus({ preventScroll: true });
}

function neighbour(step: 1 | -1): string | null {
  const ids = paneIdsOf(useView.getState().layout);
  const at = ids.indexOf(active());
  return ids.length < 2 ? null : (ids[(at + step + ids.length) % ids.length] ?? null);
}

function goToNeighbour(step: 1 | -1): boolean {
  const paneId = neighbour(step) ?? active();
  useView.setState({ activePane: paneId });
  focusPane(paneId);
  return true;
}

/** Shows the source of the active pane in the pane before or after it, which gives its own in exchange. */
function moveSource(step: 1 | -1): boolean {
  const view = useView.getState();
  const ids = paneIdsOf(view.layout);
  const to = ids[ids.indexOf(view.activePane) + step];
  const here = paneOf(view, view.activePane);
  const there = to === undefined ? undefined : paneOf(view, to);
  if (here === undefined || there === undefined || here.place === null) {
    return false;
  }
  useView.setState({
    panes: view.panes.map((pane) =>
      pane.id === here.id
        ? { ...there, id: here.id }
        : pane.id === there.id
          ? { ...here, id: there.id }
          : pane,
    ),
    activePane: there.id,
    selection: null,
    tool: null,
  });
  requestAnimationFrame(() => focusPane(there.id));
  return true;
}

function stepSource(step: 1 | -1): boolean {
  const { workspace } = useWorkspaceState.getState();
  const ids: readonly SourceId[] =
    workspace === null ? [] : sourcesOf(workspace).map((source) => source.id);
  if (ids.length === 0) {
    return false;
  }
  const view = useView.getState();
  const current = paneOf(view, view.activePane)?.place?.sourceId;
  const at = current === undefined ? -1 : ids.indexOf(current);
  const next = ids[at === -1 ? 0 : (at + step + ids.length) % ids.length];
  if (next !== undefined && next !== current) {
    openSource(next);
    requestAnimationFrame(() => focusPane(active()));
  }
  return true;
}

function canGo(direction: 'past' | 'future'): boolean {
  return (paneOf(useView.getState(), active())?.[direction].length ?? 0) > 0;
}

function splitActive(direction: 'right' | 'down'): boolean {
  const added = split(active(), direction);
  if (added !== null) {
    requestAnimationFrame(() => focusPane(added));
  }
  return added !== null;
}

function closeActive(): boolean {
  close(active());
  requestAnimationFrame(() => focusPane(active()));
  return true;
}

function travel(direction: 'past' | 'future'): boolean {
  if (!canGo(direction)) {
    return false;
  }
  if (direction === 'past') {
    goBack(active());
  } else {
    goForward(active());
  }
  return true;
}

/** Answers to the actions on panes until the returned function is called. */
export function providePaneActions(): () => void {
  return provideActions({
    'pane.split-right': () => splitActive('right'),
    'pane.split-down': () => splitActive('down'),
    'pane.close': closeActive,
    'pane.next': () => goToNeighbour(1),
    'pane.previous': () => goToNeighbour(-1),
    'pane.move-left': () => moveSource(-1),
    'pane.move-right': () => moveSource(1),
    'go.back': () => travel('past'),
    'go.forward': () => travel('future'),
    'go.next-source': () => stepSource(1),
    'go.previous-source': () => stepSource(-1),
  });
}
