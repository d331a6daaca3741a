/** A code of the codebook: a label that the reader applies to passages. Codes form a tree. */
import type { CodeId } from '#core/ids.ts';

/** The colours a code can have, by name; the theme decides what each looks like. */
export const CODE_COLOURS = [
  'slate',
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'violet',
  'pink',
  'brown',
] as const;
export type CodeColour = (typeof CODE_COLOURS)[number];

export type Code = {
  readonly id: CodeId;
  readonly name: string;
  readonly colour: CodeColour;
  readonly description: string;
  /** The code above it; absent at the top. */
  readonly parentId?: CodeId;
  /** Place among its siblings: ascending, then by name. */
  readonly order: number;
  readonly createdAt: string;
  readonly modifiedAt: string;
};
