/** The one way from the bytes of a file to a source. */
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { decodeFile, type FileInput } from './decode.ts';
import { MARKDOWN_PARSER, parseMarkdown } from './parse-markdown.ts';
import { PLAIN_PARSER, parsePlain } from './parse-plain.ts';
import type { ParsedSource } from './source.ts';

/**
 * Decodes, tells the format (`.md` and `.markdown` are Markdown, all other text is plain) and parses. The title is
 * always there; other metadata only where the text states it. Errors: those of `decodeFile`, and `empty` for a file
 * without a visible character.
 */
export function parseSource(input: FileInput): Result<ParsedSource, AppError> {
  const decoded = decodeFile(input);
  if (!decoded.ok) {
    return decoded;
  }
  const { text, encoding } = decoded.value;
  const isMarkdown = /\.(?:md|markdown|mdown|mkd)$/iu.test(input.fileName);
  const marked = isMarkdown ? parseMarkdown(text) : null;
  const parsed = marked ?? parsePlain(text);
  if (parsed.text === '') {
    return err({ code: 'import', reason: 'empty', file: input.fileName });
  }
  return ok({
    ...parsed,
    encoding,
    format: isMarkdown ? 'markdown' : 'plain',
    parser: marked === null ? PLAIN_PARSER : MARKDOWN_PARSER,
  });
}
