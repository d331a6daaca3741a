import { describe, expect, it } from 'vitest';
import { readFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { parseSource } from './parse-source.ts';
import type { ReadingText } from './source.ts';

function parse(raw: string): ReadingText & { readonly title: string } {
  const parsed = parseMarkdown(raw);
  if (parsed === null) {
    throw new Error('refused');
  }
  return { ...parsed, title: parsed.metadata.title.value };
}

const outline = ({ text, blocks }: ReadingText): readonly string[] =>
  blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ''}: ${text.slice(start, end)}`);

const marksOf = ({ text, blocks }: ReadingText): readonly string[] =>
  blocks
    .flatMap((block) => block.marks)
    .map((mark) => {
      const what = mark.kind === 'link' ? `link ${mark.href}` : mark.kind;
      return `${what}: ${text.slice(mark.start, mark.end)}`;
    });

describe('blocks', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    [
      'headings',
      '# A title\n\n## Part\n\nText.',
      ['title1: A title', 'heading2: Part', 'paragraph: Text.'],
    ],
    ['soft and hard breaks', 'one\ntwo  \nthree', ['paragraph: one two', 'paragraph: three']],
    [
      'lists',
      '- a\n  - b\n\n3. c\n4. d',
      ['list-item1: a', 'list-item2: b', 'list-item1: 3. c', 'list-item1: 4. d'],
    ],
    ['tick boxes', '- [x] done\n- [ ] open', ['list-item1: [x] done', 'list-item1: [ ] open']],
    ['quotations', '> a\n> > b', ['quotation1: a', 'quotation2: b']],
    ['code', '```js\n  a\n    b\n```', ['code: a\n  b']],
    [
      'code with a strange info string',
      '```<style/onload=x>\na\n```',
      ['code: <style/onload=x>\na'],
    ],
    ['tables', '|a|b|\n|-|-|\n|1||', ['table-row: a | b', 'table-row: 1 |']],
    ['rules', 'a\n\n---\n\nb', ['paragraph: a', 'separator: * * *', 'paragraph: b']],
    ['footnotes', 'a[^n]\n\n[^n]: note', ['paragraph: a[n]', 'paragraph: [n] note']],
    ['pictures', '![dusk](a.png)', ['caption: dusk']],
    [
      'short paragraphs are no headings',
      'A line\n\nA paragraph of some length that a heading would stand above.',
      ['title: A line', 'paragraph: A paragraph of some length that a heading would stand above.'],
    ],
  ];
  it.each(cases)('%s', (_name, raw, expected) => {
    expect(outline(parse(raw))).toEqual(expected);
  });
});

describe('marks', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['emphasis and strong', 'a *b **c*** d', ['strong: c', 'emphasis: b c']],
    ['code and struck', '`a  b` ~~c~~', ['code: a b', 'struck: c']],
    ['links', '[a](http://x.y "t") [b][r]\n\n[r]: /z', ['link http://x.y: a', 'link /z: b']],
    ['bare addresses', 'see https://x.y/z.', ['link https://x.y/z: https://x.y/z']],
    ['white space stays outside', '** a **b *c *', []],
    ['over a line end', '*a\nb* c', ['emphasis: a b']],
  ];
  it.each(cases)('%s', (_name, raw, expected) => {
    expect(marksOf(parse(raw))).toEqual(expected);
  });
});

describe('foreign markup', () => {
  it('is text, and nothing else', () => {
    const raw =
      '<script>alert(1)</script>\n\nA <b onclick="x()">word</b>\n\n<!-- <img src=x onerror=y> -->';
    expect(outline(parse(raw))).toEqual([
      'paragraph: <script>alert(1)</script>',
      'paragraph: A <b onclick="x()">word</b>',
      'paragraph: <!-- <img src=x onerror=y> -->',
    ]);
  });

  it('keeps dangerous addresses as the text that they are', () => {
    const raw = '[x](javascript:alert(1)) [y](<data:text/html,z>) [z](vbscript:a)';
    expect(marksOf(parse(raw))).toEqual([
      'link javascript:alert(1): x',
      'link data:text/html,z: y',
      'link vbscript:a: z',
    ]);
  });

  it('takes names of the language for names', () => {
    const raw =
      '[a][__proto__] [b][constructor]\n\n[__proto__]: /p\n[constructor]: /c\n\n[^toString]\n\n[^toString]: t';
    expect(marksOf(parse(raw))).toEqual(['link /p: a', 'link /c: b']);
  });
});

describe('hostile files', () => {
  const cases: readonly [string, string][] = [
    ['quotations', '>'.repeat(100_000)],
    ['spaced quotations', `${'> '.repeat(50_000)}a`],
    ['opening brackets', '['.repeat(100_000)],
    ['closing brackets', ']'.repeat(100_000)],
    ['stars', 'a* '.repeat(30_000)],
    ['list marks', `${'- '.repeat(50_000)}a`],
    ['numbers', `${'1. '.repeat(30_000)}a`],
    ['pictures', '![a]('.repeat(20_000)],
    ['tags', '<div>'.repeat(20_000)],
    ['back-ticks', Array.from({ length: 400 }, (_, nth) => '`'.repeat(nth)).join(' ')],
    ['nested lists', Array.from({ length: 250 }, (_, nth) => `${'  '.repeat(nth)}- a`).join('\n')],
  ];
  it.each(cases)('%s: read in seconds, as something', (_name, raw) => {
    const began = performance.now();
    const bytes = new TextEncoder().encode(`Words before.\n\n${raw}`);
    const parsed = parseSource({ fileName: 'hostile.md', bytes });
    expect(parsed.ok && parsed.value.text.startsWith('Words before.')).toBe(true);
    expect(performance.now() - began).toBeLessThan(8_000);
  });

  it('says which parser read it', () => {
    const parserOf = (raw: string) => {
      const parsed = parseSource({ fileName: 'a.md', bytes: new TextEncoder().encode(raw) });
      return parsed.ok ? [parsed.value.format, parsed.value.parser] : [];
    };
    expect(parserOf('# A')).toEqual(['markdown', 'markdown/1']);
    expect(parserOf(`a${']'.repeat(10_000)}`)).toEqual(['markdown', 'plain/1']);
  });
});

