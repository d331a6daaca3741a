/**
 * What of an annotation a dossier shows. Two kinds of choice: `actors` and `codes` pick annotations (those that
 * concern one of them, whole); `kinds`, `actorKinds` and `figureKinds` pick what is shown of each, so that a person
 * can leave the notes out. An annotation of which nothing is left is left out.
 */
import type { Annotation, Body } from '#core/annotation/annotation.ts';
import type { ActorId } from '#core/ids.ts';
import { resolveActor, resolveActorId } from '#core/workspace/resolve-actor.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import type { DossierDefinition, ExhibitKind } from './definition.ts';

/** The bodies to show; `null` when the annotation is left out. */
export type ExhibitFilter = (annotation: Annotation) => readonly Body[] | null;

const KIND_OF: Readonly<Record<Body['type'], ExhibitKind>> = {
  comment: 'note',
  mention: 'actor',
  figure: 'figure',
  code: 'code',
};

/** The filter's choice of actors with merges followed; `null` lets everyone through. */
export function chosenActors(
  workspace: Workspace,
  definition: DossierDefinition,
): ReadonlySet<ActorId> | null {
  return definition.actors && new Set(definition.actors.map((id) => resolveActorId(workspace, id)));
}

function concerns(
  workspace: Workspace,
  actors: ReadonlySet<ActorId>,
  bodies: readonly Body[],
): boolean {
  const isChosen = (id: ActorId) => actors.has(resolveActorId(workspace, id));
  return bodies.some(
    (body) =>
      (body.type === 'mention' && isChosen(body.actorId)) ||
      (body.type === 'figure' && body.figure.about.some(isChosen)),
  );
}

function bodyFilter(workspace: Workspace, definition: DossierDefinition): (body: Body) => boolean {
  const kinds = definition.kinds && new Set(definition.kinds);
  const actorKinds = definition.actorKinds && new Set(definition.actorKinds);
  const figureKinds = definition.figureKinds && new Set(definition.figureKinds);
  return (body) => {
    if (kinds !== null && !kinds.has(KIND_OF[body.type])) {
      return false;
    }
    if (body.type === 'mention' && actorKinds !== null) {
      const actor = resolveActor(workspace, body.actorId);
      return actor !== null && actorKinds.has(actor.kind);
    }
    if (body.type === 'figure' && figureKinds !== null) {
      // Words that were not understood have no kind: they are shown unless the choice leaves figures out.
      const { reading } = body.figure;
      return reading === null || figureKinds.has(reading.kind);
    }
    return true;
  };
}

/** Makes the filter of a definition once, for all annotations. */
export function exhibitFilterOf(
  workspace: Workspace,
  definition: DossierDefinition,
): ExhibitFilter {
  const actors = chosenActors(workspace, definition);
  const codes = definition.codes && new Set(definition.codes);
  const isShown = bodyFilter(workspace, definition);
  const highlights = definition.kinds === null || definition.kinds.includes('highlight');
  return (annotation) => {
    const { bodies } = annotation;
    if (actors !== null && !concerns(workspace, actors, bodies)) {
      return null;
    }
    if (codes !== null && !bodies.some((body) => body.type === 'code' && codes.has(body.codeId))) {
      return null;
    }
    const shown = bodies.filter(isShown);
    return shown.length > 0 || (highlights && annotation.highlighted) ? shown : null;
  };
}
