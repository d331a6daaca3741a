/**
 * What accepting suggestions comes down to: one batch that makes or extends the actor and marks the words. Words that
 * are marked already get one thing more, not a second mark.
 */

import type { Actor, ActorKind } from '#core/actor/actor.ts';
import { foldName } from '#core/actor/match-name.ts';
import type { Annotation, Body } from '#core/annotation/annotation.ts';
import type { Target } from '#core/annotation/selector.ts';
import type { FigureReading } from '#core/figure/figure.ts';
import type { ActorId, IdKind, IdOf, SourceId } from '#core/ids.ts';
import type { Command } from './command.ts';
import { cleanAliases } from './plan-actor.ts';
import { resolveActor } from './resolve-actor.ts';
import { annotationsOf } from './selectors.ts';
import type { Workspace } from './workspace.ts';

/** The actor that accepted words name: one that is there, or one to be made. */
export type AcceptedActor =
  | { readonly kind: 'known'; readonly actorId: ActorId }
  | { readonly kind: 'new'; readonly name: string; readonly actorKind: ActorKind };

export type Accepted =
  | {
      readonly subject: 'actor';
      readonly actor: AcceptedActor;
      readonly targets: readonly Target[];
    }
  | {
      readonly subject: 'figure';
      readonly figures: readonly {
        readonly target: Target;
        readonly reading: FigureReading | null;
        /** Whether a person changed the reading. */
        readonly corrected: boolean;
      }[];
    };

export type AcceptOptions = {
  readonly sourceId: SourceId;
  readonly accepted: Accepted;
  readonly at: string;
  readonly newId: <K extends IdKind>(kind: K) => IdOf<K>;
};

function placeKey({ position }: Target): string {
  return `${position.start}-${position.end}`;
}

/** The annotations on exactly these places, by place. */
function annotationsAt(
  workspace: Workspace,
  sourceId: SourceId,
  targets: readonly Target[],
): ReadonlyMap<string, Annotation> {
  const wanted = new Set(targets.map(placeKey));
  const sha256 = targets[0]?.textSha256;
  return new Map(
    annotationsOf(workspace, sourceId)
      .filter((row) => row.target.textSha256 === sha256 && wanted.has(placeKey(row.target)))
      .map((row) => [placeKey(row.target), row]),
  );
}

/** The names that were accepted and are news to the actor; another case of a name it has is no news. */
function newNames(known: readonly string[], targets: readonly Target[]): readonly string[] {
  const seen = new Set(known.map(foldName));
  const added: string[] = [];
  for (const { quote } of targets) {
    const name = quote.exact.replaceAll(/\s+/gu, ' ').trim();
    if (!seen.has(foldName(name))) {
      seen.add(foldName(name));
      added.push(name);
    }
  }
  return added;
}

function actorPart(
  workspace: Workspace,
  actor: AcceptedActor,
  targets: readonly Target[],
  { at, newId }: AcceptOptions,
): { readonly id: ActorId; readonly name: string; readonly parts: readonly Command[] } {
  const known = actor.kind === 'known' ? resolveActor(workspace, actor.actorId) : null;
  if (known !== null) {
    const added = newNames([known.preferredName, ...known.aliases], targets);
    const aliases = [...known.aliases, ...added];
    const change: Command = { type: 'actor.change', actorId: known.id, aliases };
    return { id: known.id, name: known.preferredName, parts: added.length === 0 ? [] : [change] };
  }
  const name = actor.kind === 'new' ? actor.name : (targets[0]?.quote.exact ?? '');
  const made: Actor = {
    id: newId('actor'),
    kind: actor.kind === 'new' ? actor.actorKind : 'group',
    preferredName: name,
    aliases: cleanAliases(name, newNames([name], targets)),
    description: '',
    createdAt: at,
    modifiedAt: at,
  };
  return { id: made.id, name, parts: [{ type: 'actor.add', actor: made }] };
}

type Said = { readonly target: Target; readonly body: Body };

function sayParts(
  workspace: Workspace,
  said: readonly Said[],
  { sourceId, at, newId }: AcceptOptions,
): readonly Command[] {
  const known = annotationsAt(
    workspace,
    sourceId,
    said.map(({ target }) => target),
  );
  return said.map(({ target, body }): Command => {
    const row = known.get(placeKey(target));
    if (row !== undefined) {
      return { type: 'body.add', sourceId, annotationId: row.id, body };
    }
    const annotation: Annotation = {
      id: newId('annotation'),
      sourceId,
      target,
      highlighted: false,
      bodies: [body],
      createdAt: at,
      modifiedAt: at,
    };
    return { type: 'annotation.add', annotation };
  });
}

/** The command that accepts them: one step to undo. */
export function acceptCommand(workspace: Workspace, options: AcceptOptions): Command {
  const { accepted, newId } = options;
  const batch = { type: 'batch', batchId: newId('batch'), label: 'accept-suggestions' } as const;
  if (accepted.subject === 'figure') {
    const said = accepted.figures.map(({ target, reading, corrected }): Said => {
      const figure = { reading, corrected, about: [] };
      return { target, body: { id: newId('body'), type: 'figure', figure } };
    });
    const only = accepted.figures.length === 1 ? accepted.figures[0] : undefined;
    const name = only === undefined ? {} : { name: only.target.quote.exact };
    return { ...batch, ...name, parts: sayParts(workspace, said, options) };
  }
  const { id, name, parts } = actorPart(workspace, accepted.actor, accepted.targets, options);
  const said = accepted.targets.map(
    (target): Said => ({ target, body: { id: newId('body'), type: 'mention', actorId: id } }),
  );
  return { ...batch, name, parts: [...parts, ...sayParts(workspace, said, options)] };
}
