/**
 * What a person said no to, so that it is never proposed again: words with the kind they were taken for and what stood
 * around them, or two actors that are not one. What was said yes to needs no row: it is a mark, or a name of an actor.
 */
import type { FigureKind } from '#core/figure/figure.ts';
import type { ActorId, DecisionId, SourceId } from '#core/ids.ts';
import type { ActorKind } from '#core/recognition/actor-types.ts';

/** `alike`: these words where much the same stands around them. `everywhere`: these words wherever they stand. */
export const DECISION_SCOPES = ['alike', 'everywhere'] as const;
export type DecisionScope = (typeof DECISION_SCOPES)[number];

/** The words next to a span on either side, nearest first, folded (`contextOf`). */
export type Context = {
  readonly before: readonly string[];
  readonly after: readonly string[];
};

type Row = {
  readonly id: DecisionId;
  readonly createdAt: string;
  readonly modifiedAt: string;
};

type AboutWords = Row & {
  /** As they stand in the text; compared folded (`wordsKey`). */
  readonly words: string;
  readonly scope: DecisionScope;
  readonly context: Context;
  /** Where it was decided: told to the person, never asked when deciding. The source may be gone since. */
  readonly sourceId: SourceId;
};

/** These words do not name an actor of this kind. */
export type ActorDecision = AboutWords & {
  readonly subject: 'actor';
  readonly actorKind: ActorKind;
};

/** These words are no figure of this kind. */
export type FigureDecision = AboutWords & {
  readonly subject: 'figure';
  readonly figureKind: FigureKind;
};

/** These two are not one actor. `actors` in the order of their ids. */
export type LinkDecision = Row & {
  readonly subject: 'link';
  readonly actors: readonly [ActorId, ActorId];
};

export type Decision = ActorDecision | FigureDecision | LinkDecision;
