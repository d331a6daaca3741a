/** Words inside a Markdown block: the markup goes, what it meant stays as marks. */
import type { Definition, PhrasingContent } from 'mdast';
import type { InlineMark } from './source.ts';

export type InlineLine = { readonly text: string; readonly marks: readonly InlineMark[] };

/** Link definitions by their identifier. */
export type Definitions = ReadonlyMap<string, Definition>;

/** Stand for line ends while words are gathered; the parser has turned those of the file into `\n`. */
const HARD_BREAK = '\f';
const SOFT_BREAK = '\v';

/** The lines of a block: one, unless it has hard breaks. White space is folded, marks lie on words. */
export function readInlineLines(
  nodes: readonly PhrasingContent[],
  definitions: Definitions,
): readonly InlineLine[] {
  const gathered: Gathered = { parts: [], marks: [], length: 0, definitions };
  gather(nodes, gathered);
  return linesOf(gathered.parts.join(''), gathered.marks);
}

type Gathered = {
  readonly parts: string[];
  readonly marks: InlineMark[];
  length: number;
  readonly definitions: Definitions;
};

function put(gathered: Gathered, text: string): void {
  gathered.parts.push(text);
  gathered.length += text.length;
}

function gather(nodes: readonly PhrasingContent[], gathered: Gathered): void {
  for (const node of nodes) {
    const start = gathered.length;
    gatherOne(node, gathered);
    const mark = markOf(node, gathered.definitions, start, gathered.length);
    if (mark !== null && gathered.length > start) {
      gathered.marks.push(mark);
    }
  }
}

function gatherOne(node: PhrasingContent, gathered: Gathered): void {
  switch (node.type) {
    case 'text':
      put(gathered, node.value.replace(/[\v\f]/gu, ' ').replace(/\n/gu, SOFT_BREAK));
      return;
    case 'html':
    case 'inlineCode':
      put(gathered, node.value.replace(/\s/gu, ' '));
      return;
    case 'break':
      put(gathered, HARD_BREAK);
      return;
    case 'image':
    case 'imageReference':
      put(gathered, node.alt ?? '');
      return;
    case 'footnoteReference':
      put(gathered, `[${node.label ?? node.identifier}]`);
      return;
    default:
      gather(node.children, gathered);
  }
}

function markOf(
  node: PhrasingContent,
  definitions: Definitions,
  start: number,
  end: number,
): InlineMark | null {
  switch (node.type) {
    case 'emphasis':
      return { kind: 'emphasis', start, end };
    case 'strong':
      return { kind: 'strong', start, end };
    case 'delete':
      return { kind: 'struck', start, end };
    case 'inlineCode':
      return { kind: 'code', start, end };
    case 'link':
    case 'image':
      return { kind: 'link', href: node.url, start, end };
    case 'linkReference':
    case 'imageReference': {
      const href = definitions.get(node.identifier.toLowerCase())?.url;
      return href === undefined ? null : { kind: 'link', href, start, end };
    }
    default:
      return null;
  }
}

/** Divides at hard breaks, folds white space, and moves the marks along. */
function linesOf(raw: string, marks: readonly InlineMark[]): readonly InlineLine[] {
  const lines: InlineLine[] = [];
  let from = 0;
  for (const line of raw.split(HARD_BREAK)) {
    const folded = foldLine(line);
    if (folded.text !== '') {
      lines.push({ text: folded.text, marks: carry(marks, from, line.length, folded) });
    }
    from += line.length + 1;
  }
  return lines;
}

/** `places[i]` is where the i-th unit of the line went. */
type Folded = { readonly text: string; readonly places: Uint32Array };

function foldLine(line: string): Folded {
  const places = new Uint32Array(line.length + 1);
  const out: string[] = [];
  let length = 0;
  let at = 0;
  for (const piece of line.match(/\s+|\S+/gu) ?? []) {
    const isSpace = piece.trim() === '';
    const atEnd = length === 0 || at + piece.length === line.length;
    const text = isSpace ? (atEnd ? '' : oneSpace(piece)) : piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      places[at + unit] = length + Math.min(unit, text.length);
    }
    out.push(text);
    length += text.length;
    at += piece.length;
  }
  places[line.length] = length;
  return { text: out.join(''), places };
}

/** A single hard space is the author's. */
function oneSpace(run: string): string {
  return run.length === 1 && run !== SOFT_BREAK && run !== '\t' ? run : ' ';
}

function carry(
  marks: readonly InlineMark[],
  from: number,
  length: number,
  folded: Folded,
): readonly InlineMark[] {
  const carried: InlineMark[] = [];
  for (const mark of marks) {
    const start = Math.max(0, mark.start - from);
    const end = Math.min(length, mark.end - from);
    if (start >= end) {
      continue;
    }
    const words = folded.text.slice(folded.places[start], folded.places[end]);
    const begins = (folded.places[start] ?? 0) + (words.length - words.trimStart().length);
    if (words.trim() !== '') {
      carried.push({ ...mark, start: begins, end: begins + words.trim().length });
    }
  }
  return carried;
}
