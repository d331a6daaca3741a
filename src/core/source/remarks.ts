/** What a reader should know about a text before trusting it. */
import type { Block, Metadata, SourceRemark } from './source.ts';

/** Embeddings, overrides and isolates: they can show words in another order than they are stored in. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/u;
const CONTROL = /[^\P{Cc}\t\n]/u;
/** Signs without a shape. Joiners are left out: Persian, Indic scripts and emoji need them. */
const INVISIBLE =
  /[\u00ad\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0]|[\u{e0000}-\u{e007f}]|[a-z][\u200c\u200d][a-z]/iu;

const LONG_PARAGRAPH = 32_000;

/** Codes in a fixed order, each once. */
export function remarksOn(
  text: string,
  blocks: readonly Block[],
  metadata: Metadata,
): readonly SourceRemark[] {
  const found: readonly (readonly [SourceRemark, boolean])[] = [
    ['direction-characters', DIRECTION.test(text)],
    ['control-characters', CONTROL.test(text)],
    ['invisible-characters', INVISIBLE.test(text)],
    ['very-long-paragraph', blocks.some((block) => block.end - block.start > LONG_PARAGRAPH / 2)],
    ['title-derived', metadata.title.basis === 'derived'],
    ['no-date', metadata.date === undefined],
  ];
  return found.filter(([, holds]) => holds).map(([remark]) => remark);
}
