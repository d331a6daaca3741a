/** Everything that attacks, in every field of a dossier: it comes back as the text it was, and nothing of it is alive. */
import { HtmlRenderer, Parser } from 'commonmark';
import { describe, expect, it } from 'vitest';
import { type Fields, PLAIN, readBack, written } from '#core/dossier/testing/fields.ts';
import { nodesOf, parseMarkdown } from '#core/dossier/testing/parse-back.ts';
import { hostileVectors, slowTexts } from '#core/testing/hostile/vectors.ts';
import { dossierWords } from '#words/dossier.ts';

const HOST = '127.0.0.1:9';
const VECTORS = Object.entries(hostileVectors(HOST));

function allFields(value: string): Fields {
  return Object.fromEntries(Object.keys(PLAIN).map((name) => [name, value])) as Fields;
}

/** The tags of a page that was made without any filter, each as it stands there. */
function tagsOf(markdown: string): readonly string[] {
  const html = new HtmlRenderer({ safe: false }).render(new Parser().parse(markdown));
  return html.match(/<[a-z!?/][^>]*>?/giu) ?? [];
}

/** What our own template is made of: words, lists, tables as text, places and links to them. */
const OURS =
  /^<\/?(?:p|h[1-6]|ul|ol|li|strong|em|code|blockquote|a)>$|^<(?:br|hr) \/>$|^<ol start="\d+">$|^<a (?:id|href)="#?[a-z]+_[0-9a-z]+">$/u;

describe('a dossier full of hostile text', () => {
  it.each(VECTORS)('%s', (_name, vector) => {
    const markdown = written(allFields(vector), dossierWords);
    expect(readBack(markdown)).toEqual(allFields(vector));
    expect(tagsOf(markdown).filter((tag) => !OURS.test(tag))).toEqual([]);
    const nodes = nodesOf(parseMarkdown(markdown));
    expect(
      nodes.filter(({ type }) => type.startsWith('image') || type.startsWith('definition')),
    ).toEqual([]);
    const links = nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []));
    expect(links.filter((url) => !/^#[a-z]+_[0-9a-z]+$/u.test(url))).toEqual([]);
    expect(markdown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });

  it('notices what it looks for', () => {
    expect(tagsOf('a <img src=x> b').filter((tag) => !OURS.test(tag))).toEqual(['<img src=x>']);
    expect(tagsOf('[x](http://a)').filter((tag) => !OURS.test(tag))).toEqual([
      '<a href="http://a">',
    ]);
  });

  it.each(Object.entries(slowTexts()))('is written in a short time, made of %s', (_name, text) => {
    const began = performance.now();
    expect(
      written({ ...PLAIN, note: text, memo: text, introduction: text }, dossierWords).length,
    ).toBeGreaterThan(text.length);
    expect(performance.now() - began).toBeLessThan(4_000);
  });
});