describe('front matter', () => {
  const cases: readonly [string, string, Readonly<Record<string, string>>][] = [
    [
      'plain',
      'title: A b\nauthor: C D\ndate: 2025-03-09',
      { title: 'A b', author: 'C D', date: '2025-03-09' },
    ],
    ['quoted', 'title: "A: \\"b\\""\nauthor: \'O\'\'Neil\'', { title: 'A: "b"', author: "O'Neil" }],
    ['quoted with escapes', 'title: "Caf\\u00e9 \\u003cb\\n"', { title: 'Café <b' }],
    ['quoted with no escape of JSON', 'title: "A \\x b"', { title: 'A \\x b' }],
    ['lists', 'authors: [A B, C D]', { author: 'A B, C D' }],
    ['lists below', 'authors:\n  - A B\n  - name: C D', { author: 'A B, C D' }],
    ['a time', 'date: 2025-03-09T11:00:00Z', { date: '2025-03-09' }],
    ['an address', 'source: https://x.y/z', { url: 'https://x.y/z' }],
    ['a comment', 'title: A b # not this', { title: 'A b' }],
    ['what is no value', 'title: &a\ndate: soon\nlang: some language\nconstructor: x', {}],
  ];
  it.each(cases)('%s', (_name, yaml, expected) => {
    const facts = readFrontMatter(yaml).map(({ name, value }) => [name, value]);
    expect(Object.fromEntries(facts)).toEqual(expected);
  });

  it('is not part of the reading text', () => {
    const parsed = parse('---\ntitle: Another\n---\n\nWords.');
    expect(parsed.text).toBe('Words.');
    expect(parsed.title).toBe('Another');
  });
});
