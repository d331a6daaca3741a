/** A source: one text of the corpus, what is known about it, and how it is divided. */
import type { SourceId } from '#core/ids.ts';
import type { Span } from '#core/text/span.ts';

export type SourceFormat = 'plain' | 'markdown';

/** The bytes as they were given; they never change. */
export type OriginalFile = {
  /** File name without a folder, as it was. */
  readonly name: string;
  readonly format: SourceFormat;
  /** Hex SHA-256 of the bytes. */
  readonly sha256: string;
  readonly byteLength: number;
  /** WHATWG label of the encoding that the bytes were read with. */
  readonly encoding: string;
};

/** One version of the reading text that a parser made of the original. */
export type ReadingTextFacts = {
  /** Hex SHA-256 of the reading text in UTF-8. */
  readonly sha256: string;
  /** UTF-16 code units. */
  readonly length: number;
  readonly words: number;
  /** Name and version of the parser, such as `plain/1`. */
  readonly parser: string;
};

/** How a field of metadata came about: read in the text, made from it, or typed by the reader. */
export type MetadataBasis = 'stated' | 'derived' | 'corrected';

export type MetadataField = {
  readonly value: string;
  readonly basis: MetadataBasis;
  /** Where in the reading text it is stated, where there is such a place. */
  readonly evidence?: Span;
};

export type MetadataName =
  | 'title'
  | 'author'
  | 'publisher'
  | 'date'
  | 'credit'
  | 'url'
  | 'language';

export const METADATA_NAMES: readonly MetadataName[] = [
  'title',
  'author',
  'publisher',
  'date',
  'credit',
  'url',
  'language',
];

/**
 * What the text says about itself. `date` is an ISO 8601 day (a month where the text states no more), `publisher` the
 * outlet or agency that signs the text, `credit` who is credited for a picture or copy, `language` a BCP 47 tag.
 * `title` is always there, derived where the text states none.
 */
export type Metadata = { readonly title: MetadataField } & {
  readonly [K in Exclude<MetadataName, 'title'>]?: MetadataField;
};

export type Source = {
  readonly id: SourceId;
  readonly original: OriginalFile;
  readonly text: ReadingTextFacts;
  readonly metadata: Metadata;
  /** What the parser found, kept so that a correction can be taken back field by field. */
  readonly recognised: Metadata;
  readonly addedAt: string;
};

export type BlockKind =
  | 'title'
  | 'heading'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'caption'
  | 'paragraph'
  | 'quotation'
  | 'list-item'
  | 'code'
  | 'table-row'
  | 'link'
  | 'separator';

export type InlineMark =
  | ({ readonly kind: 'emphasis' | 'strong' | 'code' | 'struck' } & Span)
  /** Shown as inert text; `href` is what the text gave, never resolved. */
  | ({ readonly kind: 'link'; readonly href: string } & Span);

/** A block of the reading text. Blocks are in text order and disjoint; what is between them is white space. */
export type Block = Span & {
  readonly kind: BlockKind;
  /** 1–6 for a heading; the depth of nesting, from 1, for a list item or quotation. */
  readonly level?: number;
  readonly marks: readonly InlineMark[];
};

/** The reading text with its blocks, as stored beside the original. */
export type ReadingText = { readonly text: string; readonly blocks: readonly Block[] };

/** What a parser makes of the bytes of one file. */
export type ParsedSource = ReadingText & {
  readonly format: SourceFormat;
  readonly encoding: string;
  readonly parser: string;
  readonly metadata: Metadata;
  /** Things worth telling the reader, such as hidden direction characters; codes, not sentences. */
  readonly remarks: readonly SourceRemark[];
};

export type SourceRemark =
  | 'direction-characters'
  | 'control-characters'
  | 'invisible-characters'
  | 'very-long-paragraph'
  | 'title-derived'
  | 'no-date';
