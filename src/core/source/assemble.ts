/** Units → one reading text with blocks, and facts → metadata with places in that text. */
import { graphemeFloor } from '#core/text/graphemes.ts';
import { isSpace } from '#core/text/segments.ts';
import { deriveTitle } from './headlines.ts';
import {
  type Block,
  METADATA_NAMES,
  type Metadata,
  type MetadataField,
  type MetadataName,
  type ReadingText,
} from './source.ts';
import type { Fact, Unit } from './unit.ts';

/** A longer block could not be drawn in one piece; it is divided after a sentence or a word. */
const LONGEST_BLOCK = 32_768;

export type Assembled = ReadingText & {
  /** Where each unit begins in the text. */
  readonly starts: readonly number[];
};

/** Puts the units one after the other, a line end or a blank line between them. Empty units leave nothing. */
export function assemble(units: readonly Unit[]): Assembled {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const starts: number[] = [];
  let length = 0;
  for (const unit of units) {
    const between = length === 0 || unit.text === '' ? '' : unit.gap === 'line' ? '\n' : '\n\n';
    const start = length + between.length;
    starts.push(start);
    if (unit.text !== '') {
      parts.push(between, unit.text);
      length = start + unit.text.length;
      pushBlocks(blocks, unit, start);
    }
  }
  return { text: parts.join(''), blocks, starts };
}

function pushBlocks(blocks: Block[], unit: Unit, start: number): void {
  const { text, level } = unit;
  const kind = unit.kind ?? 'paragraph';
  for (let from = 0; from < text.length; ) {
    const to = text.length - from <= LONGEST_BLOCK ? text.length : cutAt(text, from);
    const end = trimEnd(text, from, to);
    const marks = marksWithin(unit, start, from, end);
    const block: Block = { start: start + from, end: start + end, kind, marks };
    blocks.push(level === undefined ? block : { ...block, level });
    from = skipSpace(text, to);
  }
}

/** The marks of a part of a unit, with offsets in the whole text. */
function marksWithin(unit: Unit, start: number, from: number, to: number): Block['marks'] {
  if (unit.marks.length === 0) {
    return unit.marks;
  }
  return unit.marks
    .filter((mark) => mark.start < to && mark.end > from)
    .map((mark) => ({
      ...mark,
      start: start + Math.max(from, mark.start),
      end: start + Math.min(to, mark.end),
    }));
}

/** After the last sentence within reach, else after the last word, else between two characters. */
function cutAt(text: string, from: number): number {
  const room = text.slice(from, from + LONGEST_BLOCK);
  const sentence = Math.max(room.lastIndexOf('. '), room.lastIndexOf('? '), room.lastIndexOf('。'));
  if (sentence > LONGEST_BLOCK / 2) {
    return from + sentence + 1;
  }
  const word = room.lastIndexOf(' ');
  return from + (word > LONGEST_BLOCK / 2 ? word : lastBoundary(room));
}

/** Looks back only so far: a letter may carry a million marks. */
function lastBoundary(room: string): number {
  const reach = 256;
  const back = graphemeFloor(room.slice(-reach), reach - 1);
  if (back > 0) {
    return room.length - reach + back;
  }
  const last = room.charCodeAt(room.length - 1);
  return last >= 0xdc00 && last <= 0xdfff ? room.length - 2 : room.length - 1;
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from + 1 && isSpace(text.charCodeAt(end - 1))) {
    end -= 1;
  }
  return end;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) {
    at += 1;
  }
  return at;
}

/**
 * The best fact of each name; a title made of the first sentence where none is stated. `body`: the first unit of
 * the text proper, and how much of it is a dateline.
 */
export function chooseMetadata(
  units: readonly Unit[],
  starts: readonly number[],
  facts: readonly Fact[],
  body: { readonly at: number; readonly skip: number },
): Metadata {
  const fields: { [K in MetadataName]?: MetadataField } = {};
  for (const name of METADATA_NAMES) {
    const best = bestOf(facts, name);
    if (best !== null) {
      fields[name] = fieldOf(best, starts);
    }
  }
  return { ...fields, title: fields.title ?? titleFrom(units, starts, body.at, body.skip) };
}

function bestOf(facts: readonly Fact[], name: MetadataName): Fact | null {
  let best: Fact | null = null;
  for (const fact of facts) {
    const better = best === null || fact.rank > best.rank;
    if (fact.name === name && (better || (fact.rank === best?.rank && isBefore(fact, best)))) {
      best = fact;
    }
  }
  return best;
}

function isBefore(a: Fact, b: Fact): boolean {
  return a.unit < b.unit || (a.unit === b.unit && a.start < b.start);
}

function fieldOf(fact: Fact, starts: readonly number[]): MetadataField {
  const field = { value: fact.value, basis: fact.basis };
  if (fact.unit < 0) {
    return field;
  }
  const base = starts[fact.unit] ?? 0;
  return { ...field, evidence: { start: base + fact.start, end: base + fact.end } };
}

const PROSE_KINDS: readonly Unit['kind'][] = ['paragraph', 'quotation', 'list-item', 'heading'];

function titleFrom(
  units: readonly Unit[],
  starts: readonly number[],
  bodyAt: number,
  skip: number,
): MetadataField {
  const body = units.findIndex((unit, at) => at >= bodyAt && PROSE_KINDS.includes(unit.kind));
  const prose = body >= 0 ? body : units.findIndex((unit) => PROSE_KINDS.includes(unit.kind));
  const any = prose >= 0 ? prose : units.findIndex((unit) => unit.text !== '');
  const { text } = units[any] ?? { text: '' };
  const made = deriveTitle(text, any === bodyAt ? skip : 0);
  const base = starts[any] ?? 0;
  return {
    value: made.value,
    basis: 'derived',
    evidence: { start: base + made.start, end: base + made.end },
  };
}
