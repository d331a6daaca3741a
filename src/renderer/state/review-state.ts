/** The review of the source that is read: what is proposed, what is shown of it, and which suggestion one is at. */
import { useMemo } from 'react';
import { create } from 'zustand';
import type { SourceId } from '#core/ids.ts';
import type { Decision } from '#core/suggestion/decision.ts';
import type { Finding } from '#core/suggestion/finding.ts';
import { KnownActors } from '#core/suggestion/match-actor.ts';
import { Rejections } from '#core/suggestion/rejections.ts';
import { type Review, reviewOf } from '#core/suggestion/review.ts';
import type { Span } from '#core/text/span.ts';
import { digestOf, type Placed } from '#core/workspace/selectors.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { type ReadingTextState, useReadingTexts } from './reading-texts.ts';
import { type FindingsState, useFindings } from './recognition.ts';
import { queueOf, type ReviewShows, type Sureness, shownGroups } from './review-filter.ts';
import { paneOf, useView } from './view-state.ts';
import { useWorkspaceState } from './workspace-state.ts';

export type ReviewTab = 'queue' | 'links' | 'rejected';

export type ReviewState = {
  readonly tab: ReviewTab;
  /** Whose review it is: keys are places in one text. */
  readonly sourceId: SourceId | null;
  readonly shows: ReviewShows;
  readonly sureness: Sureness;
  /** The suggestion that one is at. */
  readonly current: string | null;
  /** Whether its fields are open. */
  readonly editing: boolean;
  /** The queue is to take the focus once it is there. */
  readonly focusAsked: boolean;
};

export const FIRST_REVIEW: ReviewState = {
  tab: 'queue',
  sourceId: null,
  shows: 'all',
  sureness: 'any',
  current: null,
  editing: false,
  focusAsked: false,
};

export const useReview = create<ReviewState>()(() => FIRST_REVIEW);

const rejectionsOf = new WeakMap<object, Rejections>();
const knownOf = new WeakMap<object, KnownActors>();

/** Made once for each state of a table. */
function madeOnce<K extends object, V>(memo: WeakMap<object, V>, key: K, make: () => V): V {
  const known = memo.get(key) ?? make();
  memo.set(key, known);
  return known;
}

function spansOf(placed: readonly Placed<unknown>[], sha256: string | undefined): readonly Span[] {
  return placed
    .filter(({ annotation }) => annotation.target.textSha256 === sha256)
    .map(({ annotation }) => annotation.target.position);
}

type Made = {
  readonly findings: readonly Finding[];
  readonly digest: unknown;
  readonly decisions: unknown;
  readonly actors: unknown;
  readonly review: Review;
};

const reviews = new Map<string, Made>();

/** The review of a source, made once for each state of what it depends on. */
export function makeReview(
  workspace: Workspace,
  sourceId: SourceId,
  text: string,
  findings: readonly Finding[],
): Review {
  const digest = digestOf(workspace, sourceId);
  const { decisions, actors } = workspace;
  const before = reviews.get(sourceId);
  const same =
    before?.findings === findings &&
    before.digest === digest &&
    before.decisions === decisions &&
    before.actors === actors;
  if (same) {
    return before.review;
  }
  const sha256 = workspace.sources[sourceId]?.text.sha256;
  const review = reviewOf({
    ...{ findings, text, sourceId },
    marked: {
      actors: spansOf(digest.mentions, sha256),
      figures: spansOf(digest.figures, sha256),
    },
    before: before?.review,
    rejections: madeOnce(
      rejectionsOf,
      decisions,
      () => new Rejections(Object.values<Decision>(decisions)),
    ),
    known: madeOnce(knownOf, actors, () => new KnownActors(Object.values(actors))),
  });
  reviews.set(sourceId, { findings, digest, decisions, actors, review });
  return review;
}

function reviewIn(
  workspace: Workspace | null,
  sourceId: SourceId | undefined,
  text: ReadingTextState | undefined,
  found: FindingsState | undefined,
): Review | null {
  return workspace === null ||
    sourceId === undefined ||
    workspace.sources[sourceId] === undefined ||
    text?.state !== 'ready' ||
    found?.state !== 'ready'
    ? null
    : makeReview(workspace, sourceId, text.reading.text, found.findings);
}

/** Works the review out before it is drawn. */
export function prepareReview(sourceId: SourceId, findings: readonly Finding[]): void {
  const text = useReadingTexts.getState().texts[sourceId];
  const { workspace } = useWorkspaceState.getState();
  reviewIn(workspace, sourceId, text, { state: 'ready', findings, actors: true });
}

/** The review of a source as things are now; `null` while it is not read. */
export function currentReview(sourceId: SourceId): Review | null {
  const text = useReadingTexts.getState().texts[sourceId];
  const { workspace } = useWorkspaceState.getState();
  return reviewIn(workspace, sourceId, text, useFindings.getState()[sourceId]);
}

/** The source that is read: that of the active pane. */
export function useReviewedSource(): SourceId | undefined {
  return useView((view) => paneOf(view, view.activePane)?.place?.sourceId);
}

export function reviewedSource(): SourceId | undefined {
  const view = useView.getState();
  return paneOf(view, view.activePane)?.place?.sourceId;
}

/** The review of a source; `null` while it is not read. */
export function useReviewOf(sourceId: SourceId | undefined): Review | null {
  const workspace = useWorkspaceState((state) => state.workspace);
  const text = useReadingTexts(({ texts }) => texts[sourceId ?? '']);
  const found = useFindings((all) => all[sourceId ?? '']);
  return useMemo(
    () => reviewIn(workspace, sourceId, text, found),
    [workspace, sourceId, text, found],
  );
}

/** The text of the source that is read; empty while it is on its way. */
export function useReviewedText(): string {
  const sourceId = useReviewedSource();
  const state = useReadingTexts(({ texts }) => texts[sourceId ?? '']);
  return state?.state === 'ready' ? state.reading.text : '';
}

/** The groups that are shown of a review, and their items in order. */
export function useQueue(review: Review | null) {
  const { shows, sureness } = useReview();
  return useMemo(() => {
    const groups = review === null ? [] : shownGroups(review, shows, sureness);
    return { groups, queue: queueOf(groups) };
  }, [review, shows, sureness]);
}

/** The review is of another source now: one begins at its first suggestion. */
export function followSource(sourceId: SourceId | undefined): void {
  if (sourceId !== undefined && useReview.getState().sourceId !== sourceId) {
    useReview.setState({ sourceId, current: null, editing: false });
  }
}

export function setReview(change: Partial<ReviewState>): void {
  useReview.setState(change);
}
