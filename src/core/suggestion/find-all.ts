/** What recognition finds in a source, as one list. Apart from its types: whoever shows findings needs no recogniser. */
import { type SuggestedSource, suggest } from '#core/recognition/suggest.ts';
import {
  type ActorFinding,
  compareFindings,
  type FigureFinding,
  type Findings,
} from './finding.ts';

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
