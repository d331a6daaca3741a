/**
 * A batch: what was marked in one step ("mark all 12 of Elon Musk"), kept so that it can be opened again, extended or
 * taken back, however much was done in between. The annotations themselves are ordinary ones.
 */
import type { ActorId, AnnotationId, BatchId, BodyId, CodeId, SourceId } from '#core/ids.ts';
import type { Span } from '#core/text/span.ts';

/** What the marks of a batch say about the words: that they name an actor, or that a code applies. */
export type BatchTarget =
  | { readonly kind: 'actor'; readonly actorId: ActorId }
  | { readonly kind: 'code'; readonly codeId: CodeId };

/** What was searched for, and how. */
export type OccurrenceSearch = {
  /** The names or terms, as they were then. */
  readonly names: readonly string[];
  /** `null`: the whole corpus, with what is added to it later. */
  readonly sources: readonly SourceId[] | null;
  /** Also where capitals and small letters are not as in the name. */
  readonly anyCase: boolean;
  /** "Šefčovič" also where it is written "Sefcovic". */
  readonly anyAccents: boolean;
  /** Also "tariffs" for "tariff", and the other way round. */
  readonly plurals: boolean;
};

/** A mark of a batch: the body that it put there, on an annotation of its own or on one that was there already. */
export type BatchMark = {
  readonly sourceId: SourceId;
  readonly annotationId: AnnotationId;
  readonly bodyId: BodyId;
  /** The actor, where the reader chose another one for these words than the batch is about. */
  readonly actorId?: ActorId;
};

/** Places of one version of a text that the reader looked at and left out. */
export type LeftOut = {
  readonly sourceId: SourceId;
  /** Hex SHA-256 of the reading text that the places count in. */
  readonly textSha256: string;
  readonly places: readonly Span[];
};

export type MarkBatch = {
  readonly id: BatchId;
  readonly target: BatchTarget;
  readonly search: OccurrenceSearch;
  readonly marks: readonly BatchMark[];
  readonly leftOut: readonly LeftOut[];
  readonly createdAt: string;
  readonly modifiedAt: string;
};
