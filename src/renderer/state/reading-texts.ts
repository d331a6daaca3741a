/** Reading texts, fetched once per source and kept while the window lives. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { AppError } from '#core/app-error.ts';
import type { SourceId } from '#core/ids.ts';
import { ok, type Result } from '#core/result.ts';
import type { ReadingText } from '#core/source/source.ts';
import { joinPieces, type ReadingAnswer, type ReadingPiece } from '#ipc/reading-pieces.ts';
import { request } from './client.ts';
import { textFaces } from './text-faces.ts';
import { useWorkspaceState } from './workspace-state.ts';

export type ReadingTextState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly reading: ReadingText }
  | { readonly state: 'failed'; readonly error: AppError };

const LOADING: ReadingTextState = { state: 'loading' };

export const useReadingTexts = create<{
  readonly texts: Readonly<Record<string, ReadingTextState>>;
}>()(() => ({ texts: {} }));

function put(sourceId: SourceId, state: ReadingTextState): void {
  useReadingTexts.setState(({ texts }) => ({ texts: { ...texts, [sourceId]: state } }));
}

/** Fetches a text unless it is here or on its way. */
export async function loadReadingText(sourceId: SourceId): Promise<void> {
  const known = useReadingTexts.getState().texts[sourceId];
  if (known !== undefined && known.state !== 'failed') {
    return;
  }
  put(sourceId, LOADING);
  const reading = await fetchReading(sourceId);
  if (reading.ok) {
    await textFaces(reading.value.text);
  }
  put(
    sourceId,
    reading.ok
      ? { state: 'ready', reading: reading.value }
      : { state: 'failed', error: reading.error },
  );
}

async function fetchReading(sourceId: SourceId): Promise<Result<ReadingText, AppError>> {
  const first = await request('source:text', sourceId);
  if (!first.ok) {
    return first;
  }
  const answer = JSON.parse(first.value) as ReadingAnswer;
  if (!('pieces' in answer)) {
    return ok(answer);
  }
  const pieces: ReadingPiece[] = [];
  for (let index = 0; index < answer.pieces; index += 1) {
    const piece = await request('source:text-piece', sourceId, index);
    if (!piece.ok) {
      return piece;
    }
    pieces.push(JSON.parse(piece.value) as ReadingPiece);
  }
  return ok(joinPieces(pieces));
}

/** The reading text of a source; asks for it when it is not here yet, and anew when it has become another one. */
export function useReadingText(sourceId: SourceId): ReadingTextState {
  const state = useReadingTexts((all) => all.texts[sourceId]);
  const print = useWorkspaceState(({ workspace }) => workspace?.sources[sourceId]?.text.sha256);
  useEffect(() => {
    if (print !== undefined && (fetched.get(sourceId) ?? print) !== print) {
      forget(sourceId);
    }
    if (print !== undefined) {
      fetched.set(sourceId, print);
    }
    void loadReadingText(sourceId);
  }, [sourceId, print]);
  return state ?? LOADING;
}

/** The fingerprint of the text that was asked for last, by source. */
const fetched = new Map<SourceId, string>();

function forget(sourceId: SourceId): void {
  useReadingTexts.setState(({ texts }) => {
    const { [sourceId]: _gone, ...rest } = texts;
    return { texts: rest };
  });
}
