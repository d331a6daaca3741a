/** Folding for comparison and search, with a map back, so that what is found can be shown in the real text. */
import type { Span } from './span.ts';

/** A folded text; `starts[i]` is where in the real text the i-th folded unit comes from. */
export type FoldedText = {
  readonly text: string;
  /** One longer than the text: the last entry is the length of the real text. */
  readonly starts: Uint32Array;
};

export type FoldOptions = {
  /** Keep capitals apart from small letters. */
  readonly keepCase?: boolean;
};

const SINGLE_QUOTES = '‘’‚‛′ʼ`´‹›';
const DOUBLE_QUOTES = '“”„‟″«»';
const DASHES = '‐‑‒–—―−';

const FOLDED = new Map<string, string>([
  ...[...SINGLE_QUOTES].map((sign): [string, string] => [sign, "'"]),
  ...[...DOUBLE_QUOTES].map((sign): [string, string] => [sign, '"']),
  ...[...DASHES].map((sign): [string, string] => [sign, '-']),
  ...[...'\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000\t\n\r'].map(
    (sign): [string, string] => [sign, ' '],
  ),
]);

/** A code point that needs care, with the marks or conjoining jamo that compose with it. */
const COMPOSED = /[^\p{M}][\p{M}\u1160-\u11ff]+|[\s\S]/uy;

/**
 * Folds quotes, dashes and spaces to their plain forms, capitals to small letters, and composes letters with
 * their marks (NFC). Length may change; `toRaw` leads back. Runs of spaces are kept.
 */
export function foldText(text: string, options: FoldOptions = {}): FoldedText {
  const keepCase = options.keepCase ?? false;
  const starts: number[] = [];
  const out: string[] = [];
  for (let offset = 0; offset < text.length; ) {
    const piece = pieceAt(text, offset);
    const folded = foldPiece(piece, keepCase);
    out.push(folded);
    const sameLength = folded.length === piece.length;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(offset + (sameLength ? unit : 0));
    }
    offset += piece.length;
  }
  starts.push(text.length);
  return { text: out.join(''), starts: Uint32Array.from(starts) };
}

/** Where a span of the folded text lies in the real text; it grows to whole letters where folding changed lengths. */
export function toRaw(folded: FoldedText, span: Span): Span {
  const start = folded.starts[span.start] ?? 0;
  if (span.end <= span.start) {
    return { start, end: start };
  }
  const lastStart = folded.starts[span.end - 1] ?? start;
  let next = span.end;
  while (next < folded.text.length && folded.starts[next] === lastStart) {
    next += 1;
  }
  return { start, end: folded.starts[next] ?? start };
}

/** Folds a short string, for a comparison that needs no map. */
export function fold(text: string, options?: FoldOptions): string {
  return foldText(text, options).text;
}

const LENGTH_MAY_CHANGE = /[\p{M}\u1160-\u11ffΣİ]/u;
const FOLDABLE = new RegExp(`[${[...FOLDED.keys()].join('')}]`, 'gu');

/** Folds a text in which every character stays where it stands; `null` when it is not sure that each does. */
export function foldSameLength(text: string, options: FoldOptions = {}): string | null {
  if (LENGTH_MAY_CHANGE.test(text) || text.normalize('NFC') !== text) {
    return null;
  }
  const plain = text.replace(FOLDABLE, (sign) => FOLDED.get(sign) ?? sign);
  const folded = options.keepCase === true ? plain : plain.toLowerCase();
  return folded.length === text.length ? folded : null;
}

function pieceAt(text: string, offset: number): string {
  const next = text.charCodeAt(offset + 1);
  if (text.charCodeAt(offset) < 0x80 && !(next >= 0x300)) {
    return text.charAt(offset);
  }
  COMPOSED.lastIndex = offset;
  return COMPOSED.exec(text)?.[0] ?? text.charAt(offset);
}

function foldPiece(piece: string, keepCase: boolean): string {
  const composed = piece.length === 1 && piece < '\u0080' ? piece : piece.normalize('NFC');
  const plain = FOLDED.get(composed) ?? composed;
  return keepCase ? plain : plain.toLowerCase();
}
