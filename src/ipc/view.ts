/** What the window remembers: layout, positions, settings and drafts. None of it is part of the workspace's truth. */
import type { SourceId } from '#core/ids.ts';

export const RAIL_VIEWS = [
  'library',
  'suggestions',
  'actors',
  'figures',
  'notes',
  'dossier',
] as const;
export type RailView = (typeof RAIL_VIEWS)[number];

/** The views whose centre is the reading panes. */
export const READING_VIEWS: readonly RailView[] = ['library', 'suggestions'];

export const THEMES = ['system', 'light', 'sepia', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** Sizes in CSS pixels; `columnWidth` in characters of the text face; `lineHeight` as a ratio. */
export type Settings = {
  readonly theme: Theme;
  readonly textSize: number;
  readonly lineHeight: number;
  readonly columnWidth: number;
  readonly marginNotes: boolean;
  /** Whether what is proposed is marked in the text. */
  readonly suggestionMarks: boolean;
};

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  textSize: 17,
  lineHeight: 1.6,
  columnWidth: 66,
  marginNotes: true,
  suggestionMarks: true,
};

/** Limits of each setting, for the controls and for the schema. */
export const SETTING_LIMITS = {
  textSize: { min: 12, max: 32, step: 1 },
  lineHeight: { min: 1.2, max: 2.2, step: 0.1 },
  columnWidth: { min: 40, max: 100, step: 2 },
} as const;

/** A place in a source: the first code unit that was visible at the top of the pane. */
export type ReadingPlace = { readonly sourceId: SourceId; readonly offset: number };

/** A pane: what it shows, and where it has been (`past` and `future` newest last). */
export type PaneState = {
  readonly id: string;
  readonly place: ReadingPlace | null;
  readonly past: readonly ReadingPlace[];
  readonly future: readonly ReadingPlace[];
};

/** The split of the centre: a tree of rows and columns with panes as leaves. `sizes` are per cent, one per child. */
export type PaneLayout =
  | { readonly kind: 'pane'; readonly paneId: string }
  | {
      readonly kind: 'split';
      readonly direction: 'right' | 'down';
      readonly children: readonly PaneLayout[];
      readonly sizes: readonly number[];
    };

export const MAX_PANES = 4;

/** A side panel: whether it is shown, and its width in CSS pixels. */
export type PanelState = { readonly open: boolean; readonly width: number };

export type ViewState = {
  readonly rail: RailView;
  readonly side: PanelState;
  readonly inspector: PanelState;
  readonly layout: PaneLayout;
  readonly panes: readonly PaneState[];
  readonly activePane: string;
  /** Whether the one line of help of the first start was put away. */
  readonly welcomed: boolean;
};

/** Unsent words by the editor they were typed in, such as `comment:ann_…`. */
export type Drafts = Readonly<Record<string, string>>;
