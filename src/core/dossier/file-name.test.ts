import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_NAME_BYTES, toFileName } from './file-name.ts';
import { NASTY } from './testing/nasty-text.ts';

function name(title: string, taken: readonly string[] = []): string {
  return toFileName(title, { ending: '.md', fallback: 'Dossier', taken });
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

const RESERVED = [
  'CON',
  'con',
  'PRN',
  'AUX',
  'NUL',
  'COM1',
  'com9',
  'LPT1',
  'COM¹',
  'NUL.txt',
  'CONIN$',
];

const cases: readonly (readonly [title: string, name: string])[] = [
  ['Defence spending', 'Defence spending.md'],
  ['Defence: who pays?', 'Defence- who pays-.md'],
  ['a/b\\c', 'a-b-c.md'],
  ['../../etc/passwd', 'etc-passwd.md'],
  ['..', 'Dossier.md'],
  ['.', 'Dossier.md'],
  ['', 'Dossier.md'],
  [' ', 'Dossier.md'],
  ['...', 'Dossier.md'],
  ['.hidden', 'hidden.md'],
  ['-rf', 'rf.md'],
  ['--out', 'out.md'],
  ['~', 'Dossier.md'],
  ['~user', 'user.md'],
  ['trailing.', 'trailing.md'],
  ['trailing ', 'trailing.md'],
  ['trailing. .', 'trailing.md'],
  [' leading', 'leading.md'],
  ['a*b', 'a-b.md'],
  ['a"b', 'a-b.md'],
  ['<a>', 'a-.md'],
  ['a|b', 'a-b.md'],
  ['C:\\x', 'C--x.md'],
  ['x:stream', 'x-stream.md'],
  ['a\nb', 'a b.md'],
  ['a\r\nb', 'a b.md'],
  ['a\tb', 'a b.md'],
  ['a\0b', 'a b.md'],
  ['a\u0007b', 'a b.md'],
  ['a\u007Fb', 'a b.md'],
  ['a\u0085b', 'a b.md'],
  ['a\u00A0b', 'a b.md'],
  ['a\u2028b', 'a b.md'],
  ['a\u3000b', 'a b.md'],
  ['a   b', 'a b.md'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe.md'],
  ['\u200Ea\u200F', 'a.md'],
  ['a\u2066b\u2069', 'ab.md'],
  ['\uFEFFa', 'a.md'],
  ['a\u200Bb', 'ab.md'],
  ['soft\u00ADhyphen', 'softhyphen.md'],
  ['\uD800a', 'a.md'],
  ['a\uFFFF', 'a.md'],
  ['e\u0301', 'é.md'],
  ['é', 'é.md'],
  ['שלום', 'שלום.md'],
  ['日本語', '日本語.md'],
  ['👩‍🚀', '👩‍🚀.md'],
  ['CONSUL', 'CONSUL.md'],
  ['COM10', 'COM10.md'],
  ['COM', 'COM.md'],
  ['null', 'null.md'],
  ["it's", "it's.md"],
  ['100%', '100%.md'],
  ['$HOME', '$HOME.md'],
  ['`id`', '`id`.md'],
  ['a;b&c', 'a;b&c.md'],
  ['#1', '#1.md'],
  ['x.md', 'x.md.md'],
  ...RESERVED.map((title) => [title, `Dossier ${title}.md`] as const),
  ['a'.repeat(300), `${'a'.repeat(197)}.md`],
  ['é'.repeat(300), `${'é'.repeat(98)}.md`],
  ['日'.repeat(300), `${'日'.repeat(65)}.md`],
  ['😀'.repeat(400), `${'😀'.repeat(49)}.md`],
  ['👩‍🚀'.repeat(400), `${'👩‍🚀'.repeat(17)}.md`],
  [`${'a'.repeat(196)}. more`, `${'a'.repeat(196)}.md`],
];

describe('toFileName', () => {
  it.each(cases)('makes of %j %j', (title, expected) => {
    expect(name(title)).toBe(expected);
  });

  it('counts on where a name is taken, without regard to case or composition', () => {
    expect(name('A', ['a.md'])).toBe('A (2).md');
    expect(name('a', ['A.md', 'a (2).md'])).toBe('a (3).md');
    expect(name('é', ['e\u0301.md'])).toBe('é (2).md');
    expect(bytes(name('a'.repeat(300), [`${'a'.repeat(197)}.md`]))).toBe(MAX_NAME_BYTES);
  });

  it('is a plain name whatever the title is', () => {
    const title = fc.array(fc.constantFrom(...NASTY), { maxLength: 60 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(title, fc.string({ unit: 'binary' })), (given) => {
        const made = name(given);
        expect(bytes(made)).toBeLessThanOrEqual(MAX_NAME_BYTES);
        expect(made).toMatch(/^[^\s.\-~/\\:*?"<>|][^/\\:*?"<>|]*\.md$/u);
        expect(made).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]|[\s.]\.md$/u);
        expect(made).toBe(made.normalize('NFC'));
      }),
      { numRuns: 1000 },
    );
  });
});
