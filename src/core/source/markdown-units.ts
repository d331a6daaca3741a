/** The tree of a Markdown file → units, with the kinds that the markup states. */
import type {
  Blockquote,
  Code,
  Definition,
  FootnoteDefinition,
  Html,
  List,
  ListItem,
  Paragraph,
  Root,
  RootContent,
  Table,
} from 'mdast';
import { type Definitions, type InlineLine, readInlineLines } from './markdown-inline.ts';
import type { Unit } from './unit.ts';

/** Deeper trees are read as plain text; the guard lets nothing near this through. */
const DEEPEST = 120;

type Place = {
  readonly definitions: Definitions;
  /** Quotations around. */
  readonly quote: number;
  /** Lists around. */
  readonly list: number;
  readonly depth: number;
};

/** Units in file order. Throws a `RangeError` for a tree nested too deep. */
export function unitsOfTree(tree: Root): readonly Unit[] {
  const definitions = new Map<string, Definition>();
  for (const node of tree.children) {
    if (node.type === 'definition') {
      definitions.set(node.identifier.toLowerCase(), node);
    }
  }
  return unitsOfNodes(tree.children, { definitions, quote: 0, list: 0, depth: 0 });
}

function unitsOfNodes(nodes: readonly RootContent[], place: Place): readonly Unit[] {
  if (place.depth > DEEPEST) {
    throw new RangeError('nested too deep');
  }
  const units: Unit[] = [];
  for (const node of nodes) {
    for (const unit of unitsOfNode(node, { ...place, depth: place.depth + 1 })) {
      units.push(unit);
    }
  }
  return units;
}

function unitsOfNode(node: RootContent, place: Place): readonly Unit[] {
  switch (node.type) {
    case 'heading':
      return linesAsUnits(readInlineLines(node.children, place.definitions), {
        kind: 'heading',
        level: node.depth,
      });
    case 'paragraph':
      return paragraphUnits(node, place);
    case 'blockquote':
      return quotationUnits(node, place);
    case 'list':
      return listUnits(node, place);
    case 'code':
      return codeUnits(node);
    case 'html':
      return htmlUnits(node);
    case 'table':
      return tableUnits(node, place);
    case 'thematicBreak':
      return [makeUnit({ text: '* * *', marks: [] }, { kind: 'separator' })];
    case 'footnoteDefinition':
      return footnoteUnits(node, place);
    default:
      return [];
  }
}

type Shape = Partial<Pick<Unit, 'kind' | 'level' | 'gap'>>;

function makeUnit(line: InlineLine, shape: Shape): Unit {
  return { kind: null, gap: 'paragraph', indent: 0, lines: 1, ...shape, ...line };
}

function linesAsUnits(lines: readonly InlineLine[], shape: Shape): readonly Unit[] {
  return lines.map((line, at) => makeUnit(line, at === 0 ? shape : { ...shape, gap: 'line' }));
}

function paragraphUnits(node: Paragraph, place: Place): readonly Unit[] {
  const only = node.children.length === 1 ? node.children[0] : undefined;
  const shape: Shape =
    only?.type === 'image'
      ? { kind: 'caption' }
      : place.quote > 0
        ? { kind: 'quotation', level: place.quote }
        : {};
  return linesAsUnits(readInlineLines(node.children, place.definitions), shape);
}

function quotationUnits(node: Blockquote, place: Place): readonly Unit[] {
  return unitsOfNodes(node.children, { ...place, quote: place.quote + 1 });
}

function listUnits(list: List, place: Place): readonly Unit[] {
  const units: Unit[] = [];
  for (const [at, item] of list.children.entries()) {
    const number = list.ordered === true ? `${(list.start ?? 1) + at}. ` : '';
    const made = itemUnits(item, number, { ...place, list: place.list + 1 });
    const tight = list.spread !== true && (at > 0 || place.list > 0);
    for (const [nth, unit] of made.entries()) {
      units.push(nth === 0 && tight ? { ...unit, gap: 'line' } : unit);
    }
  }
  return units;
}

