/**
 * Which encoding a text without a byte-order mark is in, when it is not UTF-8. A wrong guess shows wrong words
 * without a warning, so each guess has to look like text, and no guess is an answer.
 */
import { decodeStrict } from './strict-decoder.ts';

export type Decoded = { readonly text: string; readonly encoding: string };

const SAMPLE = 65_536;

/** UTF-16 without a mark: told by where the zero bytes are, or by what the characters would be. */
export function guessUtf16(bytes: Uint8Array): Decoded | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) {
    return null;
  }
  const sample = bytes.subarray(0, SAMPLE);
  const found = (['utf-16le', 'utf-16be'] as const)
    .map((encoding) => ({ encoding, score: utf16Score(sample, encoding === 'utf-16le') }))
    .sort((a, b) => b.score - a.score)[0];
  if (found === undefined || found.score < 0.9) {
    return null;
  }
  const text = decodeStrict(found.encoding, bytes);
  return text === null ? null : { text, encoding: found.encoding };
}

/** Share of units that are ASCII text, general punctuation, or on one of the two pages of characters most used. */
function utf16Score(bytes: Uint8Array, littleEndian: boolean): number {
  const lowAt = littleEndian ? 0 : 1;
  const pages = new Uint32Array(256);
  let ascii = 0;
  let spaces = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const low = bytes[at + lowAt] ?? 0;
    const high = bytes[at + 1 - lowAt] ?? 0;
    if (high > 0) {
      pages[high] = (pages[high] ?? 0) + 1;
    } else if (isAsciiText(low)) {
      ascii += 1;
      spaces += low <= 0x20 ? 1 : 0;
    }
  }
  // Real text keeps to the few pages of its script; bytes read in the wrong order are scattered.
  const punctuation = pages[0x20] ?? 0;
  pages[0x20] = 0;
  const [first = 0, second = 0] = [...pages.slice(0x01, 0xd8)].sort((a, b) => b - a);
  return spaces === 0 ? 0 : (ascii + punctuation + first + second) / (bytes.length >> 1);
}

function isAsciiText(unit: number): boolean {
  return unit >= 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}

/** A one-byte or East Asian encoding of the years before UTF-8; `null` when none gives plausible words. */
export function guessLegacy(bytes: Uint8Array): Decoded | null {
  const sample = bytes.subarray(0, SAMPLE);
  const candidates = shareOfHighBytes(sample) < 0.3 ? WESTERN : OTHER_SCRIPTS;
  for (const { encoding, plausible } of candidates) {
    const text = decodeStrict(encoding, bytes);
    if (text !== null && plausible(text.slice(0, SAMPLE))) {
      return { text, encoding };
    }
  }
  return null;
}

type Candidate = { readonly encoding: string; readonly plausible: (text: string) => boolean };

const WESTERN: readonly Candidate[] = ['windows-1252', 'windows-1250', 'macintosh'].map(
  (encoding) => ({ encoding, plausible: looksWestern }),
);

const OTHER_SCRIPTS: readonly Candidate[] = [
  { encoding: 'shift_jis', plausible: (text) => shareOf(text, /[\u3041-\u30fe]/gu) > 0.35 },
  { encoding: 'euc-jp', plausible: (text) => shareOf(text, /[\u3041-\u30fe]/gu) > 0.35 },
  { encoding: 'gb18030', plausible: (text) => shareOf(text, COMMON_SIMPLIFIED) > 0.15 },
  { encoding: 'big5', plausible: (text) => shareOf(text, COMMON_TRADITIONAL) > 0.15 },
  { encoding: 'euc-kr', plausible: (text) => shareOf(text, COMMON_HANGUL) > 0.2 },
  { encoding: 'windows-1251', plausible: looksCyrillic },
  { encoding: 'koi8-r', plausible: looksCyrillic },
  { encoding: 'iso-8859-5', plausible: looksCyrillic },
];

const COMMON_SIMPLIFIED =
  /[的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实]/gu;
const COMMON_TRADITIONAL =
  /[的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作里用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實]/gu;
const COMMON_HANGUL = /[이다는의에을를고가한하지로은도기사대어서자인시정일그리]/gu;

function looksCyrillic(text: string): boolean {
  return (
    shareOf(text, /[оеаинтсрвлкмдпуя]/gu) > 0.6 &&
    (text.match(/[а-яё][А-ЯЁ]/gu)?.length ?? 0) * 50 < text.length
  );
}

/** Share of the letters and signs outside ASCII that match. */
function shareOf(text: string, pattern: RegExp): number {
  const all = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return all === 0 ? 0 : (text.match(pattern)?.length ?? 0) / all;
}

/** Signs and capitals where no writer puts them: what bytes of another encoding turn into. */
const MISPLACED =
  /\p{Ll}(?!\p{Ll})[ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞŸŠŽŒ]|\p{L}[¡-©«-®°-´¶¸¹»-¿÷‚„ˆ‰‹›†‡˜™•√∂∆∑∏π∫∞≈≠≤≥](?=\p{L})|[\u0080-\u009f]/gu;

function looksWestern(text: string): boolean {
  const outside = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const misplaced = text.match(MISPLACED)?.length ?? 0;
  return misplaced === 0 || misplaced * 50 < outside;
}

function shareOfHighBytes(bytes: Uint8Array): number {
  let high = 0;
  let letters = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) {
      high += 1;
    } else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) {
      letters += 1;
    }
  }
  return high / Math.max(1, high + letters);
}
