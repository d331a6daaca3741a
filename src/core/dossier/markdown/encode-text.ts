/**
 * Foreign and user text → Markdown that any CommonMark or GFM parser reads as exactly that text
 * (docs/decisions/0006-dossier-markdown.md). Four means, the mildest that is sure: as it is; a backslash; a numeric
 * character reference (white space at an edge, invisible characters); a code span (words that act in plain text, and,
 * as `U+0000`, the characters that Markdown cannot carry at all).
 */
import { findInertWords } from './find-inert-words.ts';

/** Controls but tab, line feed, form feed and carriage return; lone surrogates; noncharacters. */
const UNCARRIABLE = String.raw`(?:(?![\t\n\f\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point})+`;
const UNCARRIABLE_RUN = new RegExp(UNCARRIABLE, 'gu');

/** Invisible: direction marks, soft hyphens and the like, but not the joiners and tags that emoji and scripts need. */
const INVISIBLE = String.raw`(?!\u200C|\u200D|[\u{E0020}-\u{E007F}])\p{Cf}|[\t\n\f\r\u2028\u2029]`;
const ACTIVE = String.raw`[\\\x60*_[\]<|~$^#{}]|&(?=#?[A-Za-z0-9]+;)|(?<==)=|=(?==)|(?<=%)%|%(?=%)`;
const SPECIAL = new RegExp(`${ACTIVE}|${INVISIBLE}`, 'gu');
/** What makes a block of a line that begins with it. */
const LINE_START = /^(?:[-+=:>]|\d{1,9}(?=[.)](?:\s|$)))/u;

const LINE_FEED = 0x0a;

type Piece = { readonly kind: 'text' | 'word' | 'uncarriable'; readonly text: string };

function referenceOf(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

function encodePlain(text: string): string {
  return text.replace(SPECIAL, (character) =>
    /^[!-~]/u.test(character) ? `\\${character}` : referenceOf(character),
  );
}

function notationOf(run: string): string {
  return Array.from(
    run,
    (character) =>
      `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
}

function pushText(pieces: Piece[], text: string): void {
  let from = 0;
  for (const match of text.matchAll(UNCARRIABLE_RUN)) {
    if (match.index > from) {
      pieces.push({ kind: 'text', text: text.slice(from, match.index) });
    }
    pieces.push({ kind: 'uncarriable', text: match[0] });
    from = match.index + match[0].length;
  }
  if (from < text.length) {
    pieces.push({ kind: 'text', text: text.slice(from) });
  }
}

function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end } of findInertWords(line)) {
    pushText(pieces, line.slice(from, start));
    pieces.push({ kind: 'word', text: line.slice(start, end) });
    from = end;
  }
  pushText(pieces, line.slice(from));
  return pieces;
}

/** A word in a code span. Two spans must not touch: a letter of the word is put between them. */
function encodeWord(word: string, before: Piece | undefined, after: Piece | undefined): string {
  const characters = Array.from(word);
  const touchesBefore = before !== undefined && before.kind === 'uncarriable';
  const touchesAfter = after !== undefined && after.kind !== 'text';
  const head = touchesBefore ? (characters.shift() ?? '') : '';
  const tail = touchesAfter ? (characters.pop() ?? '') : '';
  return `${encodePlain(head)}\`${characters.join('')}\`${encodePlain(tail)}`;
}

function encodePieces(line: string): string {
  const pieces = piecesOf(line);
  return pieces
    .map((piece, index) => {
      switch (piece.kind) {
        case 'text':
          return encodePlain(piece.text);
        case 'word':
          return encodeWord(piece.text, pieces[index - 1], pieces[index + 1]);
        default:
          return `\`${notationOf(piece.text)}\``;
      }
    })
    .join('');
}

function encodeStart(encoded: string): string {
  return encoded.replace(LINE_START, (start) => (/\d/u.test(start) ? `${start}\\` : `\\${start}`));
}

/**
 * Text for one line of inline content: a heading, a table cell, the words of a link. White space at its edges is
 * written as references: parsers take it away, some more of it than the standard says.
 */
export function encodeInline(text: string): string {
  const begins = /^[^\S\v]/u.test(text);
  const ends = /[^\S\v]$/u.test(text) && text.length > (begins ? 1 : 0);
  const middle = encodePieces(text.slice(begins ? 1 : 0, text.length - (ends ? 1 : 0)));
  return [
    begins ? referenceOf(text) : '',
    begins ? middle : encodeStart(middle),
    ends ? referenceOf(text.charAt(text.length - 1)) : '',
  ].join('');
}

function encodeParagraph(paragraph: string): string[] {
  const begin = skip(paragraph, 0, 1);
  const lines = paragraph.slice(begin).split('\n').map(encodeInline);
  return [encodePlain(paragraph.slice(0, begin)) + (lines[0] ?? ''), ...lines.slice(1)];
}

/** The first place from `from` on, going by `step`, where no line feed stands. */
function skip(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (text.charCodeAt(at) === LINE_FEED) {
    at += step;
  }
  return at;
}

/**
 * Text as paragraphs of lines. One line feed is a hard break, two begin a paragraph; what is more, and what stands
 * at the edges, is written as `&#10;`. Joining the paragraphs' texts with two line feeds gives the text back.
 */
export function encodeParagraphs(text: string): readonly (readonly string[])[] {
  const begin = skip(text, 0, 1);
  if (begin === text.length) {
    return text === '' ? [] : [[encodePlain(text)]];
  }
  const end = skip(text, text.length - 1, -1) + 1;
  const paragraphs = text
    .slice(begin, end)
    .split(/(?<!\n)\n\n/u)
    .map(encodeParagraph);
  const first = paragraphs[0] ?? [''];
  first[0] = encodePlain(text.slice(0, begin)) + (first[0] ?? '');
  const last = paragraphs.at(-1) ?? first;
  last.push((last.pop() ?? '') + encodePlain(text.slice(end)));
  return paragraphs;
}
