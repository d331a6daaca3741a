/** Texts annotated in brackets: ⟦as written|kind|canonical name⟧. */
import type { ActorKind } from '#core/recognition/actor-types.ts';

export type GoldActor = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: ActorKind;
  readonly actor: string;
};

export type AnnotatedText = {
  readonly id: string;
  readonly text: string;
  readonly actors: readonly GoldActor[];
};

const MARK = /⟦([^|⟧]+)\|(person|organisation|state|place)\|([^⟧]+)⟧/g;

/** The plain text and its mentions. */
export function readAnnotated(id: string, marked: string): AnnotatedText {
  const actors: GoldActor[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, name = '', kind = 'person', actor = ''] = match;
    text += marked.slice(at, match.index);
    actors.push({
      start: text.length,
      end: text.length + name.length,
      text: name,
      kind: kind as ActorKind,
      actor,
    });
    text += name;
    at = match.index + whole.length;
  }
  return { id, text: text + marked.slice(at), actors };
}
