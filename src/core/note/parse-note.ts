/** The Markdown of a note → a typed tree. What is not Markdown for reading (HTML, pictures, footnotes) stays text. */
import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { NoteBlock, NoteInline, NoteItem } from './note-tree.ts';

/** A longer note is shown as it was typed: the grammar takes its time, and the window waits for it. */
const LONGEST = 20_000;
/** Of one sign. Some cost the grammar the square of their number. */
const MOST_SIGNS = 400;
const COSTLY = /[\][*_~<`&!(>|]/gu;
/** Containers deeper than this are shown without their frames. */
const DEEPEST = 12;
/** Containers within one line. No sign may be matched in two ways here, or the question would take exponential time. */
const NESTED = /^(?:[ \t]{0,3}(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))){16}/mu;

function isContorted(text: string): boolean {
  const counts = new Map<string, number>();
  for (const [sign] of text.matchAll(COSTLY)) {
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return (
    text.length > LONGEST ||
    [...counts.values()].some((count) => count > MOST_SIGNS) ||
    /^[ \t]{200}/mu.test(text) ||
    NESTED.test(text)
  );
}

function asTyped(text: string): readonly NoteBlock[] {
  return [{ kind: 'paragraph', children: [{ kind: 'text', text }] }];
}

/** The tree of a note. Never throws: what the grammar cannot take is one paragraph, as it was typed. */
export function parseNote(text: string): readonly NoteBlock[] {
  if (isContorted(text)) {
    return asTyped(text);
  }
  try {
    const tree = fromMarkdown(text, {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    });
    const reader = new NoteReader(text);
    const blocks = reader.blocks(tree.children, 0);
    return blocks.length === 0 && text.trim() !== '' ? asTyped(text) : blocks;
  } catch (error) {
    // A full stack is the one failure that a note can cause; anything else is a bug of ours.
    if (error instanceof RangeError) {
      return asTyped(text);
    }
    throw error;
  }
}

class NoteReader {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  blocks(nodes: readonly RootContent[], depth: number): readonly NoteBlock[] {
    return nodes.flatMap((node) => this.#block(node, depth));
  }

  /** What was typed for a node. */
  #source(node: RootContent | PhrasingContent): string {
    const { start, end } = node.position ?? {};
    return this.#text.slice(start?.offset ?? 0, end?.offset ?? 0);
  }

  #block(node: RootContent, depth: number): readonly NoteBlock[] {
    switch (node.type) {
      case 'paragraph':
        return [{ kind: 'paragraph', children: this.#inlines(node.children) }];
      case 'heading':
        return [{ kind: 'heading', level: node.depth, children: this.#inlines(node.children) }];
      case 'blockquote': {
        const blocks = this.blocks(node.children, depth + 1);
        return depth >= DEEPEST ? blocks : [{ kind: 'quotation', blocks }];
      }
      case 'list': {
        const items = node.children.map((item) => this.#item(item, depth + 1));
        const start = node.ordered === true ? (node.start ?? 1) : null;
        return depth >= DEEPEST
          ? items.flatMap(({ blocks }) => blocks)
          : [{ kind: 'list', start, items }];
      }
      case 'code':
        return [{ kind: 'code', text: node.value }];
      case 'thematicBreak':
        return [{ kind: 'rule' }];
      case 'table':
        return [
          {
            kind: 'table',
            rows: node.children.map((row) =>
              row.children.map((cell) => this.#inlines(cell.children)),
            ),
          },
        ];
      default:
        return asTyped(this.#source(node));
    }
  }

  #item(item: ListItem, depth: number): NoteItem {
    const blocks = this.blocks(item.children, depth);
    return typeof item.checked === 'boolean' ? { done: item.checked, blocks } : { blocks };
  }

  #inlines(nodes: readonly PhrasingContent[]): readonly NoteInline[] {
    return nodes.map((node) => this.#inline(node));
  }

  #inline(node: PhrasingContent): NoteInline {
    switch (node.type) {
      case 'text':
        return { kind: 'text', text: node.value };
      case 'inlineCode':
        return { kind: 'code', text: node.value };
      case 'break':
        return { kind: 'break' };
      case 'emphasis':
      case 'strong':
        return { kind: node.type, children: this.#inlines(node.children) };
      case 'delete':
        return { kind: 'struck', children: this.#inlines(node.children) };
      case 'link':
        return { kind: 'link', address: node.url, children: this.#inlines(node.children) };
      default:
        // HTML, pictures and references are shown as they were typed.
        return { kind: 'text', text: this.#source(node) };
    }
  }
}
