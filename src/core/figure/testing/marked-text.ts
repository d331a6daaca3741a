/** Annotated development texts: `⟦words|layer|field…⟧` in the text, turned into plain text and spans. */
import type { FlatFigure } from './score-figures.ts';

/** One marked span; `fields[0]` names the layer. Offsets are UTF-16 units of the plain text. */
export type Mark = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly fields: readonly string[];
};

export type MarkedText = { readonly text: string; readonly marks: readonly Mark[] };

const MARK = /⟦([^|⟧]*)\|([^⟧]*)⟧/g;

/** Takes the marks out of a text. Marks do not nest. */
export function readMarkedText(marked: string): MarkedText {
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(from, match.index);
    const words = match[1] ?? '';
    const start = text.length;
    text += words;
    marks.push({ start, end: text.length, text: words, fields: (match[2] ?? '').split('|') });
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), marks };
}

/** Field order by kind, after the kind itself. */
const FIELDS: Readonly<Record<string, readonly (keyof FlatFigure)[]>> = {
  money: ['value', 'currency', 'approx'],
  percent: ['value', 'approx'],
  quantity: ['value', 'unit', 'approx'],
  ordinal: ['value'],
  fraction: ['value', 'approx'],
  date: ['iso', 'approx'],
  duration: ['iso', 'approx'],
  range: ['low', 'high', 'unit', 'approx'],
  relative: [],
};

const KINDS: Readonly<Record<string, string>> = {
  percent: 'percentage',
  relative: 'relative-date',
};
const NUMBERS = new Set(['value', 'low', 'high']);

/** The figure of a mark, or `null` when the mark is of another layer. */
export function figureOfMark({ start, end, text, fields }: Mark): FlatFigure | null {
  const [layer = '', ...values] = fields;
  const names = FIELDS[layer];
  if (names === undefined) return null;
  const entries = names.flatMap((name, index) => {
    const value = values[index] ?? '';
    if (value === '') return [];
    const isCurrency = layer === 'range' && name === 'unit' && /^[A-Z]{3}$/.test(value);
    return [[isCurrency ? 'currency' : name, NUMBERS.has(name) ? Number(value) : value]];
  });
  return { start, end, text, kind: KINDS[layer] ?? layer, ...Object.fromEntries(entries) };
}
