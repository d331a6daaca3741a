/** What the window and its worker for recognition say to each other. */
import type { SourceId } from '#core/ids.ts';
import type { SuggestedSource } from '#core/recognition/suggest.ts';
import type { ActorFinding, Finding } from '#core/suggestion/finding.ts';
import type { KnownName } from '#core/suggestion/known-names.ts';

export type ToWorker =
  /** A text to read: it crosses once, the worker keeps it. */
  | {
      readonly type: 'read';
      readonly sourceId: SourceId;
      readonly source: SuggestedSource;
      readonly names: readonly KnownName[];
    }
  /** Gives the next slice of what was found: asked for when the window has time for it. */
  | { readonly type: 'next'; readonly sourceId: SourceId }
  /** Other names are known now. */
  | { readonly type: 'names'; readonly names: readonly KnownName[] }
  /** The source is not open any more. */
  | { readonly type: 'forget'; readonly sourceId: SourceId };

/** A finding without its words: the window has the text. */
export type SentFinding = Omit<Finding, 'words'>;

/** What confirmed names add to what was found, and what they take the place of, by key. */
export type KnownAdded = {
  readonly added: readonly ActorFinding[];
  readonly gone: readonly string[];
};

export type FromWorker =
  /** Everything was found; the slices follow. */
  | {
      readonly type: 'found';
      readonly sourceId: SourceId;
      readonly count: number;
      readonly actors: boolean;
    }
  | {
      readonly type: 'slice';
      readonly sourceId: SourceId;
      readonly findings: readonly SentFinding[];
      readonly done: boolean;
    }
  | { readonly type: 'known'; readonly sourceId: SourceId; readonly known: KnownAdded };
