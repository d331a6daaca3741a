/** Files that go wrong, made in code: by name, what is in each and what is to become of it. */
import type { ImportFailure } from '#core/app-error.ts';
import type { SourceRemark } from '#core/source/source.ts';
import { encodeAs, utf16 } from './encode.ts';

export type BadFile = {
  readonly what: string;
  /** The file's name; `bad.txt` unless it is what the case is about. */
  readonly name?: string;
  readonly bytes: Uint8Array;
} & (
  | {
      /** Its reading text holds this. */
      readonly reads: string;
      readonly encoding?: string;
      readonly remark?: SourceRemark;
    }
  | { readonly refused: ImportFailure; readonly detail?: string }
);

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const raw = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);
const join = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

const PROSE = 'The café’s “naïve” owner paid €12 in München. 👍';
const GERMAN = 'Der Präsident hörte über die Brücke, daß die Bürger größere Häuser wünschten.';
const JAPANESE = 'これは日本語の文章です。今日はとても天気がよいので、公園を散歩しました。';
const CHINESE = '这是一个中文的句子。今天的天气很好，我们在公园里散步，大家都很高兴。';
const RUSSIAN =
  'Президент заявил, что переговоры начнутся в понедельник утром. Он не назвал места.';

const ENCODINGS: readonly BadFile[] = [
  { what: 'UTF-8', bytes: utf8(PROSE), reads: PROSE, encoding: 'utf-8' },
  {
    what: 'UTF-8 with a mark',
    bytes: join(raw(0xef, 0xbb, 0xbf), utf8(PROSE)),
    reads: PROSE,
    encoding: 'utf-8',
  },
  ...(['le', 'be'] as const).flatMap((order): BadFile[] => [
    {
      what: `UTF-16${order} with a mark`,
      bytes: utf16(PROSE, order, true),
      reads: PROSE,
      encoding: `utf-16${order}`,
    },
    {
      what: `UTF-16${order} without a mark`,
      bytes: utf16(PROSE, order, false),
      reads: PROSE,
      encoding: `utf-16${order}`,
    },
    {
      what: `UTF-16${order} with an odd number of bytes`,
      bytes: utf16(PROSE, order, true).subarray(0, -1),
      refused: 'unknown-encoding',
      detail: `utf-16${order}`,
    },
  ]),
  {
    what: 'UTF-16 without a mark and with an odd number of bytes',
    bytes: utf16(PROSE, 'le', false).subarray(0, -1),
    refused: 'not-text',
    detail: 'binary',
  },
  ...(
    [
      ['macintosh', 'Macintosh', GERMAN.replace('daß', 'daß')],
      ['shift_jis', 'Shift JIS', JAPANESE],
      ['euc-jp', 'EUC-JP', JAPANESE],
      ['gbk', 'GBK', CHINESE, 'gb18030'],
      ['windows-1251', 'Windows-1251', RUSSIAN],
      ['koi8-r', 'KOI8-R', RUSSIAN],
    ] as const
  ).map(
    ([label, what, text, read = label]): BadFile => ({
      what,
      bytes: encodeAs(label, text),
      reads: text,
      encoding: read,
    }),
  ),
  {
    what: 'Latin-1',
    bytes: Buffer.from(GERMAN, 'latin1'),
    reads: GERMAN,
    encoding: 'windows-1252',
  },
  {
    what: 'Windows-1252',
    bytes: Buffer.from(
      'The caf\xe9\x92s \x93na\xefve\x94 owner paid \x80 12 \x96 in M\xfcnchen.',
      'latin1',
    ),
    reads: 'The café’s “naïve” owner paid € 12 – in München.',
    encoding: 'windows-1252',
  },
  {
    what: 'UTF-8 with one bad byte',
    bytes: join(utf8('Déjà vu '), raw(0xff), utf8(' naïve café')),
    refused: 'unknown-encoding',
    detail: 'damaged utf-8 at byte 10',
  },
  {
    what: 'UTF-8 that ends within a character',
    bytes: join(utf8('Déjà vu, café, naïve. '), raw(0xe2, 0x82)),
    refused: 'unknown-encoding',
    detail: 'damaged utf-8 at byte 26',
  },
  {
    what: 'a character written longer than allowed',
    bytes: join(utf8('Déjà vu, naïve '), raw(0xc0, 0xaf), utf8(' and café')),
    refused: 'unknown-encoding',
  },
  {
    what: 'half a pair in UTF-8',
    bytes: join(utf8('Déjà vu, naïve café '), raw(0xed, 0xa0, 0xbd), utf8(' crème')),
    refused: 'unknown-encoding',
  },
];

const NO_TEXT: readonly BadFile[] = [
  { what: 'an empty file', bytes: raw(), refused: 'empty' },
  { what: 'white space only', bytes: utf8(' \n\t\r\n\u00a0\u3000\u2028\n'), refused: 'empty' },
  { what: 'a mark only', bytes: raw(0xef, 0xbb, 0xbf), refused: 'empty' },
  {
    what: 'invisible characters only',
    bytes: utf8('\u200b\u200e\ufeff\u2060\n'),
    refused: 'empty',
  },
  { what: 'a PDF', bytes: utf8('%PDF-1.7\n%âãÏÓ\n1 0 obj\n'), refused: 'not-text', detail: 'pdf' },
  {
    what: 'a ZIP',
    bytes: join(raw(0x50, 0x4b, 3, 4, 20, 0), utf8('some.bin')),
    refused: 'not-text',
    detail: 'zip',
  },
  {
    what: 'a Word file',
    bytes: join(raw(0x50, 0x4b, 3, 4, 20, 0), utf8('[Content_Types].xml word/document.xml')),
    refused: 'not-text',
    detail: 'docx',
  },
  {
    what: 'a picture',
    bytes: raw(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13),
    refused: 'not-text',
    detail: 'png',
  },
  { what: 'gzip', bytes: raw(0x1f, 0x8b, 8, 0, 1, 2), refused: 'not-text', detail: 'gzip' },
  { what: 'RTF', bytes: utf8('{\\rtf1\\ansi hello}'), refused: 'not-text', detail: 'rtf' },
  {
    what: 'a program as Markdown',
    name: 'bad.md',
    bytes: raw(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0),
    refused: 'not-text',
    detail: 'elf',
  },
  {
    what: 'random bytes',
    bytes: Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7919 + at * at * 31) % 256),
    refused: 'not-text',
    detail: 'binary',
  },
  {
    what: 'text of which a third is NUL',
    bytes: utf8('ab\0'.repeat(500)),
    refused: 'not-text',
    detail: 'binary',
  },
];

