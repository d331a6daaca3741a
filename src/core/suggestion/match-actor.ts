/**
 * Which known actor the names of one proposed actor mean. Sure enough to say so only where a full name is the same:
 * a surname or a part of a name is offered for a person to decide, for there may be two of that name.
 */

import type { Actor } from '#core/actor/actor.ts';
import { foldName } from '#core/actor/match-name.ts';
import type { ActorId } from '#core/ids.ts';
import type { ActorKind } from '#core/recognition/actor-types.ts';

export type ActorLink =
  /** Nobody known has this name. `maybe`: actors that it could be, for a person to say. */
  | { readonly kind: 'new'; readonly maybe: readonly ActorId[] }
  /** This actor has this very name. */
  | { readonly kind: 'known'; readonly actorId: ActorId; readonly by: string }
  /** Several actors have it, or one of quite another kind: a person must choose. */
  | { readonly kind: 'unclear'; readonly maybe: readonly ActorId[] };

/** What is asked about: the fullest name, all names, and the kind. */
export type NamedActor = {
  readonly name: string;
  readonly names: readonly string[];
  readonly actorKind: ActorKind;
};

const NEW: ActorLink = { kind: 'new', maybe: [] };

/** Persons are never anything else; organisations, states and places take each other's names (Downing Street, the EU). */
function canBe(kind: ActorKind, actor: Actor): boolean {
  return (kind === 'person') === (actor.kind === 'person');
}

function isOneWord(folded: string): boolean {
  return !/\s/u.test(folded);
}

export class KnownActors {
  readonly #byName = new Map<string, Set<Actor>>();
  readonly #byLastWord = new Map<string, Set<Actor>>();

  constructor(actors: readonly Actor[]) {
    for (const actor of actors) {
      if (actor.mergedInto === undefined) {
        for (const name of [actor.preferredName, ...actor.aliases]) {
          this.#note(actor, foldName(name));
        }
      }
    }
  }

  #note(actor: Actor, folded: string): void {
    put(this.#byName, folded, actor);
    if (actor.kind === 'person' && !isOneWord(folded)) {
      put(this.#byLastWord, folded.slice(folded.lastIndexOf(' ') + 1), actor);
    }
  }

  linkOf(named: NamedActor): ActorLink {
    if (this.#byName.size === 0) {
      return NEW;
    }
    const exact = this.#withName(named.name, named.actorKind);
    const found = exact.length > 0 ? exact : this.#withAnyName(named);
    const only = found[0];
    if (only === undefined) {
      return { kind: 'new', maybe: this.#maybe(named) };
    }
    if (found.length > 1 || !canBe(named.actorKind, only)) {
      return { kind: 'unclear', maybe: found.map((actor) => actor.id) };
    }
    return { kind: 'known', actorId: only.id, by: named.name };
  }

  /** Those of the same kind where there are any. */
  #withName(name: string, kind: ActorKind): readonly Actor[] {
    const all = [...(this.#byName.get(foldName(name)) ?? [])];
    const same = all.filter((actor) => actor.kind === kind);
    return same.length > 0 ? same : all;
  }

  /** Another of its names; of a person only full ones: a surname is shared by too many. */
  #withAnyName({ names, actorKind }: NamedActor): readonly Actor[] {
    const telling = names.filter((name) => actorKind !== 'person' || !isOneWord(foldName(name)));
    const found = telling.flatMap((name) =>
      this.#withName(name, actorKind).filter((actor) => canBe(actorKind, actor)),
    );
    return [...new Set(found)];
  }

  /** Persons of whom one is known by the surname alone, and whose given names do not speak against it. */
  #maybe({ name, names, actorKind }: NamedActor): readonly ActorId[] {
    if (actorKind !== 'person') {
      return [];
    }
    const folded = foldName(name);
    const last = folded.slice(folded.lastIndexOf(' ') + 1);
    const fuller = isOneWord(folded) ? [...(this.#byLastWord.get(last) ?? [])] : [];
    const shorter = [last, ...names.map(foldName)].flatMap((one) => [
      ...(this.#byName.get(one) ?? []),
    ]);
    const found = [...fuller, ...shorter].filter(
      (actor) => actor.kind === 'person' && !contradicts(folded, actor, last),
    );
    return [...new Set(found)].map((actor) => actor.id);
  }
}

/** Whether the actor has a full name with this surname and other given names. */
function contradicts(folded: string, actor: Actor, last: string): boolean {
  return (
    !isOneWord(folded) &&
    [actor.preferredName, ...actor.aliases]
      .map(foldName)
      .some((name) => !isOneWord(name) && name.endsWith(` ${last}`) && name !== folded)
  );
}

function put(map: Map<string, Set<Actor>>, key: string, actor: Actor): void {
  const set = map.get(key);
  if (set === undefined) {
    map.set(key, new Set([actor]));
  } else {
    set.add(actor);
  }
}
