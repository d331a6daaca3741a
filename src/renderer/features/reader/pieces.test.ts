import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotationId } from '#core/ids.ts';
import type { Block } from '#core/source/source.ts';
import type { MarkLayer, MarkView } from './mark-view.ts';
import { LEVELS, type Piece, piecesOf } from './pieces.ts';
import { type Row, rowsOf } from './rows.ts';

const PERSON: MarkLayer = { kind: 'mention', actorKind: 'person' };

function mark(id: string, start: number, end: number, ...layers: readonly MarkLayer[]): MarkView {
  return { id: id as AnnotationId, start, end, layers, label: id };
}

function row(text: string, block: Partial<Block> = {}): Row {
  const rows = rowsOf(text, [
    { kind: 'paragraph', start: 0, end: text.length, marks: [], ...block },
  ]);
  return rows[0] as Row;
}

function written(text: string, pieces: readonly Piece[]): readonly string[] {
  return pieces.map(
    (piece) =>
      `${text.slice(piece.start, piece.end)}|${piece.layers
        .map(
          ({ layer, first, last, level }) =>
            `${layer.kind}${level}${first ? '<' : ''}${last ? '>' : ''}`,
        )
        .join(' ')}`,
  );
}

describe('piecesOf', () => {
  it('draws a wash below an underline, and says where each begins and ends', () => {
    const text = 'Europe must pay';
    const marks = [mark('a', 0, 15, { kind: 'wash' }), mark('b', 0, 6, PERSON)];
    expect(written(text, piecesOf(text, row(text), marks))).toEqual([
      'Europe|wash0< mention0<>',
      ' must pay|wash0>',
    ]);
  });

  it('keeps overlapping underlines at different depths, and reuses a depth that is free again', () => {
    const text = 'abcdefghij';
    const marks = [mark('a', 0, 4, PERSON), mark('b', 2, 6, PERSON), mark('c', 5, 9, PERSON)];
    expect(written(text, piecesOf(text, row(text), marks))).toEqual([
      'ab|mention0<',
      'cd|mention0> mention1<',
      'e|mention1',
      'f|mention1> mention0<',
      'ghi|mention0>',
      'j|',
    ]);
  });

  it('shows emphasis and links, and sets apart each character that is not seen', () => {
    const text = 'so \u202eexe\u202c now';
    const line = row(text, { marks: [{ kind: 'strong', start: 0, end: 2 }] });
    const pieces = piecesOf(text, line, []);
    expect(pieces.map((piece) => text.slice(piece.start, piece.end))).toEqual([
      'so',
      ' ',
      '\u202e',
      'exe',
      '\u202c',
      ' now',
    ]);
    expect(pieces.map((piece) => piece.hidden)).toEqual([false, false, true, false, true, false]);
    expect(pieces[0]?.inline[0]?.kind).toBe('strong');
  });

  it('gives back every character once, and every mark over each of its characters', () => {
    const spans = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 15 })), {
      maxLength: 12,
    });
    const text = 'The words of a text of some length.';
    fc.assert(
      fc.property(spans, (list) => {
        const marks = list
          .sort((a, b) => a[0] - b[0])
          .map(([start, length], at) => mark(`m${at}`, start, start + length, PERSON));
        const pieces = piecesOf(text, row(text), marks);
        expect(pieces.map((piece) => text.slice(piece.start, piece.end)).join('')).toBe(text);
        for (const piece of pieces) {
          const over = marks.filter((one) => one.start <= piece.start && piece.start < one.end);
          expect(piece.marks.map((one) => one.id)).toEqual(over.map((one) => one.id));
          expect(piece.layers.every((layer) => layer.level < LEVELS)).toBe(true);
        }
      }),
    );
  });
});
