/** Where marks that lost their place might belong in the text as it is now, and putting them there. */
import { type AnchorGround, anchorIn, type Guess, groundOf } from '#core/anchoring/anchor.ts';
import { describeSpan } from '#core/anchoring/describe.ts';
import type { Annotation } from '#core/annotation/annotation.ts';
import type { ReadingText, Source } from '#core/source/source.ts';
import { sentenceAt } from '#core/text/segments.ts';
import type { Span } from '#core/text/span.ts';
import { annotationsOf, isCurrent } from '#core/workspace/selectors.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import type { Passage } from './citations.ts';
import { newId } from './client.ts';
import type { ReadingTextState } from './reading-texts.ts';
import { run } from './workspace-state.ts';

/** Places that are offered for one mark. */
const OFFERED = 3;
/** Marks that are looked for at once; the next ones when these are placed. */
const AT_ONCE = 300;

export type Placing = {
  /** Found without a doubt: the first place is the one. */
  readonly sure: boolean;
  /** Best first. */
  readonly places: readonly Guess[];
};

const grounds = new WeakMap<ReadingText, AnchorGround>();

/** Preparing a text costs a walk over it, so it is done once for each. */
function groundIn(source: Source, reading: ReadingText): AnchorGround {
  const known = grounds.get(reading);
  if (known !== undefined && known.version.sha256 === source.text.sha256) {
    return known;
  }
  const made = groundOf({ text: reading.text, sha256: source.text.sha256 });
  grounds.set(reading, made);
  return made;
}

/** Where a mark might belong. */
export function placingOf(annotation: Annotation, source: Source, reading: ReadingText): Placing {
  const found = anchorIn(annotation.target, groundIn(source, reading));
  if (found.state === 'orphan') {
    return { sure: false, places: found.guesses.slice(0, OFFERED) };
  }
  const sure = found.state !== 'uncertain';
  return { sure, places: [{ span: found.span, score: found.score }] };
}

/** A place in its sentence. */
export function passageAt({ text }: ReadingText, { start, end }: Span): Passage {
  const first = sentenceAt(text, start)?.start ?? start;
  const last = sentenceAt(text, Math.max(start, end - 1))?.end ?? end;
  return {
    before: text.slice(Math.min(first, start), start),
    exact: text.slice(start, end),
    after: text.slice(end, Math.max(last, end)),
  };
}

function moveTo(annotation: Annotation, source: Source, reading: ReadingText, span: Span) {
  const { id: annotationId, sourceId } = annotation;
  const target = describeSpan(reading.text, source.text.sha256, span);
  return { type: 'annotation.move', sourceId, annotationId, target } as const;
}

/** Puts one mark at a place that a person has chosen. */
export async function putAt(
  annotation: Annotation,
  source: Source,
  reading: ReadingText,
  span: Span,
): Promise<void> {
  await run(moveTo(annotation, source, reading, span));
}

export type SureMove = ReturnType<typeof moveTo>;

/** The moves of all marks that are found without a doubt, of the sources whose texts are here. */
export function sureMoves(
  workspace: Workspace,
  texts: Readonly<Record<string, ReadingTextState>>,
): readonly SureMove[] {
  const moves: SureMove[] = [];
  for (const source of Object.values(workspace.sources)) {
    const state = texts[source.id];
    if (state?.state === 'ready') {
      const lost = annotationsOf(workspace, source.id).filter((row) => !isCurrent(workspace, row));
      for (const annotation of lost.slice(0, AT_ONCE)) {
        const { sure, places } = placingOf(annotation, source, state.reading);
        const [best] = places;
        if (sure && best !== undefined) {
          moves.push(moveTo(annotation, source, state.reading, best.span));
        }
      }
    }
  }
  return moves;
}

/** Puts all of them at their places, as one step. */
export async function putAllAt(moves: readonly SureMove[]): Promise<void> {
  await run({ type: 'batch', batchId: newId('batch'), label: 're-anchor', parts: moves });
}
