import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NASTY } from '#core/dossier/testing/nasty-text.ts';
import { blockText, inlineText, nodesOf, parseMarkdown } from '#core/dossier/testing/parse-back.ts';
import { encodeInline } from './encode-text.ts';
import { heading, item, link, paragraphs, quotation, table, text } from './markdown.ts';

const cases: readonly (readonly [text: string, markdown: string])[] = [
  ['€150 billion ($162.5 billion)', '€150 billion (\\$162.5 billion)'],
  ['[\\$840 billion plan](#)', '\\[\\\\\\$840 billion plan\\](\\#)'],
  ['# not a heading', '\\# not a heading'],
  ['1. not a list', '1\\. not a list'],
  ['1.5 million', '1.5 million'],
  ['- x', '\\- x'],
  ['a - b + c', 'a - b + c'],
  ['AT&T', 'AT&T'],
  ['&amp;', '\\&amp;'],
  ['snake_case', 'snake\\_case'],
  ['a == b', 'a \\=\\= b'],
  ['a = b', 'a = b'],
  [' x ', '&#32;x&#32;'],
  [' ', '&#32;'],
  ['\t', '&#9;'],
  ['a\nb', 'a&#10;b'],
  ['a\u0000\u0001b', 'a`U+0000 U+0001`b'],
  ['\uD800', '`U+D800`'],
  ['x\u202Ey', 'x&#8238;y'],
  ['see https://www.a.b/c, now', 'see `https://www.a.b/c`, now'],
  ['(www.a.b)', '(`www.a.b`)'],
  ['to a@b.c.', 'to `a@b.c`.'],
  ['https://x\u0000', '`https://`x`U+0000`'],
  ['\u0000https://x', '`U+0000`h`ttps://x`'],
  [':smile:', '`:smile:`'],
  ['at 10:30:45', 'at 10:30:45'],
  ['@user and #1', '@user and \\#1'],
  ['<b>x</b>', '\\<b>x\\</b>'],
  ['👩‍🚀', '👩‍🚀'],
];

/** Strings of nasty pieces, of any characters, and of any code units, paired or not. */
const nastyText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...NASTY), { maxLength: 12 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
      .map((units) => String.fromCharCode(...units)),
  },
);
const nastyWords = nastyText.filter((plain) => plain !== '');

describe('encodeInline', () => {
  it.each(cases)('writes %j as %j', (plain, expected) => {
    expect(encodeInline(plain)).toBe(expected);
  });

  it('stays linear in words without end', () => {
    const begin = performance.now();
    for (const piece of ['a', 'a@', ':a', 'www.', 'http://', '&a', '=', '\\', '\u0000', ' ', '.']) {
      encodeInline(piece.repeat(200_000));
      paragraphs(piece.repeat(200_000));
    }
    paragraphs('\n'.repeat(200_000));
    paragraphs('a\n'.repeat(200_000));
    expect(performance.now() - begin).toBeLessThan(15_000);
  });
});

function typesIn(markdown: string): readonly string[] {
  return [...new Set(nodesOf(parseMarkdown(markdown)).map((node) => node.type))].sort();
}

const FLOW_TYPES: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'text',
  'inlineCode',
  'break',
]);
const RUNS = { numRuns: 1000 };

describe('text comes out as text', () => {
  it('in paragraphs', () => {
    fc.assert(
      fc.property(nastyText, (plain) => {
        const markdown = paragraphs(plain).join('\n');
        expect(blockText(parseMarkdown(markdown).children)).toBe(plain);
        expect(typesIn(markdown).filter((type) => !FLOW_TYPES.has(type))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('in a quotation between other blocks', () => {
    fc.assert(
      fc.property(nastyWords, (plain) => {
        const markdown = ['x', '', ...quotation(plain), '', 'y'].join('\n');
        const [, quoted, after] = parseMarkdown(markdown).children;
        expect(quoted?.type).toBe('blockquote');
        expect(after?.type).toBe('paragraph');
        expect(quoted?.type === 'blockquote' && blockText(quoted.children)).toBe(plain);
      }),
      RUNS,
    );
  });

  it('in an item of a list', () => {
    fc.assert(
      fc.property(nastyWords, nastyWords, (first, second) => {
        const markdown = [...item(paragraphs(first)), ...item(paragraphs(second))].join('\n');
        const [list, ...more] = parseMarkdown(markdown).children;
        expect(more).toEqual([]);
        expect(
          list?.type === 'list' && list.children.map((one) => blockText(one.children)),
        ).toEqual([first, second]);
      }),
      RUNS,
    );
  });

  it('in a heading, a link and a table', () => {
    fc.assert(
      fc.property(nastyText, nastyText, (first, second) => {
        const title = parseMarkdown(heading(2, text(first)).join('\n')).children[0];
        expect(title?.type).toBe('heading');
        expect(title && inlineText(title)).toBe(first);
        const place = parseMarkdown(`x ${link(first, 'ann_1')}, y`).children[0];
        const types = place && 'children' in place ? place.children.map((node) => node.type) : [];
        expect(types).toEqual(['text', 'link', 'text']);
        expect(place && inlineText(place)).toBe(`x ${first}, y`);
        const rows = table([text('a'), text('b')], [[text(first), text(second)]]).join('\n');
        const [grid, ...more] = parseMarkdown(rows).children;
        expect(more).toEqual([]);
        expect(grid?.type === 'table' && grid.children[1]?.children.map(inlineText)).toEqual([
          first,
          second,
        ]);
      }),
      RUNS,
    );
  });
});
