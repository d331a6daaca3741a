/** Workspaces of a given size, made the same way every time. */
import { createHash } from 'node:crypto';
import type { Annotation } from '#core/annotation/annotation.ts';
import type { AnnotationId, BatchId, BodyId, RequestId, SourceId } from '#core/ids.ts';
import type { ParsedSource } from '#core/source/source.ts';

const WORDS =
  'the of to and in a that is was for on said with as by it from at his has be an were had not are but they which or their been will who one new more about after its all two out up would there when year people government state defence minister budget alliance talks report market price energy council'.split(
    ' ',
  );

/** A small repeatable source of chance (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A text of about this many code units, in paragraphs of about 600. */
export function textOf(length: number, seed = 1): string {
  const next = chance(seed);
  const paragraphs: string[] = [];
  let size = 0;
  while (size < length) {
    let paragraph = '';
    const wanted = 300 + next() * 600;
    while (paragraph.length < wanted) {
      const word = WORDS[Math.floor(next() * next() * WORDS.length)] ?? 'the';
      paragraph +=
        paragraph === ''
          ? word.charAt(0).toUpperCase() + word.slice(1)
          : next() < 0.08
            ? `. ${word.charAt(0).toUpperCase()}${word.slice(1)}`
            : ` ${word}`;
    }
    paragraphs.push(`${paragraph}.`);
    size += paragraph.length + 3;
  }
  return paragraphs.join('\n\n');
}

/** What a parser would make of that text. */
export function parsedOf(text: string, title: string): ParsedSource {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map((match) => ({
    kind: 'paragraph' as const,
    start: match.index,
    end: match.index + match[0].length,
    marks: [],
  }));
  return {
    text,
    blocks,
    format: 'plain',
    encoding: 'utf-8',
    parser: 'plain/1',
    metadata: { title: { value: title, basis: 'derived' } },
    remarks: [],
  };
}

const idTail = (index: number): string => index.toString(36).padStart(16, '0');

/** One annotation with a note and, every third time, a highlight, over 5–240 code units. */
export function annotationOf(
  text: string,
  sourceId: SourceId,
  index: number,
  next: () => number,
): Annotation {
  const length = next() < 0.6 ? 5 + Math.floor(next() * 30) : 40 + Math.floor(next() * 200);
  const start = Math.floor(next() * (text.length - length));
  const at = new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString();
  return {
    id: `ann_${idTail(index)}` as AnnotationId,
    sourceId,
    target: {
      textSha256: createHash('sha256').update(text).digest('hex'),
      position: { start, end: start + length },
      quote: {
        exact: text.slice(start, start + length),
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(start + length, start + length + 32),
      },
    },
    highlighted: index % 3 === 0,
    bodies: [
      {
        id: `bod_${idTail(index)}` as BodyId,
        type: 'comment',
        text: `A note about this passage, number ${index}.`,
      },
    ],
    createdAt: at,
    modifiedAt: at,
  };
}

/** Annotations in one go; the text's fingerprint is computed once. */
export function annotationsOf(
  text: string,
  sourceId: SourceId,
  count: number,
  from = 0,
): readonly Annotation[] {
  const next = chance(7 + from);
  const first = annotationOf(text, sourceId, from, next);
  const made = [first];
  const { textSha256 } = first.target;
  while (made.length < count) {
    const length = next() < 0.6 ? 5 + Math.floor(next() * 30) : 40 + Math.floor(next() * 200);
    const start = Math.floor(next() * (text.length - length));
    const index = from + made.length;
    made.push({
      ...first,
      id: `ann_${idTail(index)}` as AnnotationId,
      target: {
        textSha256,
        position: { start, end: start + length },
        quote: {
          exact: text.slice(start, start + length),
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(start + length, start + length + 32),
        },
      },
      bodies: [
        {
          id: `bod_${idTail(index)}` as BodyId,
          type: 'comment',
          text: `A note about this passage, number ${index}.`,
        },
      ],
    });
  }
  return made;
}

export const requestIdOf = (index: number): RequestId => `req_${idTail(index)}` as RequestId;
export const batchIdOf = (index: number): BatchId => `bat_${idTail(index)}` as BatchId;
