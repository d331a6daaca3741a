/** Texts with actors and figures marked together: `⟦words|layer|field…⟧`, where a mark may stand inside another. */
import { figureOfMark, type Mark } from '#core/figure/testing/marked-text.ts';
import type { FlatFigure } from '#core/figure/testing/score-figures.ts';
import { ACTOR_KINDS, type ActorKind } from '#core/recognition/actor-types.ts';
import type { GoldActor } from './annotated-text.ts';

export type VariedText = {
  readonly text: string;
  readonly actors: readonly GoldActor[];
  readonly figures: readonly FlatFigure[];
};

type Open = { readonly start: number; fields: string[] | null };

/** Takes the marks out of a text; the innermost come first where they nest. */
function readMarks(marked: string): { text: string; marks: readonly Mark[] } {
  const marks: Mark[] = [];
  const open: Open[] = [];
  let text = '';
  for (const part of marked.split(/([⟦|⟧])/)) {
    const last = open.at(-1);
    if (part === '⟦') open.push({ start: text.length, fields: null });
    else if (part === '|' && last !== undefined) last.fields = [...(last.fields ?? []), ''];
    else if (part === '⟧' && last !== undefined) {
      open.pop();
      const { start, fields } = last;
      marks.push({ start, end: text.length, text: text.slice(start), fields: fields ?? [] });
    } else if (last?.fields) last.fields[last.fields.length - 1] = part;
    else text += part;
  }
  return { text, marks };
}

function isActorKind(word: string): word is ActorKind {
  return ACTOR_KINDS.some((kind) => kind === word);
}

/** The plain text with its actors and figures. */
export function readVaried(marked: readonly string[]): VariedText {
  const { text, marks } = readMarks(marked.join('\n'));
  const actors = marks.flatMap(({ start, end, text: words, fields: [kind = '', actor = ''] }) =>
    isActorKind(kind) ? [{ start, end, text: words, kind, actor }] : [],
  );
  const figures = marks.map(figureOfMark).filter((figure) => figure !== null);
  return { text, actors, figures };
}
