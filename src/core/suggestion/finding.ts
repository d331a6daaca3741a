/** What recognition found in a text, in one list: the material of suggestions, whatever was decided about it. */

import type { FigureReason } from '#core/figure/candidate.ts';
import type { FigureReading } from '#core/figure/figure.ts';
import type { ActorKind, ActorReason } from '#core/recognition/actor-types.ts';
import type { NameLink } from '#core/recognition/name-links.ts';
import { type SuggestedSource, suggest } from '#core/recognition/suggest.ts';
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

/** Every actor and figure that a source seems to state. Slow for long texts: seconds for a megabyte. Pure, never throws. */
export function findAll(source: SuggestedSource): Findings {
  const { actors, figures, noActors } = suggest(source);
  const named = actors.map(
    ({ text: words, kind, actor, alternatives, ...rest }): ActorFinding => ({
      subject: 'actor',
      words,
      actorKind: kind,
      name: actor,
      alternatives: alternatives ?? [],
      ...rest,
    }),
  );
  const stated = figures.map(
    (figure): FigureFinding => ({
      subject: 'figure',
      words: source.text.slice(figure.start, figure.end),
      ...figure,
    }),
  );
  return {
    findings: [...named, ...stated].sort(compareFindings),
    actors: noActors === null,
  };
}
