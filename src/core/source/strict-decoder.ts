/** The platform's decoder, present in every JavaScript runtime that Dossier meets; not part of the language. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

/**
 * Decodes without ever putting a replacement character in the place of what could not be read: `null` when a
 * byte does not fit, or when the label is not one that the platform knows. The byte-order mark is not skipped.
 */
export function decodeStrict(label: string, bytes: Uint8Array): string | null {
  if (label === 'utf-32le' || label === 'utf-32be') {
    return decodeUtf32(bytes, label === 'utf-32le');
  }
  if (WINDOWS_1252_LABELS.includes(label)) {
    return decodeWindows1252(bytes);
  }
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-32 is not among the encodings of the web platform, but files in it exist. */
function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string | null {
  if (bytes.length % 4 !== 0) {
    return null;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let offset = 0; offset < bytes.length; offset += 4) {
    const point = view.getUint32(offset, littleEndian);
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) {
      return null;
    }
    parts.push(String.fromCodePoint(point));
  }
  return parts.join('');
}

/** What WHATWG calls by the one name. */
const WINDOWS_1252_LABELS: readonly string[] = [
  'windows-1252',
  'cp1252',
  'iso-8859-1',
  'latin1',
  'us-ascii',
];

/** 0x80 to 0x9f; a space stands for the five bytes that mean nothing. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * By hand, because Node 20 to 23 read these bytes as ISO 8859-1 and so lose quotes, dashes and the euro sign
 * (https://github.com/nodejs/node/issues/56542).
 */
function decodeWindows1252(bytes: Uint8Array): string | null {
  const parts: string[] = [];
  const piece: number[] = [];
  for (const byte of bytes) {
    const high = byte >= 0x80 && byte <= 0x9f;
    const unit = high ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte;
    if (high && unit === 0x20) {
      return null;
    }
    piece.push(unit);
    if (piece.length === 8_192) {
      parts.push(String.fromCharCode(...piece));
      piece.length = 0;
    }
  }
  parts.push(String.fromCharCode(...piece));
  return parts.join('');
}
