/** Derived views about actors: who there is, where they are named, with whom, and which figures are about them. */
import type { Actor } from '#core/actor/actor.ts';
import type { FigureBody, MentionBody } from '#core/annotation/annotation.ts';
import type { ActorId } from '#core/ids.ts';
import { resolveActorId } from './resolve-actor.ts';
import { type BySource, digestOf, type Placed, pickBySource } from './selectors.ts';
import type { Workspace } from './workspace.ts';

/** An actor with how much is known of it. Merged actors are not listed; their mentions count for the other. */
export type ActorRow = {
  readonly actor: Actor;
  readonly mentions: number;
  /** In how many sources it is named. */
  readonly sources: number;
};

/** Every actor that was not merged, with its counts, in no particular order. */
export function actorRows(workspace: Workspace): readonly ActorRow[] {
  const resolve = resolver(workspace);
  const mentions = new Map<string, number>();
  const sources = new Map<string, number>();
  for (const sourceId of Object.keys(workspace.sources)) {
    const here = new Set<string>();
    for (const { body } of digestOf(workspace, sourceId).mentions) {
      const id = resolve(body.actorId);
      mentions.set(id, (mentions.get(id) ?? 0) + 1);
      here.add(id);
    }
    for (const id of here) {
      sources.set(id, (sources.get(id) ?? 0) + 1);
    }
  }
  return Object.values(workspace.actors)
    .filter((actor) => actor.mergedInto === undefined)
    .map((actor) => ({
      actor,
      mentions: mentions.get(actor.id) ?? 0,
      sources: sources.get(actor.id) ?? 0,
    }));
}

/** `resolveActorId` that remembers: chains of merges are followed once. */
function resolver(workspace: Workspace): (id: ActorId) => ActorId {
  const known = new Map<ActorId, ActorId>();
  return (id) => {
    const found = known.get(id) ?? resolveActorId(workspace, id);
    known.set(id, found);
    return found;
  };
}

/** Where an actor is named, by source in text order, under its own id or one that was merged into it. */
export function mentionsOf(
  workspace: Workspace,
  actorId: ActorId,
): readonly BySource<Placed<MentionBody>>[] {
  const resolve = resolver(workspace);
  return pickBySource(workspace, (digest) =>
    digest.mentions.filter(({ body }) => resolve(body.actorId) === actorId),
  );
}

/** The figures that are about an actor, by source in text order. */
export function figuresAbout(
  workspace: Workspace,
  actorId: ActorId,
): readonly BySource<Placed<FigureBody>>[] {
  const resolve = resolver(workspace);
  return pickBySource(workspace, (digest) =>
    digest.figures.filter(({ body }) => body.figure.about.some((id) => resolve(id) === actorId)),
  );
}

/** How near two mentions must be, in UTF-16 code units, to count as named together: about two sentences. */
export const TOGETHER_WITHIN = 300;

export type Companion = { readonly actorId: ActorId; readonly times: number };

/** Actors named near this one, with how often, most often first. An actor counts once for each mention of this one. */
export function companionsOf(workspace: Workspace, actorId: ActorId): readonly Companion[] {
  const resolve = resolver(workspace);
  const times = new Map<ActorId, number>();
  for (const sourceId of Object.keys(workspace.sources)) {
    const { mentions } = digestOf(workspace, sourceId);
    for (const [index, { body, annotation }] of mentions.entries()) {
      if (resolve(body.actorId) !== actorId) {
        continue;
      }
      for (const id of near(mentions, index, annotation.target.position.start, resolve)) {
        if (id !== actorId) {
          times.set(id, (times.get(id) ?? 0) + 1);
        }
      }
    }
  }
  return [...times]
    .filter(([id]) => workspace.actors[id] !== undefined)
    .map(([id, count]) => ({ actorId: id, times: count }))
    .sort((a, b) => b.times - a.times || (a.actorId < b.actorId ? -1 : 1));
}

/** The actors whose mention starts within reach of `start`; `mentions` are in text order. */
function near(
  mentions: readonly Placed<MentionBody>[],
  index: number,
  start: number,
  resolve: (id: ActorId) => ActorId,
): ReadonlySet<ActorId> {
  const found = new Set<ActorId>();
  for (const step of [-1, 1]) {
    for (let at = index + step; at >= 0 && at < mentions.length; at += step) {
      const other = mentions[at];
      if (
        other === undefined ||
        Math.abs(other.annotation.target.position.start - start) > TOGETHER_WITHIN
      ) {
        break;
      }
      found.add(resolve(other.body.actorId));
    }
  }
  return found;
}
