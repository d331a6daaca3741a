/** Plain text → reading text, blocks and metadata. */
import { compose, readingConventions } from './compose.ts';
import { splitGlued } from './glued.ts';
import { isHeaderLine } from './header-lines.ts';
import { hasResidue, readInline } from './inline-residue.ts';
import { readLines } from './lines.ts';
import { isBroken, readParagraphs } from './paragraphs.ts';
import type { InlineMark, ParsedSource } from './source.ts';
import type { Unit } from './unit.ts';

/** Name and version: a change of the rules that moves offsets changes the version. */
export const PLAIN_PARSER = 'plain/1';

/** `text` is decoded, without a byte-order mark. Linear in its length. */
export function parsePlain(
  text: string,
): Pick<ParsedSource, 'text' | 'blocks' | 'metadata' | 'remarks'> {
  const escapes = hasResidue(text);
  const conventions = readingConventions(text);
  const units = readParagraphs(readLines(text))
    .map((unit) => withoutResidue(unit, escapes))
    .filter((unit) => unit.text !== '');
  return compose(splitGlued(joinBroken(units), conventions.order), [], conventions);
}

function withoutResidue(unit: Unit, escapes: boolean): Unit {
  const inline = readInline(unit.text, escapes);
  return inline.text === unit.text && inline.marks.length === 0 ? unit : { ...unit, ...inline };
}

/** Puts sentences together that were broken over two paragraphs: at a page end, or where a picture stood. */
function joinBroken(units: readonly Unit[]): readonly Unit[] {
  const joined: Unit[] = [];
  for (let from = 0; from < units.length; ) {
    let to = from + 1;
    while (to < units.length && goesOn(units[to - 1] as Unit, units[to] as Unit)) {
      to += 1;
    }
    joined.push(to === from + 1 ? (units[from] as Unit) : merge(units.slice(from, to)));
    from = to;
  }
  return joined;
}

function merge(run: readonly Unit[]): Unit {
  const marks: InlineMark[] = [];
  let length = 0;
  let lines = 0;
  for (const unit of run) {
    const shift = length;
    for (const mark of unit.marks) {
      marks.push({ ...mark, start: mark.start + shift, end: mark.end + shift });
    }
    length += unit.text.length + 1;
    lines += unit.lines;
  }
  return { ...(run[0] as Unit), text: run.map((unit) => unit.text).join(' '), marks, lines };
}

function goesOn(last: Unit, unit: Unit): boolean {
  return (
    last.kind === null &&
    unit.kind === null &&
    isBroken(last.text, unit.text) &&
    !isHeaderLine(last.text) &&
    !isHeaderLine(unit.text)
  );
}
