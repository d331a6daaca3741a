/** What the parsers pass from step to step: a block in the making, with offsets of its own text. */
import type { BlockKind, InlineMark, MetadataBasis, MetadataName } from './source.ts';

export type Unit = {
  /** Trimmed, layout white space folded, markup taken away. */
  readonly text: string;
  /** Offsets into `text`. */
  readonly marks: readonly InlineMark[];
  /** `null` until a rule decides; what is left becomes a paragraph. */
  readonly kind: BlockKind | null;
  readonly level?: number;
  /** What stands between this unit and the one before: the end of a line, or of a paragraph. */
  readonly gap: 'line' | 'paragraph';
  /** Columns of white space before it in the file, less what all lines have. */
  readonly indent: number;
  /** The lines of the file that it was joined from. */
  readonly lines: number;
};

/** Something that the text says about itself, and where. The highest rank of each name wins, then the first. */
export type Fact = {
  readonly name: MetadataName;
  readonly value: string;
  readonly basis: MetadataBasis;
  readonly rank: number;
  /** Index of the unit, and offsets in its text. */
  readonly unit: number;
  readonly start: number;
  readonly end: number;
};

/** A fact of one line, with offsets in the line. */
export type LineFact = Omit<Fact, 'unit' | 'basis'>;

/** What a line of a head or foot says about the text. */
export type HeaderLine = {
  readonly kind: BlockKind;
  readonly facts: readonly LineFact[];
  /** `false` where only its neighbours can confirm it: a bare name, an outlet by its form. */
  readonly sure: boolean;
};

export type ReadHeader = { readonly units: readonly Unit[]; readonly facts: readonly Fact[] };
