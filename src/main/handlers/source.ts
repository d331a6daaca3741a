/** The reading texts of sources, for the panes that show them. */
import type { AppError } from '#core/app-error.ts';
import type { SourceId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Encoding } from '#core/source/encodings.ts';
import type { ReadingText } from '#core/source/source.ts';
import type { RereadFacts } from '#ipc/contract.ts';
import { readingAnswer, readingPiece } from '#ipc/reading-pieces.ts';
import type { Handlers } from '#main/ipc/registry.ts';
import type { WorkspaceStore } from '#node/store/types.ts';
import type { HandlerContext } from './context.ts';

type SourceHandlers = Pick<Handlers, Extract<keyof Handlers, `source:${string}`>>;

/** How many long texts may be on their way to the window at once; as many panes can open at a start. */
const MOST_SENDING = 4;

export function sourceHandlers(context: HandlerContext): SourceHandlers {
  const sending = new Map<SourceId, ReadingText>();
  return {
    'source:text': (sourceId) =>
      context.withWorkspace(async ({ store }) => {
        const reading = await context.mender.read(store, sourceId);
        if (!reading.ok) return reading;
        const answer = readingAnswer(reading.value);
        if ('pieces' in answer) keep(sending, sourceId, reading.value);
        return ok(JSON.stringify(answer));
      }),
    'source:reread': (sourceId, encoding) =>
      context.withWorkspace(({ store }) => reread(context, store, sourceId, encoding)),
    'source:text-piece': (sourceId, index) => {
      const reading = sending.get(sourceId);
      const piece = reading === undefined ? null : readingPiece(reading, index);
      if (reading === undefined || piece === null) {
        return err<AppError>({ code: 'refused', reason: 'not-found', what: sourceId });
      }
      if (readingPiece(reading, index + 1) === null) sending.delete(sourceId);
      return ok(JSON.stringify(piece));
    },
  };
}

async function reread(
  { parser }: HandlerContext,
  store: WorkspaceStore,
  sourceId: SourceId,
  encoding: Encoding,
): Promise<Result<RereadFacts, AppError>> {
  const bytes = await store.originalBytes(sourceId);
  if (!bytes.ok) return bytes;
  const name = store.snapshot().sources[sourceId]?.original.name ?? '';
  const parsed = await parser.parse(name, bytes.value, encoding);
  if (!parsed.ok) return parsed;
  const made = await store.care.rereadText(sourceId, parsed.value);
  if (!made.ok) return made;
  const { moved, uncertain, orphaned } = made.value;
  return ok({ moved, lost: uncertain + orphaned });
}

function keep(sending: Map<SourceId, ReadingText>, sourceId: SourceId, reading: ReadingText): void {
  sending.delete(sourceId);
  sending.set(sourceId, reading);
  const [oldest] = sending.keys();
  if (sending.size > MOST_SENDING && oldest !== undefined) sending.delete(oldest);
}
