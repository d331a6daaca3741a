/** Names of encodings as a person knows them. */
import { ENCODINGS, type Encoding, isEncoding } from '#core/source/encodings.ts';
import { type Counted, counted } from './numbers.ts';

export const ENCODING_WORDS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Western European (Windows-1252)',
  'iso-8859-15': 'Western European (ISO 8859-15)',
  macintosh: 'Western European (Mac Roman)',
  'windows-1250': 'Central European (Windows-1250)',
  'iso-8859-2': 'Central European (ISO 8859-2)',
  'windows-1257': 'Baltic (Windows-1257)',
  'windows-1254': 'Turkish (Windows-1254)',
  'windows-1253': 'Greek (Windows-1253)',
  'iso-8859-7': 'Greek (ISO 8859-7)',
  'windows-1251': 'Cyrillic (Windows-1251)',
  'koi8-r': 'Cyrillic (KOI8-R)',
  'koi8-u': 'Cyrillic (KOI8-U)',
  ibm866: 'Cyrillic (DOS 866)',
  'iso-8859-5': 'Cyrillic (ISO 8859-5)',
  'x-mac-cyrillic': 'Cyrillic (Mac)',
  'windows-1255': 'Hebrew (Windows-1255)',
  'windows-1256': 'Arabic (Windows-1256)',
  'windows-874': 'Thai (Windows-874)',
  'windows-1258': 'Vietnamese (Windows-1258)',
  shift_jis: 'Japanese (Shift JIS)',
  'euc-jp': 'Japanese (EUC-JP)',
  'iso-2022-jp': 'Japanese (ISO-2022-JP)',
  gb18030: 'Chinese, simplified (GB 18030)',
  big5: 'Chinese, traditional (Big5)',
  'euc-kr': 'Korean (EUC-KR)',
};

/** To choose from. */
export const ENCODING_OPTIONS = ENCODINGS.map((value) => ({ value, label: ENCODING_WORDS[value] }));

/** The name of an encoding; its label where it has none here. */
export function encodingName(label: string): string {
  return isEncoding(label) ? ENCODING_WORDS[label] : label;
}

export const REREAD = {
  label: 'Read the file as',
  choose: 'Read it as…',
} as const;

const NOTES: Counted = { one: 'mark', other: 'marks' };

/** What reading a source again did. */
export function rereadDone(
  encoding: string,
  { moved, lost }: { readonly moved: number; readonly lost: number },
): string {
  const read = `Read again as ${encodingName(encoding)}; the file itself is as it was.`;
  const found = moved === 0 ? '' : ` ${counted(moved, NOTES)} found again.`;
  return lost === 0
    ? `${read}${found}`
    : `${read}${found} ${counted(lost, NOTES)} to be placed by hand.`;
}
