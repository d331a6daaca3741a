import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteBlock, NoteInline } from './note-tree.ts';
import { parseNote } from './parse-note.ts';

/** The tree in one line: what a reader sees, with signs for what frames it. */
function shown(blocks: readonly NoteBlock[]): string {
  return blocks.map(blockShown).join(' / ');
}

function blockShown(block: NoteBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return inlines(block.children);
    case 'heading':
      return `h${block.level}(${inlines(block.children)})`;
    case 'quotation':
      return `quote(${shown(block.blocks)})`;
    case 'list':
      return `list${block.start ?? ''}(${block.items
        .map(({ done, blocks }) => `${done === undefined ? '' : `[${done}] `}${shown(blocks)}`)
        .join('; ')})`;
    case 'code':
      return `code(${block.text})`;
    case 'rule':
      return 'rule';
    case 'table':
      return `table(${block.rows.map((row) => row.map(inlines).join(' | ')).join('; ')})`;
  }
}

function inlines(children: readonly NoteInline[]): string {
  return children
    .map((one) => {
      switch (one.kind) {
        case 'text':
          return one.text;
        case 'code':
          return `code(${one.text})`;
        case 'break':
          return '⏎';
        case 'link':
          return `link(${inlines(one.children)} → ${one.address})`;
        default:
          return `${one.kind}(${inlines(one.children)})`;
      }
    })
    .join('');
}

const CASES: readonly (readonly [string, string])[] = [
  ['Plain words.\nA second line.', 'Plain words.\nA second line.'],
  ['*a* **b** ~~c~~ `d`', 'emphasis(a) strong(b) struck(c) code(d)'],
  ['# Why\n\n> said\n\n---', 'h1(Why) / quote(said) / rule'],
  ['- one\n- [x] two\n- [ ] three', 'list(one; [true] two; [false] three)'],
  ['3. three\n4. four', 'list3(three; four)'],
  ['| a | b |\n|---|---|\n| 1 | *2* |', 'table(a | b; 1 | emphasis(2))'],
  ['```js\nalert(1)\n```', 'code(alert(1))'],
  [
    '[a](https://example.org/) <https://b.example>',
    'link(a → https://example.org/) link(https://b.example → https://b.example)',
  ],
  ['[x](javascript:alert(1))', 'link(x → javascript:alert(1))'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['a <img src=x onerror=alert(1)> b', 'a <img src=x onerror=alert(1)> b'],
  ['<iframe srcdoc="&lt;script&gt;"></iframe>', '<iframe srcdoc="&lt;script&gt;"></iframe>'],
  ['![tracker](https://example.org/p.gif)', '![tracker](https://example.org/p.gif)'],
  ['![a][b]\n\n[b]: https://example.org/', '![a][b] / [b]: https://example.org/'],
  ['note[^1]\n\n[^1]: foot', 'note[^1] / [^1]: foot'],
  ['a &amp; b &#x1F680; &copy;', 'a & b 🚀 ©'],
  ['\u202Eevil\u202C', '\u202Eevil\u202C'],
  ['   ', ''],
  ['[b]: https://example.org/', '[b]: https://example.org/'],
];

describe('a note', () => {
  it.each(CASES)('%j', (text, expected) => {
    expect(shown(parseNote(text))).toBe(expected);
  });

  it.each([
    ['quotations', '>'.repeat(5_000)],
    ['lists', `${'- '.repeat(399)}x`],
    ['brackets', '['.repeat(100_000)],
    ['stars', '*a '.repeat(50_000)],
    ['deep indent', `${' '.repeat(5_000)}x`],
    ['a table of signs', '|'.repeat(10_000)],
    ['length', 'word '.repeat(1_000_000)],
    ['entities', '&'.repeat(399)],
  ])('of hostile %s is shown in no time', (_, text) => {
    const before = performance.now();
    expect(parseNote(text).length).toBeGreaterThan(0);
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it('never fails, whatever is typed', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '# ',
        '> ',
        '- ',
        '*',
        '`',
        '[',
        '](',
        ')',
        '<b>',
        '\n',
        '\n\n',
        '|',
        '~~',
        '&',
      ),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        expect(Array.isArray(parseNote(parts.join('')))).toBe(true);
      }),
    );
  });
});
