import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFile } from './decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const raw = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);
const latin1 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const join = (...parts: Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

function utf32(text: string, littleEndian: boolean): Uint8Array {
  const points = [...text];
  const view = new DataView(new ArrayBuffer(points.length * 4));
  for (const [at, point] of points.entries()) {
    view.setUint32(at * 4, point.codePointAt(0) ?? 0, littleEndian);
  }
  return new Uint8Array(view.buffer);
}

const decode = (bytes: Uint8Array, encoding?: string) =>
  decodeFile({ fileName: 'a.txt', bytes, ...(encoding === undefined ? {} : { encoding }) });

describe('what can be read', () => {
  const prose = 'Déjà vu: the café’s bill — €12 — was “paid”. 👍';
  const russian =
    'Президент заявил, что переговоры начнутся в понедельник утром.\nОн не назвал места.';
  const cases: readonly [string, Uint8Array, string, string, boolean][] = [
    ['ascii', utf8('plain'), 'plain', 'utf-8', false],
    ['utf-8', utf8(prose), prose, 'utf-8', false],
    ['utf-8 with mark', join(raw(0xef, 0xbb, 0xbf), utf8(prose)), prose, 'utf-8', true],
    ['utf-16le with mark', join(raw(0xff, 0xfe), utf16(prose, true)), prose, 'utf-16le', true],
    ['utf-16be with mark', join(raw(0xfe, 0xff), utf16(prose, false)), prose, 'utf-16be', true],
    [
      'utf-32le with mark',
      join(raw(0xff, 0xfe, 0, 0), utf32(prose, true)),
      prose,
      'utf-32le',
      true,
    ],
    [
      'utf-32be with mark',
      join(raw(0, 0, 0xfe, 0xff), utf32(prose, false)),
      prose,
      'utf-32be',
      true,
    ],
    ['utf-16le without mark', utf16(prose, true), prose, 'utf-16le', false],
    ['utf-16be without mark', utf16(prose, false), prose, 'utf-16be', false],
    ['russian utf-16le without mark', utf16(russian, true), russian, 'utf-16le', false],
    ['russian utf-16be without mark', utf16(russian, false), russian, 'utf-16be', false],
    [
      'windows-1252',
      latin1('The caf\xe9\x92s \x93na\xefve\x94 owner paid \x80 12 \x96 in M\xfcnchen.'),
      'The café’s “naïve” owner paid € 12 – in München.',
      'windows-1252',
      false,
    ],
    [
      'windows-1250, where 1252 would put signs into words',
      latin1(
        'To jest ma\xb3y przyk\xb3ad, kt\xf3ry si\xea czyta: \xbfycie, \xb9, wi\xeaksza \x9cwiat\xb3o.',
      ),
      'To jest mały przykład, który się czyta: życie, ą, większa światło.',
      'windows-1250',
      false,
    ],
    [
      'Mac Roman, where 1252 would put capitals into words',
      latin1('It doesn\xd5t make sense, the caf\x8e owner said.'),
      'It doesn’t make sense, the café owner said.',
      'macintosh',
      false,
    ],
    [
      'windows-1251',
      raw(
        0xcf,
        0xf0,
        0xe8,
        0xe2,
        0xe5,
        0xf2,
        0x20,
        0xe2,
        0xf1,
        0xe5,
        0xec,
        0x20,
        0xed,
        0xe0,
        0x20,
        0xf1,
        0xe2,
        0xe5,
        0xf2,
        0xe5,
      ),
      'Привет всем на свете',
      'windows-1251',
      false,
    ],
    [
      'koi8-r',
      raw(
        0xf0,
        0xd2,
        0xc9,
        0xd7,
        0xc5,
        0xd4,
        0x20,
        0xd7,
        0xd3,
        0xc5,
        0xcd,
        0x20,
        0xce,
        0xc1,
        0x20,
        0xd3,
        0xd7,
        0xc5,
        0xd4,
        0xc5,
      ),
      'Привет всем на свете',
      'koi8-r',
      false,
    ],
    [
      'shift_jis',
      raw(
        0x82,
        0xb1,
        0x82,
        0xea,
        0x82,
        0xcd,
        0x93,
        0xfa,
        0x96,
        0x7b,
        0x8c,
        0xea,
        0x82,
        0xc5,
        0x82,
        0xb7,
        0x81,
        0x42,
      ),
      'これは日本語です。',
      'shift_jis',
      false,
    ],
    [
      'a stray control character',
      utf8('a \u0000 stray zero in a sentence'),
      'a \u0000 stray zero in a sentence',
      'utf-8',
      false,
    ],
  ];
  it.each(cases)('%s', (_name, bytes, text, encoding, bom) => {
    expect(decode(bytes)).toEqual({ ok: true, value: { text, encoding, bom } });
  });

  it('takes the encoding that the reader chose', () => {
    const result = decode(raw(0xa5, 0xc1), 'euc-jp');
    expect(result.ok && result.value.text).toBe('チ');
    expect(decode(raw(0xff), 'no-such-encoding').ok).toBe(false);
  });
});

describe('what is refused', () => {
  const cases: readonly [string, Uint8Array, string, string | undefined][] = [
    ['nothing', raw(), 'empty', undefined],
    ['pdf named txt', utf8('%PDF-1.7\n%âãÏÓ\n'), 'not-text', 'pdf'],
    ['rtf', utf8('{\\rtf1\\ansi hello}'), 'not-text', 'rtf'],
    ['png', raw(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'not-text', 'png'],
    ['jpeg', raw(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'not-text', 'jpeg'],
    ['gzip', raw(0x1f, 0x8b, 8, 0), 'not-text', 'gzip'],
    ['exe', latin1('MZ\x90\x00\x03\x00'), 'not-text', 'exe'],
    ['elf', latin1('\x7fELF\x02\x01'), 'not-text', 'elf'],
    ['zip', latin1('PK\x03\x04\x14\x00some.bin'), 'not-text', 'zip'],
    [
      'docx',
      latin1('PK\x03\x04\x14\x00[Content_Types].xml...PK\x03\x04word/document.xml'),
      'not-text',
      'docx',
    ],
    ['epub', latin1('PK\x03\x04\x14\x00mimetypeapplication/epub+zip'), 'not-text', 'epub'],
    ['old office file', raw(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'not-text', 'office'],
    ['sqlite', latin1('SQLite format 3\x00'), 'not-text', 'sqlite'],
    ['three bytes in ten are zero', latin1('ab\x00c\x00d\x00ef\x01g\x02'), 'not-text', 'binary'],
    [
      'truncated in a character',
      join(utf8('Déjà vu, café, naïve. '), raw(0xe2, 0x82)),
      'unknown-encoding',
      'damaged utf-8 at byte 26',
    ],
    [
      'one bad byte in much utf-8',
      join(utf8('Déjà '), raw(0xff), utf8(' naïve café')),
      'unknown-encoding',
      'damaged utf-8 at byte 7',
    ],
    [
      'utf-8 mark before bad bytes',
      raw(0xef, 0xbb, 0xbf, 0x41, 0xff, 0x41),
      'unknown-encoding',
      'utf-8',
    ],
    [
      'utf-16 mark before half a pair',
      raw(0xff, 0xfe, 0x3d, 0xd8, 0x41, 0x00),
      'unknown-encoding',
      'utf-16le',
    ],
    [
      'bytes that no encoding here makes words of',
      latin1('a\x81\x8d b\x8f\x90 c\x9d'),
      'unknown-encoding',
      undefined,
    ],
  ];
  it.each(cases)('%s', (_name, bytes, reason, detail) => {
    const expected = { code: 'import', reason, file: 'a.txt' };
    expect(decode(bytes)).toEqual({
      ok: false,
      error: detail === undefined ? expected : { ...expected, detail },
    });
  });

  it('does not take a text for a program because of its first letters', () => {
    for (const text of [
      'MZ is not a word.',
      'BMW sold 3 cars.',
      'ID3 tags',
      'GIF or JPEG?',
      'PK fire',
    ]) {
      expect(decode(utf8(text)).ok).toBe(true);
    }
  });
});

describe('any bytes', () => {
  it('never gives a replacement character that was not in the file', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const result = decode(bytes);
        if (result.ok && result.value.encoding !== 'utf-8') {
          expect(result.value.text).not.toContain('\ufffd');
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads every well-formed utf-8 text without control characters as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!/^\ufeff|\p{Cc}/u.test(text));
        const result = decode(utf8(text));
        expect(result.ok ? result.value.text : result.error).toBe(text);
      }),
    );
  });
});
