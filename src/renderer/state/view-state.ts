/** What the window shows: rail, panels, panes, what is selected, what dialog is open. Kept by the main process between starts. */
import { create } from 'zustand';
import type { ActorId, AnnotationId, BatchId, CodeId, SourceId } from '#core/ids.ts';
import type { Span } from '#core/text/span.ts';
import {
  type PaneLayout,
  type PaneState,
  type RailView,
  READING_VIEWS,
  type ReadingPlace,
  type ViewState,
} from '#ipc/view.ts';
import { newId } from './client.ts';
import { setList } from './lists-state.ts';
import { closePane, paneIdsOf, type SplitDirection, splitPane } from './pane-layout.ts';

/** What the inspector shows; `null`: the notes of the active source in text order. */
export type Inspected =
  | { readonly kind: 'annotation'; readonly sourceId: SourceId; readonly id: AnnotationId }
  | { readonly kind: 'actor'; readonly id: ActorId }
  | { readonly kind: 'code'; readonly id: CodeId }
  | { readonly kind: 'source'; readonly id: SourceId };

/** The words selected in a pane, in offsets of the reading text. */
export type PaneSelection = {
  readonly paneId: string;
  readonly sourceId: SourceId;
  readonly span: Span;
};

/** At most one dialog at a time: one union instead of many flags. */
export type OpenDialog =
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'about' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'trash' }
  | { readonly kind: 'backups' }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'aside' }
  | { readonly kind: 'rename-workspace' }
  | { readonly kind: 'workspace-memo' }
  | { readonly kind: 'merge-actor'; readonly actorId: ActorId }
  | { readonly kind: 'new-actor' }
  /** Asks which actor or code is meant; the words are what it may be called. */
  | { readonly kind: 'mark-all'; readonly words: string }
  | { readonly kind: 'withdraw-batch'; readonly batchId: BatchId };

/** Which picker is open at the current selection. */
export type MarkTool = 'actor' | 'figure' | 'code' | 'note';

/** A request to bring a place into view: panes answer it and clear it. */
export type Reveal = {
  readonly paneId: string;
  readonly span: Span;
  readonly focus: boolean;
  /** Whoever asked shows by itself which words are meant. */
  readonly unmarked?: true;
};

export type WindowView = ViewState & {
  readonly selection: PaneSelection | null;
  readonly tool: MarkTool | null;
  readonly inspected: Inspected | null;
  readonly dialog: OpenDialog | null;
  readonly reveal: Reveal | null;
  /** The pane whose find bar is open. */
  readonly finding: string | null;
  /** The view that a place was opened from, for the way back. */
  readonly returnTo: RailView | null;
};

const FIRST_PANE: PaneState = { id: 'pane-1', place: null, past: [], future: [] };

export const EMPTY_VIEW: WindowView = {
  rail: 'library',
  side: { open: true, width: 260 },
  inspector: { open: true, width: 300 },
  layout: { kind: 'pane', paneId: FIRST_PANE.id },
  panes: [FIRST_PANE],
  activePane: FIRST_PANE.id,
  welcomed: false,
  selection: null,
  tool: null,
  inspected: null,
  dialog: null,
  reveal: null,
  finding: null,
  returnTo: null,
};

export const useView = create<WindowView>()(() => EMPTY_VIEW);

/** The part that is kept between starts. */
export function keptView(view: WindowView): ViewState {
  const { rail, side, inspector, layout, panes, activePane, welcomed } = view;
  return { rail, side, inspector, layout, panes, activePane, welcomed };
}

export function paneOf(view: WindowView, paneId: string): PaneState | undefined {
  return view.panes.find((pane) => pane.id === paneId);
}

function setPane(paneId: string, change: (pane: PaneState) => PaneState): void {
  useView.setState((view) => ({
    panes: view.panes.map((pane) => (pane.id === paneId ? change(pane) : pane)),
  }));
}

export function showRail(rail: RailView): void {
  useView.setState((view) => ({ rail, side: { ...view.side, open: true }, returnTo: null }));
}

/** Shows the page of an actor. */
export function showActor(actorId: ActorId): void {
  setList('actors', { selected: actorId });
  showRail('actors');
}

/** Shows the reading panes at a place; from another view the way back is remembered. `focus` goes into the text. */
export function goToPlace(sourceId: SourceId, span: Span, focus = true): void {
  const { rail } = useView.getState();
  if (!READING_VIEWS.includes(rail)) {
    useView.setState({ rail: 'library', returnTo: rail });
  }
  revealSpan(sourceId, span, focus);
}

export function activatePane(paneId: string): void {
  if (useView.getState().activePane !== paneId) {
    useView.setState({ activePane: paneId });
  }
}

