/** Made-up texts and random edits of them, with the truth of where every letter went. */
import type { Span } from '#core/text/span.ts';

/** A small generator of chance that gives the same numbers for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES =
  'ba be bi bo da de di do fa fe ga go ha he ja ka ke ko la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vi za zo'.split(
    ' ',
  );

/** Prose of made-up words, frequent ones frequent as in real language, in sentences and paragraphs. */
export function makeText(length: number, random: () => number): string {
  const words = Array.from({ length: 6_000 }, (_, rank) =>
    Array.from({ length: 1 + Math.floor(random() * (rank < 100 ? 2 : 4)) }, () =>
      pick(SYLLABLES, random),
    ).join(''),
  );
  const parts: string[] = [];
  let size = 0;
  while (size < length) {
    const paragraph = Array.from({ length: 3 + Math.floor(random() * 4) }, () =>
      sentence(words, random),
    ).join(' ');
    parts.push(paragraph);
    size += paragraph.length + 2;
  }
  return parts.join('\n\n');
}

function sentence(words: readonly string[], random: () => number): string {
  const chosen = Array.from({ length: 6 + Math.floor(random() * 18) }, () => {
    // Zipf: the n-th word is drawn about 1/n as often as the first.
    const rank = Math.floor(words.length ** random()) - 1;
    return words[Math.max(0, rank)] ?? 'a';
  });
  const text = chosen.join(' ').replace(/ (\w+)$/u, ', $1');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function pick<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)] as T;
}

/** `where[i]` is the offset of the i-th unit of the old text in the new one, -1 where it was taken away. */
export type Edited = { readonly text: string; readonly where: Int32Array };

type Piece = { readonly text: string; readonly from: number };

function assemble(old: string, pieces: readonly Piece[]): Edited {
  const where = new Int32Array(old.length + 1).fill(-1);
  let offset = 0;
  for (const { text, from } of pieces) {
    for (let at = 0; from >= 0 && at < text.length; at += 1) {
      where[from + at] = offset + at;
    }
    offset += text.length;
  }
  return { text: pieces.map((piece) => piece.text).join(''), where };
}

/** Replaces, deletes or inserts single letters; `share` of them. */
export function editLetters(old: string, share: number, random: () => number): Edited {
  const pieces: Piece[] = [...old].map((text, from) => ({ text, from }));
  return assemble(
    old,
    pieces.flatMap((piece) => edited(piece, share, 'x', random)),
  );
}

/** Replaces, deletes or inserts words. */
export function editWords(old: string, share: number, random: () => number): Edited {
  const pieces: Piece[] = [];
  for (const found of old.matchAll(/\w+|\W+/gu)) {
    pieces.push({ text: found[0], from: found.index });
  }
  return assemble(
    old,
    pieces.flatMap((piece) => edited(piece, share, 'other ', random)),
  );
}

function edited(
  piece: Piece,
  share: number,
  fresh: string,
  random: () => number,
): readonly Piece[] {
  if (random() >= share || piece.text.trim() === '') {
    return [piece];
  }
  const kind = Math.floor(random() * 3);
  const added = { text: fresh, from: -1 };
  return kind === 0 ? [] : kind === 1 ? [{ text: fresh.trim(), from: -1 }] : [added, piece];
}

/** Moves, drops and adds whole paragraphs, and changes a few words. */
export function editBlocks(old: string, random: () => number): Edited {
  const pieces: Piece[] = [];
  for (const found of old.matchAll(/[^\n]+\n*/gu)) {
    pieces.push({ text: found[0], from: found.index });
  }
  const count = Math.max(1, Math.floor(pieces.length / 50));
  for (let nth = 0; nth < count; nth += 1) {
    const [piece] = pieces.splice(Math.floor(random() * pieces.length), 1);
    if (piece !== undefined && random() < 0.6) {
      pieces.splice(Math.floor(random() * pieces.length), 0, piece);
    }
    pieces.splice(Math.floor(random() * pieces.length), 0, {
      text: `${makeText(300, random)}\n\n`,
      from: -1,
    });
  }
  const words = pieces.flatMap((piece) => splitWords(piece));
  return assemble(
    old,
    words.flatMap((piece) => edited(piece, 0.003, 'other ', random)),
  );
}

function splitWords(piece: Piece): readonly Piece[] {
  return [...piece.text.matchAll(/\w+|\W+/gu)].map((found) => ({
    text: found[0],
    from: piece.from < 0 ? -1 : piece.from + found.index,
  }));
}

/**
 * Where a span truly went: from its first to its last letter that is left. `gone` when less than half of it is;
 * `split` when its parts were moved apart or much was put between them, so that no place is right.
 */
export function truthOf(span: Span, { where }: Edited): Span | 'gone' | 'split' {
  const places: number[] = [];
  for (let at = span.start; at < span.end; at += 1) {
    const place = where[at] ?? -1;
    if (place >= 0) {
      places.push(place);
    }
  }
  if (places.length * 2 < span.end - span.start) {
    return 'gone';
  }
  const truth = largestCluster(places);
  const left = places.filter((place) => place >= truth.start && place < truth.end).length;
  return left * 10 < places.length * 9 ? 'split' : truth;
}

/** Letters that lie together, with no more than a few words put between them. */
function largestCluster(places: readonly number[]): Span {
  let best = { start: 0, end: 0 };
  let start = places[0] ?? 0;
  let last = start;
  for (const place of [...places, Number.POSITIVE_INFINITY]) {
    if (place < last || place > last + 30) {
      best = last + 1 - start > best.end - best.start ? { start, end: last + 1 } : best;
      start = place;
    }
    last = place;
  }
  return best;
}

/** Random quotations of the lengths that readers mark: mostly a phrase or sentence, some names, some passages. */
export function randomSpans(text: string, count: number, random: () => number): readonly Span[] {
  const spans: Span[] = [];
  while (spans.length < count) {
    const draw = random();
    const length = Math.floor(
      draw < 0.15 ? 6 + random() * 10 : draw < 0.8 ? 20 + random() * 120 : 200 + random() * 300,
    );
    const start = Math.floor(random() * (text.length - length));
    const words = text.slice(start, start + length);
    if (words.trim() === words && words.length === length) {
      spans.push({ start, end: start + length });
    }
  }
  return spans;
}
