/** The names under which an actor or a code is looked for. */
import type { Actor } from '#core/actor/actor.ts';
import { foldName } from '#core/actor/match-name.ts';
import type { BatchTarget } from '#core/batch/batch.ts';
import type { ActorId } from '#core/ids.ts';
import { resolveActorId } from '#core/workspace/resolve-actor.ts';
import { mentionsOf } from '#core/workspace/select-actors.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import type { Seeker } from './find-occurrences.ts';

/** A name with whether it is looked for unless the reader says otherwise. */
export type OfferedName = { readonly name: string; readonly on: boolean };

/** Longer words that were tagged as an actor are a description, not a name to look for. */
const LONGEST = 80;

/** Words that were tagged as the actor and look like a name: "Musk", not "he" and not "the billionaire". */
function taggedNames(workspace: Workspace, actorId: ActorId): readonly string[] {
  const words = mentionsOf(workspace, actorId).flatMap(({ items }) =>
    items.map(({ annotation }) => annotation.target.quote.exact.replaceAll(/\s+/gu, ' ').trim()),
  );
  return [...new Set(words)].filter(
    (name) =>
      name.length <= LONGEST &&
      name.split(' ').length <= 6 &&
      /\p{Lu}|\p{Lo}/u.test(name.replace(/^(?:The|A|An) /u, '').charAt(0)),
  );
}

/** "Musk" of "Elon Musk"; `null` for what is no person's name. */
function familyName({ kind, preferredName }: Actor): string | null {
  const words = preferredName.trim().split(/\s+/u);
  const last = words[words.length - 1] ?? '';
  return kind === 'person' && words.length > 1 && /^\p{Lu}[\p{L}\p{M}'’-]{2,}$/u.test(last)
    ? last
    : null;
}

/** Without doubles that differ only in case, quotes or an article. */
function distinct(names: readonly OfferedName[]): readonly OfferedName[] {
  const seen = new Set<string>();
  return names.filter(({ name }) => {
    const key = foldName(name);
    const isNew = key !== '' && !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Every name that may be looked for: those of the row, those that were tagged, and a family name as an offer. */
export function offeredNames(
  workspace: Workspace,
  target: BatchTarget,
  more: readonly string[] = [],
): readonly OfferedName[] {
  const on = (name: string): OfferedName => ({ name, on: true });
  if (target.kind === 'code') {
    const code = workspace.codes[target.codeId];
    const own = code === undefined ? [] : [{ name: code.name, on: more.length === 0 }];
    return distinct([...more.map(on), ...own]);
  }
  const id = resolveActorId(workspace, target.actorId);
  const actor = workspace.actors[id];
  if (actor === undefined) {
    return [];
  }
  const family = familyName(actor);
  return distinct([
    ...more.map(on),
    ...[actor.preferredName, ...actor.aliases].map(on),
    ...taggedNames(workspace, id).map(on),
    ...(family === null ? [] : [{ name: family, on: false }]),
  ]);
}

/** The other actors with their names, so that collisions are seen. */
export function otherActors(workspace: Workspace, target: BatchTarget): readonly Seeker[] {
  const own = target.kind === 'actor' ? resolveActorId(workspace, target.actorId) : null;
  return Object.values(workspace.actors)
    .filter((actor) => actor.mergedInto === undefined && actor.id !== own)
    .map((actor) => ({
      id: actor.id,
      kind: 'name',
      names: [actor.preferredName, ...actor.aliases],
    }));
}