/** Shows a source in a pane (the active one unless told) and remembers where the pane was, for Back. */
export function openSource(
  sourceId: SourceId,
  options: { readonly paneId?: string; readonly offset?: number } = {},
): void {
  const paneId = options.paneId ?? useView.getState().activePane;
  const place: ReadingPlace = { sourceId, offset: options.offset ?? 0 };
  setPane(paneId, (pane) => {
    if (pane.place?.sourceId === sourceId && options.offset === undefined) {
      return pane;
    }
    return {
      ...pane,
      place,
      past: pane.place === null ? pane.past : [...pane.past, pane.place].slice(-100),
      future: [],
    };
  });
  useView.setState({ activePane: paneId, selection: null, tool: null });
}

/** Notes how far a pane is scrolled; not a step in its history. */
export function notePlace(paneId: string, place: ReadingPlace): void {
  setPane(paneId, (pane) => ({ ...pane, place }));
}

/** Brings a span into view in the pane that shows its source; no step in the pane's history. */
export function pointAt(sourceId: SourceId, span: Span): void {
  const view = useView.getState();
  const active = paneOf(view, view.activePane);
  const pane =
    active?.place?.sourceId === sourceId
      ? active
      : view.panes.find((one) => one.place?.sourceId === sourceId);
  if (pane !== undefined) {
    useView.setState({ reveal: { paneId: pane.id, span, focus: false, unmarked: true } });
  }
}

/** How much of the text before a place is brought into view with it, in code units: a paragraph or so. */
const LEAD = 400;

/** Opens a source at a span and brings it into view; in a pane that already shows it, where there is one. */
export function revealSpan(sourceId: SourceId, span: Span, focus = true): void {
  const view = useView.getState();
  const active = paneOf(view, view.activePane);
  const shown =
    active?.place?.sourceId === sourceId
      ? active
      : view.panes.find((pane) => pane.place?.sourceId === sourceId);
  const paneId = shown?.id ?? view.activePane;
  // Some of what comes before stays in sight.
  openSource(sourceId, { paneId, offset: Math.max(0, span.start - LEAD) });
  useView.setState({ reveal: { paneId, span, focus } });
}

export function goBack(paneId: string): void {
  setPane(paneId, (pane) => {
    const place = pane.past[pane.past.length - 1];
    return place === undefined
      ? pane
      : {
          ...pane,
          place,
          past: pane.past.slice(0, -1),
          future: pane.place === null ? pane.future : [...pane.future, pane.place],
        };
  });
}

export function goForward(paneId: string): void {
  setPane(paneId, (pane) => {
    const place = pane.future[pane.future.length - 1];
    return place === undefined
      ? pane
      : {
          ...pane,
          place,
          future: pane.future.slice(0, -1),
          past: pane.place === null ? pane.past : [...pane.past, pane.place],
        };
  });
}

/** Splits a pane; the new one shows the same source until another is opened. Gives the new pane's id. */
export function split(paneId: string, direction: SplitDirection): string | null {
  const view = useView.getState();
  const id = newId('request').replace('req', 'pane');
  const layout = splitPane(view.layout, paneId, direction, id);
  if (layout === view.layout) {
    return null;
  }
  const pane: PaneState = { id, place: paneOf(view, paneId)?.place ?? null, past: [], future: [] };
  useView.setState({ layout, panes: [...view.panes, pane], activePane: id });
  return id;
}

/** Closes a pane. The last one stays and is emptied. */
export function close(paneId: string): void {
  const view = useView.getState();
  const layout = closePane(view.layout, paneId);
  const selection = view.selection?.paneId === paneId ? null : view.selection;
  if (layout === null) {
    setPane(paneId, (pane) => ({ ...pane, place: null }));
    useView.setState({ selection, tool: null });
    return;
  }
  const order = paneIdsOf(layout);
  const activePane = view.activePane === paneId ? (order[0] ?? view.activePane) : view.activePane;
  useView.setState({
    layout,
    panes: view.panes.filter((pane) => pane.id !== paneId),
    activePane,
    selection,
    tool: null,
  });
}

export function setLayout(layout: PaneLayout): void {
  useView.setState({ layout });
}

/** Selects words, or nothing. A new selection closes the picker of the old one. */
export function select(selection: PaneSelection | null): void {
  useView.setState({ selection, tool: null });
}

export function inspect(inspected: Inspected | null): void {
  useView.setState((view) => ({
    inspected,
    inspector: inspected === null ? view.inspector : { ...view.inspector, open: true },
  }));
}

export function openDialog(dialog: OpenDialog | null): void {
  useView.setState({ dialog });
}
