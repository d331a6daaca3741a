/** The row of a new source, from its bytes and what the parser made of them. */
import type { AppError } from '#core/app-error.ts';
import { makeId, type RandomBytes } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { ParsedSource, Source } from '#core/source/source.ts';
import { wordCount } from '#core/text/segments.ts';
import { sha256Of } from './source-files.ts';

/** Errors: `import` with `not-text` when the text could not be read back from a file as it is. */
export function makeSource(
  parsed: ParsedSource,
  bytes: Uint8Array,
  name: string,
  random: RandomBytes,
  addedAt: string,
): Result<Source, AppError> {
  const text = Buffer.from(parsed.text);
  if (text.toString('utf8') !== parsed.text) {
    return err({ code: 'import', reason: 'not-text', file: name });
  }
  return ok({
    id: makeId('source', random),
    original: {
      name,
      format: parsed.format,
      sha256: sha256Of(bytes),
      byteLength: bytes.byteLength,
      encoding: parsed.encoding,
    },
    text: {
      sha256: sha256Of(text),
      length: parsed.text.length,
      words: wordCount(parsed.text, parsed.metadata.language?.value),
      parser: parsed.parser,
    },
    metadata: parsed.metadata,
    recognised: parsed.metadata,
    addedAt,
  });
}
