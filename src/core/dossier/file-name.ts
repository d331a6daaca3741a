/**
 * A title → a file name that every common system takes and no program misreads: no separators, no reserved names,
 * no invisible characters, at most 200 bytes, cut between graphemes, never empty.
 */
import { graphemeFloor } from '#core/text/graphemes.ts';

/** Longest name in bytes of UTF-8, ending included; most systems allow 255, some tools less. */
export const MAX_NAME_BYTES = 200;

/** Not allowed on some system, or able to make a name look like another one. */
const FORBIDDEN = /[/\\:*?"<>|]/gu;
const INVISIBLE =
  /(?!\u200C|\u200D|[\u{E0020}-\u{E007F}])\p{Cf}|[\p{Cs}\p{Noncharacter_Code_Point}]/gu;
/** Device names of Windows, with or without an ending. */
const RESERVED = /^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])(?:\.|$)/iu;
/** Trailing dots and spaces vanish on Windows; leading ones hide a file or look like an option. */
const EDGES = /^[\s.\-~]+|[\s.]+$/gu;

function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** The longest start of the text that has at most so many bytes and ends between graphemes. */
function cut(text: string, maxBytes: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += byteLength(character);
    if (bytes > maxBytes) {
      return text.slice(0, graphemeFloor(text, end));
    }
    end += character.length;
  }
  return text;
}

function clean(title: string): string {
  return title
    .slice(0, MAX_NAME_BYTES * 8)
    .normalize('NFC')
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(FORBIDDEN, '-')
    .replace(INVISIBLE, '')
    .replace(EDGES, '');
}

export type FileNameOptions = {
  /** With its dot: `.md`. */
  readonly ending: string;
  /** What an empty title becomes. */
  readonly fallback: string;
  /** Names that are taken; compared without regard to case, as some file systems do. */
  readonly taken?: Iterable<string>;
};

function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** The name, with ` (2)` and so on where it is taken. */
export function toFileName(title: string, options: FileNameOptions): string {
  const { ending, fallback } = options;
  const wanted = clean(title);
  const stem = wanted === '' ? fallback : RESERVED.test(wanted) ? `${fallback} ${wanted}` : wanted;
  const taken = new Set([...(options.taken ?? [])].map(keyOf));
  for (let number = 1; ; number += 1) {
    const mark = number === 1 ? ending : ` (${number})${ending}`;
    const start = cut(stem, MAX_NAME_BYTES - byteLength(mark)).replace(EDGES, '');
    const name = `${start === '' ? fallback : start}${mark}`;
    if (!taken.has(keyOf(name))) {
      return name;
    }
  }
}
