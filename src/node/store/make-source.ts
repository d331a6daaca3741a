/** The row of a new source, from its bytes and what the parser made of them. */
import { createHash } from 'node:crypto';
import type { AppError } from '#core/app-error.ts';
import { makeId, type RandomBytes } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { ParsedSource, ReadingTextFacts, Source } from '#core/source/source.ts';
import { piecesOfText } from '#core/text/cut-text.ts';
import { wordCount } from '#core/text/segments.ts';
import { sha256InSlices } from './hash.ts';
import { makeBreather } from './slices.ts';

/** In code units: what is counted and hashed in one go. */
const PIECE = 32_768;

/** Length, words and fingerprint of a text; `null` when it could not be read back from a file as it is. */
async function factsOf(parsed: ParsedSource): Promise<ReadingTextFacts | null> {
  const breathe = makeBreather();
  const hash = createHash('sha256');
  const language = parsed.metadata.language?.value;
  let words = 0;
  for (const piece of piecesOfText(parsed.text, PIECE)) {
    const bytes = Buffer.from(piece);
    if (bytes.toString('utf8') !== piece) {
      return null;
    }
    hash.update(bytes);
    words += wordCount(piece, language);
    await breathe();
  }
  const { length } = parsed.text;
  return { sha256: hash.digest('hex'), length, words, parser: parsed.parser };
}

/** Errors: `import` with `not-text` when the text could not be read back from a file as it is. In slices. */
export async function makeSource(
  parsed: ParsedSource,
  bytes: Uint8Array,
  name: string,
  random: RandomBytes,
  addedAt: string,
): Promise<Result<Source, AppError>> {
  const text = await factsOf(parsed);
  if (text === null) {
    return err({ code: 'import', reason: 'not-text', file: name });
  }
  return ok({
    id: makeId('source', random),
    original: {
      name,
      format: parsed.format,
      sha256: await sha256InSlices(bytes),
      byteLength: bytes.byteLength,
      encoding: parsed.encoding,
    },
    text,
    metadata: parsed.metadata,
    recognised: parsed.metadata,
    addedAt,
  });
}
