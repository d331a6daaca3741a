/** Names files that are not text by their first bytes, so that a refusal can say what the file is. */

type Signature = {
  readonly type: string;
  readonly at?: number;
  readonly bytes: string;
  /** Also needed, for marks that a text could begin with. */
  readonly and?: (bytes: Uint8Array) => boolean;
};

const hasNul = (bytes: Uint8Array): boolean => bytes.subarray(0, 512).includes(0);

/** Marks as Latin-1 strings. */
const SIGNATURES: readonly Signature[] = [
  { type: 'pdf', bytes: '%PDF-' },
  { type: 'rtf', bytes: '{\\rtf' },
  { type: 'zip', bytes: 'PK\x03\x04' },
  { type: 'zip', bytes: 'PK\x05\x06' },
  { type: 'png', bytes: '\x89PNG\r\n' },
  { type: 'jpeg', bytes: '\xff\xd8\xff' },
  { type: 'gif', bytes: 'GIF87a' },
  { type: 'gif', bytes: 'GIF89a' },
  { type: 'webp', at: 8, bytes: 'WEBP' },
  { type: 'wav', at: 8, bytes: 'WAVE' },
  { type: 'avi', at: 8, bytes: 'AVI ' },
  { type: 'heic', at: 4, bytes: 'ftyphe', and: hasNul },
  { type: 'avif', at: 4, bytes: 'ftypavif' },
  { type: 'mp4', at: 4, bytes: 'ftyp', and: hasNul },
  { type: 'tiff', bytes: 'II*\x00' },
  { type: 'tiff', bytes: 'MM\x00*' },
  { type: 'bmp', bytes: 'BM', and: (bytes) => bytes.subarray(6, 10).every((byte) => byte === 0) },
  { type: 'gzip', bytes: '\x1f\x8b' },
  { type: 'bzip2', bytes: 'BZh', and: (bytes) => startsWith(bytes, '1AY&SY', 4) },
  { type: 'xz', bytes: '\xfd7zXZ\x00' },
  { type: 'zstd', bytes: '\x28\xb5\x2f\xfd' },
  { type: '7z', bytes: "7z\xbc\xaf'\x1c" },
  { type: 'rar', bytes: 'Rar!\x1a\x07' },
  { type: 'tar', at: 257, bytes: 'ustar' },
  { type: 'exe', bytes: 'MZ', and: hasNul },
  { type: 'elf', bytes: '\x7fELF' },
  { type: 'mach-o', bytes: '\xcf\xfa\xed\xfe' },
  { type: 'mach-o', bytes: '\xca\xfe\xba\xbe' },
  { type: 'wasm', bytes: '\x00asm' },
  { type: 'office', bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { type: 'sqlite', bytes: 'SQLite format 3\x00' },
  { type: 'mp3', bytes: 'ID3', and: hasNul },
  { type: 'ogg', bytes: 'OggS\x00' },
  { type: 'flac', bytes: 'fLaC\x00' },
  { type: 'djvu', bytes: 'AT&TFORM' },
  { type: 'mobi', at: 60, bytes: 'BOOKMOBI' },
  { type: 'woff', bytes: 'wOFF', and: hasNul },
  { type: 'woff', bytes: 'wOF2', and: hasNul },
  { type: 'icns', bytes: 'icns', and: hasNul },
  { type: 'ico', bytes: '\x00\x00\x01\x00', and: (bytes) => (bytes[4] ?? 0) > 0 && bytes[5] === 0 },
];

/** What a zip holds, by the name (or content) of its first entries. */
const IN_ZIP: readonly (readonly [string, string])[] = [
  ['application/epub+zip', 'epub'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument', 'odf'],
  ['word/', 'docx'],
  ['xl/', 'xlsx'],
  ['ppt/', 'pptx'],
];

/** The short lower-case name of the file type, such as `pdf` or `docx`; `null` when no mark is known. */
export function recogniseFileType(bytes: Uint8Array): string | null {
  const found = SIGNATURES.find(
    (one) => startsWith(bytes, one.bytes, one.at ?? 0) && (one.and?.(bytes) ?? true),
  );
  if (found?.type !== 'zip') {
    return found?.type ?? null;
  }
  const head = latin1(bytes.subarray(0, 4_000));
  return IN_ZIP.find(([mark]) => head.includes(mark))?.[1] ?? 'zip';
}

function startsWith(bytes: Uint8Array, mark: string, at: number): boolean {
  for (let index = 0; index < mark.length; index += 1) {
    if (bytes[at + index] !== mark.charCodeAt(index)) {
      return false;
    }
  }
  return true;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
