import fc from 'fast-check';
import { expect, it } from 'vitest';
import { piecesOfText } from './cut-text.ts';

it('gives the text back, in pieces of which none ends within a pair', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 9 }), (text, most) => {
      const pieces = [...piecesOfText(text, most)];
      expect(pieces.join('')).toBe(text);
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(most);
        expect(piece).not.toBe('');
      }
      expect(pieces.map((piece) => Buffer.from(piece).toString()).join('')).toBe(
        Buffer.from(text).toString(),
      );
    }),
  );
});
