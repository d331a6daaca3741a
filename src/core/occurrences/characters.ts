/** What a UTF-16 code unit or a code point is in a word, told by a table, and how words are folded for comparison. */

/** Classes of characters. `ideograph`: a letter of a script that puts no space between words; it is a word of its own. */
export const CHAR = {
  other: 0,
  letter: 1,
  mark: 2,
  ideograph: 3,
  /** Not seen and no word's end: soft hyphen, joiners, zero-width space, byte order mark. */
  hidden: 4,
  space: 5,
  newline: 6,
  hyphen: 7,
  apostrophe: 8,
  surrogate: 9,
} as const;

const LETTER = /[\p{L}\p{N}\p{Pc}]/u;
const MARK = /\p{M}/u;
const IDEOGRAPH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const HIDDEN = '\u00ad\u200b\u200c\u200d\u2060\ufeff';
const HYPHENS = '-‐‑‒–−﹣-';
const APOSTROPHES = "'’‘ʼ`´′＇";

function classOf(char: string): number {
  if (HIDDEN.includes(char)) return CHAR.hidden;
  if (char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029') return CHAR.newline;
  if (/\s/u.test(char)) return CHAR.space;
  if (HYPHENS.includes(char)) return CHAR.hyphen;
  if (APOSTROPHES.includes(char)) return CHAR.apostrophe;
  if (MARK.test(char)) return CHAR.mark;
  if (IDEOGRAPH.test(char)) return CHAR.ideograph;
  return LETTER.test(char) ? CHAR.letter : CHAR.other;
}

let table: Uint8Array | null = null;

/** The class of every code unit, made once: asking the patterns for each character of a text takes twenty times as long. */
export function charTable(): Uint8Array {
  if (table === null) {
    table = new Uint8Array(0x10000);
    for (let unit = 0; unit < 0x10000; unit += 1) {
      const surrogate = unit >= 0xd800 && unit <= 0xdfff;
      table[unit] = surrogate ? CHAR.surrogate : classOf(String.fromCharCode(unit));
    }
  }
  return table;
}

/** The class of a code point outside the basic plane. */
export function astralClass(codePoint: number): number {
  return classOf(String.fromCodePoint(codePoint));
}

const HIDDEN_ALL = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const ASCII = /^[\0-\x7f]*$/u;

/** Letters that no decomposition takes apart. */
const PLAIN = new Map<string, string>([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
]);

/** The word as it is compared when case is kept apart: composed, without what is not seen. */
export function plainWord(word: string): string {
  return ASCII.test(word) ? word : word.replaceAll(HIDDEN_ALL, '').normalize('NFKC');
}

/** The word without case, accents and what is not seen. */
export function wordKey(word: string): string {
  if (ASCII.test(word)) {
    return word.toLowerCase();
  }
  return word
    .replaceAll(HIDDEN_ALL, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{Mn}+/gu, '')
    .replaceAll(/[øłđðþßæœı]/gu, (letter) => PLAIN.get(letter) ?? letter)
    .normalize('NFC');
}
