/** Reads a written dossier with a parser that knows nothing of how it was written, and gives the texts back. */
import type { Heading, List, ListItem, Nodes, Parents, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';

export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfm(), frontmatter(['yaml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
  });
}

const NOTATION = /^U\+[0-9A-F]{4,6}(?: U\+[0-9A-F]{4,6})*$/u;

function decodeNotation(value: string): string {
  return value
    .split(' ')
    .map((part) => String.fromCodePoint(Number.parseInt(part.slice(2), 16)))
    .join('');
}

/** The text of inline nodes, by the dossier's convention. */
export function inlineText(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'inlineCode':
      return NOTATION.test(node.value) ? decodeNotation(node.value) : node.value;
    case 'break':
      return '\n';
    case 'html':
      return '';
    default:
      return 'children' in node ? node.children.map(inlineText).join('') : '';
  }
}

/** The text of paragraphs, by the dossier's convention. */
export function blockText(nodes: readonly Nodes[]): string {
  return nodes.map(inlineText).join('\n\n');
}

export function nodesOf(tree: Nodes): readonly Nodes[] {
  const found: Nodes[] = [];
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    found.push(node);
    if ('children' in node) {
      stack.push(...(node as Parents).children);
    }
  }
  return found;
}

/** The blocks between the heading with this anchor and the next heading. */
export function blocksUnder(root: Root, id: string): readonly RootContent[] {
  const from = root.children.findIndex(
    (node) =>
      node.type === 'heading' &&
      node.children.some((child) => child.type === 'html' && child.value === `<a id="${id}">`),
  );
  if (from === -1) {
    return [];
  }
  const rest = root.children.slice(from + 1);
  const to = rest.findIndex((node) => node.type === 'heading');
  return rest.slice(0, to === -1 ? undefined : to);
}

export function headingWith(root: Root, id: string): Heading | undefined {
  return root.children.find(
    (node): node is Heading =>
      node.type === 'heading' &&
      node.children.some((child) => child.type === 'html' && child.value === `<a id="${id}">`),
  );
}

/** The items labelled so, in a list of facts. */
export function factsNamed(nodes: readonly RootContent[], label: string): readonly ListItem[] {
  return nodes
    .filter((node): node is List => node.type === 'list')
    .flatMap((list) => list.children)
    .filter((entry) => {
      const first = entry.children[0];
      return (
        first?.type === 'paragraph' &&
        first.children[0]?.type === 'strong' &&
        inlineText(first.children[0]).replace(/:$/u, '') === label
      );
    });
}
