/** What recognition finds in a text: the material of suggestions, whatever is decided about it. */

import type { FigureReason } from '#core/figure/candidate.ts';
import type { FigureReading } from '#core/figure/figure.ts';
import type { ActorKind, ActorReason } from '#core/recognition/actor-types.ts';
import type { NameLink } from '#core/recognition/name-links.ts';
import type { Span } from '#core/text/span.ts';

/** Why an actor is proposed: the rules of recognition, or a name that a person has confirmed in some source. */
export type ActorFindingReason =
  | ActorReason
  | { readonly code: 'confirmed'; readonly parts: readonly string[] };

export type ActorFinding = Span & {
  readonly subject: 'actor';
  readonly words: string;
  readonly actorKind: ActorKind;
  /** The fullest name of this actor in the text: the same for all names of one actor. */
  readonly name: string;
  /** 0–1. */
  readonly confidence: number;
  readonly reason: ActorFindingReason;
  /** How the words go back to a fuller name in the text; `null` where they are that name. */
  readonly link: NameLink | null;
  /** Other kinds that it could well be, likeliest first. */
  readonly alternatives: readonly ActorKind[];
};

export type FigureFinding = Span & {
  readonly subject: 'figure';
  readonly words: string;
  readonly reading: FigureReading;
  /** 0–1. */
  readonly confidence: number;
  readonly reason: FigureReason;
};

export type Finding = ActorFinding | FigureFinding;

export type Findings = {
  /** In text order. */
  readonly findings: readonly Finding[];
  /** Whether actors were looked for: in other languages than English they are not. */
  readonly actors: boolean;
};

/** Text order; of two that begin together the longer first. */
export function compareFindings(a: Finding, b: Finding): number {
  return a.start - b.start || b.end - a.end || (a.subject < b.subject ? -1 : 1);
}
