/** What a parser says, checked before anything believes it. A long answer is read piece by piece. */
import { z } from 'zod';
import type { AppError, ImportFailure } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import {
  blockSchema,
  MAX_BLOCKS,
  MAX_READING_TEXT,
  parsedFactsSchema,
  parsedSourceSchema,
} from '#core/schema/source.ts';
import type { Block, ParsedSource } from '#core/source/source.ts';
import type { ParserFacts, ParserPiece } from '#ipc/parser-wire.ts';

/** One thing that a parser said, or why it said nothing. */
export type Outcome = Result<unknown, ImportFailure>;

type ImportError = Extract<AppError, { code: 'import' }>;
type Read = Result<ParsedSource, ImportError>;

/**
 * The answer as the parser's word, or an error when it is not what a parser says.
 * @param more asks for the next piece.
 */
export async function readAnswer(
  file: string,
  first: unknown,
  more: () => Promise<Outcome>,
): Promise<Read> {
  const fail = (reason: ImportFailure, detail?: string): Read =>
    err({ code: 'import', reason, file, ...(detail === undefined ? {} : { detail }) });
  const said = answerSchema.safeParse(parseJson(first));
  if (!said.success) return fail('parser-bad-output');
  if (!said.data.ok) return fail(said.data.error.reason, said.data.error.detail);
  if ('value' in said.data) {
    const { text, blocks } = said.data.value;
    return endOf(blocks, 0, text.length) === null ? fail('parser-bad-output') : ok(said.data.value);
  }
  const whole = await readPieces(said.data.more, more);
  return whole.ok ? whole : fail(whole.error);
}

/** The reasons are those that a parser can know; the others are for this side to find out. */
const refusal = z.strictObject({
  ok: z.literal(false),
  error: z.strictObject({
    code: z.literal('import'),
    reason: z.enum(['empty', 'not-text', 'unknown-encoding', 'too-large']),
    file: z.string().max(1_000),
    detail: z.string().max(200).exactOptional(),
  }),
});

const answerSchema = z.union([
  refusal,
  z.strictObject({ ok: z.literal(true), value: parsedSourceSchema }),
  z.strictObject({ ok: z.literal(true), more: parsedFactsSchema }),
]);

/** Larger than any piece that is sent, so that reading one is short. */
const MOST_TEXT = 1_000_000;
const MOST_BLOCKS = 10_000;

const pieceSchema: z.ZodType<ParserPiece> = z.union([
  z.strictObject({ text: z.string().min(1).max(MOST_TEXT) }),
  z.strictObject({ blocks: z.array(blockSchema).min(1).max(MOST_BLOCKS).readonly() }),
  z.strictObject({ end: z.literal(true) }),
]);

type Whole = { readonly parts: string[]; readonly blocks: Block[]; length: number; end: number };

async function readPieces(
  facts: ParserFacts,
  more: () => Promise<Outcome>,
): Promise<Result<ParsedSource, ImportFailure>> {
  const whole: Whole = { parts: [], blocks: [], length: 0, end: 0 };
  for (;;) {
    const outcome = await more();
    if (!outcome.ok) return outcome;
    const said = pieceSchema.safeParse(parseJson(outcome.value));
    if (!said.success || !takeIn(whole, said.data)) return err('parser-bad-output');
    if ('end' in said.data) {
      return ok({ ...facts, text: whole.parts.join(''), blocks: whole.blocks });
    }
  }
}

/** Adds a piece. Text first, then blocks, none of which may lie outside of it; `false` when it is not so. */
function takeIn(whole: Whole, piece: ParserPiece): boolean {
  if ('text' in piece) {
    whole.length += piece.text.length;
    whole.parts.push(piece.text);
    return whole.length <= MAX_READING_TEXT && whole.blocks.length === 0;
  }
  if ('blocks' in piece) {
    whole.blocks.push(...piece.blocks);
    const end = endOf(piece.blocks, whole.end, whole.length);
    whole.end = end ?? whole.end;
    return end !== null && whole.blocks.length <= MAX_BLOCKS;
  }
  return true;
}

function parseJson(answer: unknown): unknown {
  if (typeof answer !== 'string') return null;
  try {
    return JSON.parse(answer);
  } catch {
    return null;
  }
}

/** Where the last block ends, when all lie in the text, in order and apart: what the rest of the app takes for granted. */
function endOf(blocks: readonly Block[], start: number, length: number): number | null {
  let end = start;
  const sound = blocks.every((block) => {
    const inOrder = block.start >= end && block.end >= block.start && block.end <= length;
    end = block.end;
    return (
      inOrder && block.marks.every((mark) => mark.start >= block.start && mark.end <= block.end)
    );
  });
  return sound ? end : null;
}
