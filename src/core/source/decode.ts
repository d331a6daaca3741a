/** Bytes of a file → text, or why not. Nothing is ever replaced silently. */
import type { AppError, ImportFailure } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { type Decoded, guessLegacy, guessUtf16 } from './guess-encoding.ts';
import { recogniseFileType } from './recognise-file-type.ts';
import { decodeStrict } from './strict-decoder.ts';

export type DecodedText = {
  /** Without the byte-order mark. */
  readonly text: string;
  /** WHATWG label; `utf-32le` and `utf-32be`, which have none, as they are usually called. */
  readonly encoding: string;
  readonly bom: boolean;
};

export type FileInput = {
  /** Name without a folder; only used to name the file in an error. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The encoding that the reader chose, where the guess failed. */
  readonly encoding?: string;
};

/**
 * Order: the reader's choice, byte-order mark, known binary types, strict UTF-8, UTF-16 without a mark, an older
 * encoding that gives plausible words. Errors: `empty`, `not-text` (detail: the type), `unknown-encoding`
 * (detail: `damaged utf-8 at byte N` where most of the file is UTF-8).
 */
export function decodeFile(input: FileInput): Result<DecodedText, AppError> {
  const { bytes } = input;
  const fail = (reason: ImportFailure, detail?: string): Result<DecodedText, AppError> =>
    err({
      code: 'import',
      reason,
      file: input.fileName,
      ...(detail === undefined ? {} : { detail }),
    });

  if (bytes.length === 0) {
    return fail('empty');
  }
  if (input.encoding !== undefined) {
    const chosen = decodeStrict(input.encoding, bytes);
    return chosen === null
      ? fail('unknown-encoding', input.encoding)
      : ok(withoutMark(chosen, input.encoding));
  }
  const marked = decodeMarked(bytes);
  if (marked !== null) {
    return marked.text === null ? fail('unknown-encoding', marked.encoding) : ok(marked.value);
  }
  const type = recogniseFileType(bytes);
  if (type !== null) {
    return fail('not-text', type);
  }
  const found = decodeUnmarked(bytes);
  if (found !== null) {
    return ok({ ...found, bom: false });
  }
  if (shareOfControls(bytes) > MOST_CONTROLS) {
    return fail('not-text', 'binary');
  }
  const damage = damagedUtf8(bytes);
  return fail('unknown-encoding', damage === null ? undefined : `damaged utf-8 at byte ${damage}`);
}

/** A text may hold a stray control character; a tenth of them is not a text. */
const MOST_CONTROLS = 0.1;

function decodeUnmarked(bytes: Uint8Array): Decoded | null {
  const controls = shareOfControls(bytes);
  const utf8 = decodeStrict('utf-8', bytes);
  if (utf8 !== null && controls === 0) {
    return { text: utf8, encoding: 'utf-8' };
  }
  const utf16 = controls > 0 || utf8 === null ? guessUtf16(bytes) : null;
  if (utf16 !== null) {
    return utf16;
  }
  if (controls > MOST_CONTROLS) {
    return null;
  }
  if (utf8 !== null) {
    return { text: utf8, encoding: 'utf-8' };
  }
  return damagedUtf8(bytes) === null ? guessLegacy(bytes) : null;
}

const MARKS: readonly { readonly encoding: string; readonly mark: readonly number[] }[] = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-32le', mark: [0xff, 0xfe, 0x00, 0x00] },
  { encoding: 'utf-32be', mark: [0x00, 0x00, 0xfe, 0xff] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

type Marked =
  | { readonly text: string; readonly value: DecodedText }
  | { readonly text: null; readonly encoding: string };

/** A file that begins with a byte-order mark; `null` without one. The marks of UTF-32 begin like those of UTF-16. */
function decodeMarked(bytes: Uint8Array): Marked | null {
  const fitting = MARKS.filter(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  for (const { encoding, mark } of fitting) {
    const text = decodeStrict(encoding, bytes.subarray(mark.length));
    if (text !== null) {
      return { text, value: { text, encoding, bom: true } };
    }
  }
  const first = fitting[fitting.length - 1];
  return first === undefined ? null : { text: null, encoding: first.encoding };
}

function withoutMark(text: string, encoding: string): DecodedText {
  const bom = text.charCodeAt(0) === 0xfeff;
  return { text: bom ? text.slice(1) : text, encoding, bom };
}

/** Share of bytes that are control characters which no text file uses for its layout. */
function shareOfControls(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes) {
    if (byte < 0x20 && (byte < 0x08 || (byte > 0x0d && byte !== 0x1b))) {
      controls += 1;
    }
  }
  return controls / bytes.length;
}

/**
 * Where a file that is mostly UTF-8 breaks: offset of the first bad byte when more characters outside ASCII are
 * right than wrong; `null` when the file is rather in another encoding.
 */
function damagedUtf8(bytes: Uint8Array): number | null {
  let right = 0;
  let wrong = 0;
  let first: number | null = null;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      wrong += 1;
      first ??= at;
    } else if (length > 1) {
      right += 1;
    }
    at += Math.max(1, length);
  }
  return right > wrong ? first : null;
}

/** Length of the well-formed UTF-8 sequence at an offset, 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) {
    return 1;
  }
  const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[at + next] ?? 0;
    if (byte < 0x80 || byte > 0xbf) {
      return 0;
    }
  }
  return lead < 0xf5 ? length : 0;
}
