/** How an annotation looks in the text: its layers and its name. Made anew only when something it shows has changed. */
import type { ActorKind } from '#core/actor/actor.ts';
import type { Annotation, Body } from '#core/annotation/annotation.ts';
import type { CodeColour } from '#core/codebook/code.ts';
import type { AnnotationId } from '#core/ids.ts';
import { assertNever } from '#core/result.ts';
import type { Span } from '#core/text/span.ts';
import { resolveActorId } from '#core/workspace/resolve-actor.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import {
  actorLabel,
  codeLabel,
  figureLabel,
  HIGHLIGHT_LABEL,
  noteLabel,
  READER,
} from '#words/reader.ts';

/** One thing that is drawn over the words, from the outermost to the innermost: wash, code, figure, note, mention. */
export type MarkLayer =
  | { readonly kind: 'wash' }
  | { readonly kind: 'code'; readonly colour: CodeColour }
  | { readonly kind: 'figure'; readonly understood: boolean }
  | { readonly kind: 'note' }
  | { readonly kind: 'mention'; readonly actorKind: ActorKind };

export type MarkView = Span & {
  readonly id: AnnotationId;
  readonly layers: readonly MarkLayer[];
  /** What it is, in words: for a screen reader and for hovering. */
  readonly label: string;
};

const RANK: Readonly<Record<MarkLayer['kind'], number>> = {
  wash: 0,
  code: 1,
  figure: 2,
  note: 3,
  mention: 4,
};

type Shown = { readonly layer: MarkLayer; readonly label: string; readonly from: unknown };

function shownOf(body: Body, workspace: Workspace): Shown {
  switch (body.type) {
    case 'mention': {
      const actor = workspace.actors[resolveActorId(workspace, body.actorId)];
      return {
        layer: { kind: 'mention', actorKind: actor?.kind ?? 'group' },
        label:
          actor === undefined ? READER.unknownActor : actorLabel(actor.preferredName, actor.kind),
        from: actor,
      };
    }
    case 'code': {
      const code = workspace.codes[body.codeId];
      return {
        layer: { kind: 'code', colour: code?.colour ?? 'slate' },
        label: code === undefined ? READER.unknownCode : codeLabel(code.name),
        from: code,
      };
    }
    case 'figure':
      return {
        layer: { kind: 'figure', understood: body.figure.reading !== null },
        label: figureLabel(body.figure.reading),
        from: body,
      };
    case 'comment':
      return { layer: { kind: 'note' }, label: noteLabel(body.text), from: body };
    default:
      return assertNever(body);
  }
}

type Known = { readonly from: readonly unknown[]; readonly view: MarkView };

const known = new WeakMap<Annotation, Known>();

/** The view of an annotation; the same object as long as nothing that it shows has changed. */
export function markViewOf(annotation: Annotation, workspace: Workspace): MarkView {
  const shown = annotation.bodies.map((body) => shownOf(body, workspace));
  const before = known.get(annotation);
  if (before?.from.every((row, index) => row === shown[index]?.from)) {
    return before.view;
  }
  const layers = shown.map(({ layer }) => layer);
  const labels = shown.map(({ label }) => label);
  if (annotation.highlighted || layers.length === 0) {
    layers.push({ kind: 'wash' });
    labels.push(HIGHLIGHT_LABEL);
  }
  const { start, end } = annotation.target.position;
  const view: MarkView = {
    id: annotation.id,
    start,
    end,
    layers: layers.sort((a, b) => RANK[a.kind] - RANK[b.kind]),
    label: labels.join('; '),
  };
  known.set(annotation, { from: shown.map(({ from }) => from), view });
  return view;
}
