/** Where an annotation stands: its sentence and its citation, from the reading text once that is here. */
import { useMemo } from 'react';
import type { Annotation } from '#core/annotation/annotation.ts';
import { type Cite, citeIn } from '#core/dossier/cite.ts';
import type { Citation } from '#core/dossier/dossier.ts';
import type { ReadingText, Source } from '#core/source/source.ts';
import { sentenceAt } from '#core/text/segments.ts';
import type { Span } from '#core/text/span.ts';
import { useReadingText } from './reading-texts.ts';
import { useWorkspaceState } from './workspace-state.ts';

/** Quoted words with what stands around them. */
export type Passage = { readonly before: string; readonly exact: string; readonly after: string };

/** How much of a sentence is shown on either side of the quoted words, in code units. */
const REACH = 220;

const cites = new WeakMap<ReadingText, Map<string, Cite>>();

/** Counting code points costs a walk over the text, so it is done once for each. */
function citeOf(source: Source, reading: ReadingText): Cite {
  const known = cites.get(reading) ?? new Map<string, Cite>();
  cites.set(reading, known);
  const cite = known.get(source.text.sha256) ?? citeIn(source, reading);
  known.set(source.text.sha256, cite);
  return cite;
}

function head(text: string): string {
  return text.length <= REACH ? text : `…${text.slice(-REACH).replace(/^\S*\s/u, '')}`;
}

function tail(text: string): string {
  return text.length <= REACH ? text : `${text.slice(0, REACH).replace(/\s\S*$/u, '')}…`;
}

/** A place of a text in its sentence. */
export function passageAt(text: string, { start, end }: Span): Passage {
  const first = sentenceAt(text, start);
  const last = sentenceAt(text, Math.max(start, end - 1));
  return {
    before: head(text.slice(Math.min(first?.start ?? start, start), start)),
    exact: text.slice(start, end),
    after: tail(text.slice(end, Math.max(last?.end ?? end, end))),
  };
}

/** The passage in its sentence; in the stored context while the text is not here, or when it has changed. */
export function passageOf(annotation: Annotation, reading: ReadingText | null): Passage {
  const { position, quote } = annotation.target;
  const { start, end } = position;
  if (reading === null || reading.text.slice(start, end) !== quote.exact) {
    return { before: quote.prefix, exact: quote.exact, after: quote.suffix };
  }
  return passageAt(reading.text, position);
}

function useReading(annotation: Annotation): ReadingText | null {
  const state = useReadingText(annotation.sourceId);
  return state.state === 'ready' ? state.reading : null;
}

/** The passage of an annotation; asks for the text when it is not here yet. */
export function usePassage(annotation: Annotation): Passage {
  const reading = useReading(annotation);
  return useMemo(() => passageOf(annotation, reading), [annotation, reading]);
}

/** Where an annotation stands, as a dossier would cite it; `null` while the text is on its way. */
export function useCitation(annotation: Annotation): Citation | null {
  const reading = useReading(annotation);
  const source = useWorkspaceState((state) => state.workspace?.sources[annotation.sourceId]);
  return useMemo(
    () => (reading === null || source === undefined ? null : citeOf(source, reading)(annotation)),
    [annotation, reading, source],
  );
}