/** The first paragraph of an item is the item; a number or a tick box stays, because it is said. */
function itemUnits(item: ListItem, number: string, place: Place): readonly Unit[] {
  const box = item.checked === true ? '[x] ' : item.checked === false ? '[ ] ' : '';
  const units = unitsOfNodes(item.children, { ...place, quote: 0 });
  const first = units[0];
  if (first === undefined || first.kind !== null) {
    return units;
  }
  const lead = number + box;
  const head: Unit = {
    ...first,
    kind: 'list-item',
    level: place.list,
    text: lead + first.text,
    marks: first.marks.map((mark) => ({
      ...mark,
      start: mark.start + lead.length,
      end: mark.end + lead.length,
    })),
  };
  return [head, ...units.slice(1).map((unit) => ({ ...unit, kind: unit.kind ?? 'paragraph' }))];
}

/** Code as it stands, less the indentation that all lines share. An info string that is more than a name is shown. */
function codeUnits(node: Code): readonly Unit[] {
  const info = [node.lang, node.meta].filter((part) => typeof part === 'string').join(' ');
  const lines = node.value.split('\n');
  const shared = lines.reduce(
    (least, line) =>
      line.trim() === '' ? least : Math.min(least, line.length - line.trimStart().length),
    Number.POSITIVE_INFINITY,
  );
  const code = lines.map((line) => line.slice(Number.isFinite(shared) ? shared : 0)).join('\n');
  const text = /^[\w+#.-]{0,30}$/u.test(info) ? code : `${info}\n${code}`;
  return text.trim() === '' ? [] : [makeUnit({ text: text.trim(), marks: [] }, { kind: 'code' })];
}

/** Markup of another language is foreign text: shown as it stands, never meant. */
function htmlUnits(node: Html): readonly Unit[] {
  const lines = node.value
    .split('\n')
    .map((line) => ({ text: line.replace(/\s+/gu, ' ').trim(), marks: [] }));
  return linesAsUnits(
    lines.filter((line) => line.text !== ''),
    { kind: 'paragraph' },
  );
}

function tableUnits(node: Table, place: Place): readonly Unit[] {
  const rows = node.children.map((row): InlineLine => {
    const cells = row.children.map((cell) => readInlineLines(cell.children, place.definitions)[0]);
    return joinCells(cells);
  });
  return linesAsUnits(
    rows.filter((row) => row.text !== ''),
    { kind: 'table-row' },
  );
}

function joinCells(cells: readonly (InlineLine | undefined)[]): InlineLine {
  const joint = ' | ';
  const marks: InlineLine['marks'][number][] = [];
  let text = '';
  for (const [at, cell] of cells.entries()) {
    text += at === 0 ? '' : joint;
    const shift = text.length;
    text += cell?.text ?? '';
    marks.push(
      ...(cell?.marks ?? []).map((mark) => ({
        ...mark,
        start: mark.start + shift,
        end: mark.end + shift,
      })),
    );
  }
  const lead = text.length - text.trimStart().length;
  return {
    text: text.trim(),
    marks: marks.map((mark) => ({ ...mark, start: mark.start - lead, end: mark.end - lead })),
  };
}

function footnoteUnits(node: FootnoteDefinition, place: Place): readonly Unit[] {
  const units = unitsOfNodes(node.children, place);
  const label = `[${node.label ?? node.identifier}] `;
  return units.map((unit, at) =>
    at > 0
      ? { ...unit, kind: unit.kind ?? 'paragraph' }
      : {
          ...unit,
          kind: unit.kind ?? 'paragraph',
          text: label + unit.text,
          marks: unit.marks.map((mark) => ({
            ...mark,
            start: mark.start + label.length,
            end: mark.end + label.length,
          })),
        },
  );
}
