/** Opening the window: the workspace, and what was on the screen when it was last closed; and keeping that. */
import type { SourceId } from '#core/ids.ts';
import { sourcesOf } from '#core/workspace/selectors.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import type { OpenedView } from '#ipc/contract.ts';
import type { PaneState, ReadingPlace, ViewState } from '#ipc/view.ts';
import { REVIVED_WORDS } from '#words/shell.ts';
import { followCare } from './care-state.ts';
import { listen, request } from './client.ts';
import { storeDefinition } from './dossier-state.ts';
import { flushDrafts, useDrafts } from './drafts-state.ts';
import { noteEverything } from './last-moment.ts';
import { notify } from './notices.ts';
import { loadReadingText, useReadingTexts } from './reading-texts.ts';
import { useSettings } from './settings-state.ts';
import { textFaces } from './text-faces.ts';
import { EMPTY_VIEW, keptView, useView } from './view-state.ts';
import { followWorkspace, openWorkspace } from './workspace-state.ts';

/** How long after a change the view is stored, in milliseconds. */
const SAVE_AFTER = 400;

function isHere(workspace: Workspace, place: ReadingPlace): boolean {
  return Object.hasOwn(workspace.sources, place.sourceId);
}

/** The pane without places in sources that are gone. */
function presentPane(workspace: Workspace, pane: PaneState): PaneState {
  return {
    ...pane,
    place: pane.place !== null && isHere(workspace, pane.place) ? pane.place : null,
    past: pane.past.filter((place) => isHere(workspace, place)),
    future: pane.future.filter((place) => isHere(workspace, place)),
  };
}

function pane(id: string, sourceId: SourceId | undefined): PaneState {
  const place = sourceId === undefined ? null : { sourceId, offset: 0 };
  return { id, place, past: [], future: [] };
}

/** The first view of a workspace: its first two sources side by side. */
export function firstView(workspace: Workspace): ViewState {
  const [first, second] = sourcesOf(workspace);
  const view = keptView(EMPTY_VIEW);
  if (second === undefined) {
    return { ...view, panes: [pane('pane-1', first?.id)] };
  }
  return {
    ...view,
    layout: {
      kind: 'split',
      direction: 'right',
      children: [
        { kind: 'pane', paneId: 'pane-1' },
        { kind: 'pane', paneId: 'pane-2' },
      ],
      sizes: [50, 50],
    },
    panes: [pane('pane-1', first?.id), pane('pane-2', second.id)],
  };
}

/** The view that was kept, as far as its sources are still there; else the first view. */
export function restoredView(workspace: Workspace, kept: ViewState | null): ViewState {
  return kept === null
    ? firstView(workspace)
    : { ...kept, panes: kept.panes.map((one) => presentPane(workspace, one)) };
}

function restore(opened: OpenedView): void {
  useSettings.setState(opened.settings);
  useDrafts.setState({ drafts: opened.drafts });
  const view = restoredView(opened.workspace, opened.view);
  // Asked for before the panes are drawn: the texts are what the person waits for.
  for (const { place } of view.panes) {
    if (place !== null) {
      void loadReadingText(place.sourceId);
    }
  }
  useView.setState({ ...EMPTY_VIEW, ...view });
}

async function open(): Promise<void> {
  const opened = await openWorkspace();
  if (opened !== null) {
    restore(opened);
    if (opened.revived !== null) {
      notify({ kind: 'info', text: REVIVED_WORDS[opened.revived], stays: true });
    }
  }
}

function sameView(a: ViewState, b: ViewState): boolean {
  return (Object.keys(a) as (keyof ViewState)[]).every((key) => a[key] === b[key]);
}

/** Stores the view a moment after it changed. Gives the function that stores it now. */
function keepView(): () => Promise<void> {
  let stored = keptView(useView.getState());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    stored = keptView(useView.getState());
    await request('view:save', stored);
  };
  useView.subscribe((view) => {
    if (timer === undefined && !sameView(stored, keptView(view))) {
      timer = setTimeout(() => void save(), SAVE_AFTER);
    }
  });
  return save;
}

/** Opens the workspace and keeps the window in step with it from now on. */
export async function boot(): Promise<void> {
  // On its way while the workspace is opened: nearly every text needs the Latin face.
  void textFaces('a');
  followWorkspace();
  listen('window:ping', () => void request('window:alive'));
  listen('workspace:replaced', () => {
    useReadingTexts.setState({ texts: {} });
    void open();
  });
  await open();
  followCare();
  const saveView = keepView();
  listen('window:closing', () => {
    noteEverything();
    const stored = [flushDrafts(), storeDefinition(), saveView()];
    void Promise.all(stored).then(() => request('window:flushed'));
  });
}
