/** An annotation: a target, what is said about it, and why (W3C Web Annotation). */

import type { Figure } from '#core/figure/figure.ts';
import type { ActorId, AnnotationId, BatchId, BodyId, CodeId, SourceId } from '#core/ids.ts';
import { compareSpans } from '#core/text/span.ts';
import type { Target } from './selector.ts';

/** A note: Markdown text. */
export type CommentBody = { readonly id: BodyId; readonly type: 'comment'; readonly text: string };
/** A code of the codebook, applied. */
export type CodeBody = { readonly id: BodyId; readonly type: 'code'; readonly codeId: CodeId };
/** The words name this actor. */
export type MentionBody = {
  readonly id: BodyId;
  readonly type: 'mention';
  readonly actorId: ActorId;
};
/** The words state this figure. */
export type FigureBody = { readonly id: BodyId; readonly type: 'figure'; readonly figure: Figure };

export type Body = CommentBody | CodeBody | MentionBody | FigureBody;
export type BodyType = Body['type'];

export type Annotation = {
  readonly id: AnnotationId;
  readonly sourceId: SourceId;
  readonly target: Target;
  /** Whether the words carry a highlight of their own. An annotation without bodies is always highlighted. */
  readonly highlighted: boolean;
  /** May be several; none for a bare highlight. */
  readonly bodies: readonly Body[];
  readonly createdAt: string;
  readonly modifiedAt: string;
  /** The bulk act that made it. */
  readonly batchId?: BatchId;
};

/** The subset of the W3C's motivations in use. */
export type Motivation =
  | 'highlighting'
  | 'commenting'
  | 'classifying'
  | 'identifying'
  | 'describing';

const MOTIVATION_OF: Readonly<Record<BodyType, Motivation>> = {
  comment: 'commenting',
  code: 'classifying',
  mention: 'identifying',
  figure: 'describing',
};

/** Why the annotation was made, from what it carries; `highlighting` when it carries nothing. */
export function motivationsOf(annotation: Annotation): readonly Motivation[] {
  const found = new Set<Motivation>(annotation.bodies.map((body) => MOTIVATION_OF[body.type]));
  if (annotation.highlighted || found.size === 0) {
    found.add('highlighting');
  }
  return [...found];
}

/** The bodies of one type, in their order. */
export function bodiesOf<T extends BodyType>(
  annotation: Annotation,
  type: T,
): readonly Extract<Body, { type: T }>[] {
  return annotation.bodies.filter((body): body is Extract<Body, { type: T }> => body.type === type);
}

/** Text order: by place, then by id, so that the order is total and stable. */
export function compareAnnotations(a: Annotation, b: Annotation): number {
  return (
    compareSpans(a.target.position, b.target.position) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}