const CHARACTERS: readonly BadFile[] = [
  {
    what: 'a NUL in a sentence',
    bytes: utf8('A stray \0 zero in a sentence of words.'),
    reads: 'A stray \0 zero in',
    remark: 'control-characters',
  },
  {
    what: 'escape sequences of a terminal',
    bytes: utf8('Plain \u001b[31mred\u001b]0;title\u0007 words that go on for a while.'),
    reads: '\u001b[31mred\u001b]0;title\u0007',
    remark: 'control-characters',
  },
  {
    what: 'Trojan Source',
    bytes: utf8('if access_level != "user\u202e \u2066// Check if admin\u2069 \u2066" {'),
    reads: '\u202e \u2066// Check',
    remark: 'direction-characters',
  },
  {
    what: 'zero-width characters',
    bytes: utf8('A pass\u200bword with\u2060out a seam, pa\u200dy\u200cpal.'),
    reads: 'pass\u200bword with\u2060out',
    remark: 'invisible-characters',
  },
  {
    what: 'words hidden in tags',
    bytes: utf8(
      `Words${[...'hidden'].map((c) => String.fromCodePoint(0xe0000 + c.charCodeAt(0))).join('')} in sight.`,
    ),
    reads: '\u{e0068}\u{e0069}',
    remark: 'invisible-characters',
  },
  ...(
    [
      ['families, flags and skin tones', 'A 👩‍👩‍👧‍👦 family 🇫🇷🇩🇪 waves 👍🏽 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿 too.'],
      ['letters with marks apart', 'Cafe\u0301 and A\u030angstro\u0308m and q\u0323\u0307.'],
      ['Hangul in letters', 'The word \u1112\u1161\u11ab\u1100\u1173\u11af stands here.'],
      ['Devanagari', 'क्षत्रिय और हिन्दी की बात चल रही है।'],
      ['Thai', 'กำลังเดินทางไปที่ตลาดน้ำ'],
      ['right to left', 'שלום עולם، مرحبا بالعالم and English.'],
      ['noncharacters', 'A \uffff and a \ufffe in a sentence.'],
      ['a replacement character of its own', 'A \ufffd that the file itself has.'],
    ] as const
  ).map(([what, text]): BadFile => ({ what, bytes: utf8(text), reads: text })),
  {
    what: 'ten thousand marks on one letter',
    bytes: utf8(`Zalgo a${'\u0301'.repeat(10_000)} is here.`),
    reads: `a${'\u0301'.repeat(10_000)}`,
  },
];

/** Line ends, each of which ends a line of the reading text and leaves nothing of itself behind. */
const LINE_ENDS: readonly BadFile[] = (
  [
    ['CR', '\r'],
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['NEL', '\u0085'],
    ['LS', '\u2028'],
    ['PS', '\u2029'],
    ['VT', '\v'],
    ['FF', '\f'],
  ] as const
).map(([what, end]): BadFile => {
  const lines = ['A title of words', `A first paragraph. ${what}`, `A second one. ${what}`];
  return {
    what: `${what} at the ends of lines`,
    bytes: utf8(lines.join(end + end)),
    reads: lines.join('\n\n'),
  };
});

const MIXED: BadFile = {
  what: 'line ends of every kind in one file',
  bytes: utf8(
    'A mixed title\r\rOne sentence.\r\n\r\nTwo sentences.\n\nThree.\u2029\u2029Four.\u0085\u0085Five.',
  ),
  reads: 'A mixed title\n\nOne sentence.\n\nTwo sentences.\n\nThree.\n\nFour.\n\nFive.',
};

const NAMES: readonly BadFile[] = (
  [
    ['a name of 255 bytes', `${'n'.repeat(251)}.txt`],
    ['a name of 255 bytes that are not ASCII', `${'ü'.repeat(125)}n.txt`],
    ['a name with a line end', 'two\nlines.txt'],
    ['a name that a terminal acts on', 'red\u001b[31m\u0007.txt'],
    ['a name that reads backwards', 'invoice\u202etxt.exe'],
    ['a name that is markup', '<img src=x onerror=alert(1)>.txt'],
    ['a name that is a path elsewhere', '..\\..\\x.txt'],
    ['a name like an option', '--force.txt'],
    ['a name of Windows’ own', 'CON.txt'],
    ['a name that is only an ending', '.txt'],
    ['a name with spaces at its ends', ' x .txt '],
  ] as const
).map(([what, name]) => ({ what, name, bytes: utf8(`A text in ${what}.`), reads: what }));

export const BAD_FILES: readonly BadFile[] = [
  ...ENCODINGS,
  ...NO_TEXT,
  ...CHARACTERS,
  ...LINE_ENDS,
  MIXED,
  ...NAMES,
];
