/** Chooses rows of a workspace by number, for random commands; one time in ten something that is not there. */
import type { Actor } from '#core/actor/actor.ts';
import type { Annotation, Body } from '#core/annotation/annotation.ts';
import type { MarkBatch } from '#core/batch/batch.ts';
import type { CommandType, MentionPlace } from '#core/workspace/command.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { aCode, aComment, anActor, anAnnotation, anId, aSource } from './builders.ts';

export type Intent = {
  readonly type: Exclude<CommandType, 'revert'>;
  /** Which rows. */
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** Words, whatever they are. */
  readonly text: string;
};

export function pick<T>(items: readonly T[], n: number): T | undefined {
  return items.length === 0 ? undefined : items[n % items.length];
}

function allAnnotations(workspace: Workspace): readonly Annotation[] {
  return Object.values(workspace.annotations).flatMap((rows) => rows.toArray());
}

export class Chooser {
  readonly #workspace: Workspace;
  readonly #intent: Intent;
  readonly fresh: number;

  constructor(workspace: Workspace, intent: Intent, fresh: number) {
    this.#workspace = workspace;
    this.#intent = intent;
    this.fresh = fresh;
  }

  source(n: number) {
    return (pick(Object.values(this.#workspace.sources), n) ?? aSource(99)).id;
  }

  actor(n: number): Actor {
    const chosen = n % 11 === 10 ? undefined : pick(Object.values(this.#workspace.actors), n);
    return chosen ?? anActor(9000 + n);
  }

  code(n: number) {
    return pick(Object.values(this.#workspace.codes), n) ?? aCode(9000 + n);
  }

  annotation(n: number): Annotation {
    const chosen = n % 11 === 10 ? undefined : pick(allAnnotations(this.#workspace), n);
    return chosen ?? anAnnotation(9000 + n);
  }

  trash(n: number) {
    return pick(Object.values(this.#workspace.trash), n)?.id ?? anId('trash', 9999);
  }

  dossier(n: number) {
    return pick(Object.values(this.#workspace.dossiers), n)?.id ?? anId('dossier', 9999);
  }

  batch(n: number): MarkBatch | undefined {
    return pick(Object.values(this.#workspace.batches), n);
  }

  decision(n: number) {
    return pick(Object.values(this.#workspace.decisions), n)?.id ?? anId('decision', 9999);
  }

  mentions(): readonly MentionPlace[] {
    const { a, b } = this.#intent;
    const all = allAnnotations(this.#workspace).flatMap((row) =>
      row.bodies
        .filter((body) => body.type === 'mention')
        .map((body) => ({ sourceId: row.sourceId, annotationId: row.id, bodyId: body.id })),
    );
    return all.length === 0 ? [] : all.slice(a % all.length).slice(0, 1 + (b % 3));
  }

  body(n: number): Body {
    const id = anId('body', this.fresh);
    switch (n % 4) {
      case 0:
        return aComment(this.fresh, this.#intent.text);
      case 1:
        return { id, type: 'mention', actorId: this.actor(n).id };
      case 2:
        return { id, type: 'code', codeId: this.code(n).id };
      default: {
        const reading = { kind: 'money', value: n / 4, currency: 'EUR' } as const;
        return { id, type: 'figure', figure: { reading, corrected: n % 2 === 1, about: [] } };
      }
    }
  }

  place(n: number) {
    const { sourceId, id } = this.annotation(n);
    return { sourceId, annotationId: id };
  }
}
