/** Markdown (CommonMark with GitHub's tables, footnotes and strike-through) → reading text, blocks and metadata. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { compose, readingConventions } from './compose.ts';
import { readFrontMatter } from './front-matter.ts';
import { isTooContorted } from './markdown-guard.ts';
import { unitsOfTree } from './markdown-units.ts';
import type { ParsedSource } from './source.ts';
import type { Fact, Unit } from './unit.ts';

/** Name and version: a change of the rules that moves offsets changes the version. */
export const MARKDOWN_PARSER = 'markdown/1';

/**
 * The words without the markup; emphasis, code and links as marks, targets as text that is never resolved; raw
 * HTML as the text it is. `null` when the grammar cannot take the file: it is to be read as plain text then.
 */
export function parseMarkdown(
  text: string,
): Pick<ParsedSource, 'text' | 'blocks' | 'metadata' | 'remarks'> | null {
  const unified = text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n');
  const read = isTooContorted(unified) ? null : readTree(unified);
  if (read === null) {
    return null;
  }
  return compose(read.units, read.facts, readingConventions(unified), { explicit: true });
}

function readTree(text: string): { units: readonly Unit[]; facts: readonly Fact[] } | null {
  try {
    const tree = fromMarkdown(text, {
      extensions: [gfm(), frontmatter(['yaml'])],
      mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
    });
    const first = tree.children[0];
    const facts = first?.type === 'yaml' ? readFrontMatter(first.value) : [];
    return { units: unitsOfTree(tree), facts };
  } catch (error) {
    // A full stack is the one failure that a document can cause; anything else is a bug of ours.
    if (error instanceof RangeError) {
      return null;
    }
    throw error;
  }
}
