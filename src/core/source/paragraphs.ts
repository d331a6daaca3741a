/** Lines of a plain file → units: paragraphs joined where they were wrapped, list items, quoted mail, table rows. */
import { isHeaderLine } from './header-lines.ts';
import type { Line } from './lines.ts';
import { bulletLength, isRule, numberOf } from './list-marks.ts';
import type { Unit } from './unit.ts';
import {
  type Chunk,
  continues,
  endsSentence,
  seam,
  startsLower,
  widthIn,
  wrapWidth,
} from './wrapping.ts';

/** How many lines at the front and at the end may be by-lines, dates and the like, which are never joined. */
const HEAD = 40;
const FOOT = 15;

/** Units in file order; `kind` is set where the layout alone tells it. */
export function readParagraphs(lines: readonly Line[]): readonly Unit[] {
  const chunks = chunksOf(lines);
  const width = wrapWidth(chunks);
  const base = commonIndent(lines);
  const units: Unit[] = [];
  let lineNumber = 0;
  for (const chunk of chunks) {
    const guard = { head: HEAD - lineNumber, foot: lines.length - FOOT - lineNumber };
    const limit = width === null ? 0 : widthIn(chunk, width);
    for (const unit of unitsOf(chunk, { width, limit, base, guard })) {
      units.push(unit);
    }
    lineNumber += chunk.length;
  }
  return units;
}

type Layout = {
  /** Of the file's lines, in columns; `null` when each line is a paragraph. */
  readonly width: number | null;
  /** Of this chunk's lines. */
  readonly limit: number;
  readonly base: number;
  /** Lines of the chunk before `head` and from `foot` on are near an end of the file, where by-lines stand. */
  readonly guard: { readonly head: number; readonly foot: number };
};

/** Runs of lines without a blank one; a change in the depth of quotation also ends one. */
function chunksOf(lines: readonly Line[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let open: Line[] = [];
  for (const line of lines) {
    const first = open[0];
    if (line.text === '' || (first !== undefined && first.quote !== line.quote)) {
      if (open.length > 0) {
        chunks.push(open);
      }
      open = [];
    }
    if (line.text !== '') {
      open.push(line);
    }
  }
  if (open.length > 0) {
    chunks.push(open);
  }
  return chunks;
}

/** The indentation that most lines have: the margin. */
function commonIndent(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    if (line.text !== '') {
      counts.set(line.indent, (counts.get(line.indent) ?? 0) + 1);
    }
  }
  let best = 0;
  for (const [indent, count] of counts) {
    best = count > (counts.get(best) ?? 0) ? indent : best;
  }
  return best;
}

function unitsOf(chunk: Chunk, layout: Layout): readonly Unit[] {
  const units: Unit[] = [];
  const cells = areCells(chunk);
  for (let from = 0; from < chunk.length; ) {
    let to = from + 1;
    while (to < chunk.length && !cells && goesOn(chunk, to, layout)) {
      to += 1;
    }
    units.push(makeUnit(chunk.slice(from, to), from === 0, cells, layout));
    from = to;
  }
  return units;
}

/** Whether the line at `at` belongs to the paragraph of the line before it. */
function goesOn(chunk: Chunk, at: number, layout: Layout): boolean {
  const line = chunk[at - 1];
  const next = chunk[at];
  if (line === undefined || next === undefined || isRule(line.text) || isRule(next.text)) {
    return false;
  }
  const guarded = at <= layout.guard.head || at >= layout.guard.foot;
  if (startsItem(next, line) || (guarded && (isHeaderLine(next.text) || isHeaderLine(line.text)))) {
    return false;
  }
  if (layout.width !== null) {
    return continues(line, next, layout.width, layout.limit);
  }
  return isBroken(line.text, next.text);
}

/** A bullet, or a number that follows another item, a colon or the end of a sentence. */
function startsItem(next: Line, before: Line): boolean {
  if (bulletLength(next.text) > 0) {
    return true;
  }
  const number = numberOf(next.text);
  if (number === null) {
    return false;
  }
  return numberOf(before.text) !== null || /[:.;]$/u.test(before.text.slice(-1)) || number === 1;
}

/** A sentence broken over two paragraphs: no stop at the end, small letters after it. */
export function isBroken(before: string, after: string): boolean {
  return (
    before.length >= 40 &&
    before.includes(' ') &&
    /[\p{L}\p{N},’'”"–-]$/u.test(before.slice(-2)) &&
    startsLower(after) &&
    (after.length >= 40 || endsSentence(after))
  );
}

/** Rows of a table: as many tabs in each line, or bars around each. */
function areCells(chunk: Chunk): boolean {
  const first = chunk[0];
  if (first === undefined || chunk.length < 2) {
    return false;
  }
  const bars = (line: Line): boolean => /^\|.*\|$/u.test(line.text);
  return (first.tabs > 0 && chunk.every((line) => line.tabs === first.tabs)) || chunk.every(bars);
}

function makeUnit(lines: readonly Line[], leads: boolean, cells: boolean, layout: Layout): Unit {
  const first = lines[0] as Line;
  const text = cells
    ? (first.cells ?? first.text)
    : lines.length === 1
      ? first.text
      : joined(lines);
  const tight =
    !leads && (cells || lines.length === 1 || first.quote > 0 || bulletLength(text) > 0);
  const unit: Unit = {
    text,
    marks: NO_MARKS,
    kind: isRule(text) ? 'separator' : cells ? 'table-row' : first.quote > 0 ? 'quotation' : null,
    gap: tight ? 'line' : 'paragraph',
    indent: Math.max(0, first.indent - layout.base),
    lines: lines.length,
  };
  return unit.kind === 'quotation' ? { ...unit, level: first.quote } : unit;
}

const NO_MARKS: Unit['marks'] = [];

function joined(lines: readonly Line[]): string {
  const parts: string[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    parts.push(before === undefined ? '' : seam(before.text, line.text), line.text);
  }
  return parts.join('');
}
