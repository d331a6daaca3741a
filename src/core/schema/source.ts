/** Schemas of sources, their metadata and what a parser hands over. */
import { z } from 'zod';
import type {
  Block,
  InlineMark,
  Metadata,
  ParsedSource,
  ReadingText,
  Source,
} from '#core/source/source.ts';
import { METADATA_NAMES } from '#core/source/source.ts';
import { idSchema, instant, MAX_ITEMS, name, offset, sha256 } from './ids.ts';

export const metadataNameSchema = z.enum(METADATA_NAMES);

const field = z.strictObject({
  value: name,
  basis: z.enum(['stated', 'derived', 'corrected']),
  evidence: z.strictObject({ start: offset, end: offset }).exactOptional(),
});

export const metadataSchema: z.ZodType<Metadata> = z.strictObject({
  title: field,
  author: field.exactOptional(),
  publisher: field.exactOptional(),
  date: field.exactOptional(),
  credit: field.exactOptional(),
  url: field.exactOptional(),
  language: field.exactOptional(),
});

const format = z.enum(['plain', 'markdown']);

export const sourceSchema: z.ZodType<Source> = z.strictObject({
  id: idSchema('source'),
  original: z.strictObject({
    name,
    format,
    sha256,
    byteLength: offset,
    encoding: z.string().max(40),
  }),
  text: z.strictObject({ sha256, length: offset, words: offset, parser: z.string().max(40) }),
  metadata: metadataSchema,
  recognised: metadataSchema,
  addedAt: instant,
});

const span = { start: offset, end: offset };

const markSchema: z.ZodType<InlineMark> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['emphasis', 'strong', 'code', 'struck']), ...span }),
  z.strictObject({ kind: z.literal('link'), href: z.string().max(100_000), ...span }),
]);

const BLOCK_KINDS = [
  'title',
  'heading',
  'standfirst',
  'byline',
  'dateline',
  'caption',
  'paragraph',
  'quotation',
  'list-item',
  'code',
  'table-row',
  'link',
  'separator',
] as const;

export const blockSchema: z.ZodType<Block> = z.strictObject({
  ...span,
  kind: z.enum(BLOCK_KINDS),
  level: z.number().int().min(1).max(100).exactOptional(),
  marks: z.array(markSchema).max(MAX_ITEMS).readonly(),
});

/** Most blocks in one source. */
export const MAX_BLOCKS = 5_000_000;
/** Longest reading text, in UTF-16 code units. */
export const MAX_READING_TEXT = 200_000_000;

const readingTextShape = {
  text: z.string().max(MAX_READING_TEXT),
  blocks: z.array(blockSchema).max(MAX_BLOCKS).readonly(),
};

export const readingTextSchema: z.ZodType<ReadingText> = z.strictObject(readingTextShape);

const parsedFactsShape = {
  format,
  encoding: z.string().max(40),
  parser: z.string().max(40),
  metadata: metadataSchema,
  remarks: z
    .array(
      z.enum([
        'direction-characters',
        'control-characters',
        'invisible-characters',
        'very-long-paragraph',
        'title-derived',
        'no-date',
      ]),
    )
    .readonly(),
};

/** All but the text and its blocks: what a parser says first of a long one. */
export const parsedFactsSchema: z.ZodType<Omit<ParsedSource, 'text' | 'blocks'>> =
  z.strictObject(parsedFactsShape);

export const parsedSourceSchema: z.ZodType<ParsedSource> = z.strictObject({
  ...readingTextShape,
  ...parsedFactsShape,
});
