/** What kind of character stands where: asked of every character of a text, so plain English is answered at once. */

import { codeAt } from '#core/text/code-at.ts';

const LETTER = /[\p{L}\p{M}]/u;
const UPPER = /\p{Lu}|\p{Lt}/u;
const DIGIT = /\p{N}/u;
const JOINERS = new Set([0x200c, 0x200d, 0xad]);

/** Whether a letter or a joiner between letters stands at the offset. */
export function isLetterAt(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (code < 128) return (code > 64 && code < 91) || (code > 96 && code < 123);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba || JOINERS.has(code);
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7 && LETTER.test(text.charAt(at));
  if (JOINERS.has(code)) return true;
  if (code >= 0xdc00 && code <= 0xdfff) return at > 0 && LETTER.test(text.slice(at - 1, at + 1));
  return LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** Whether a digit stands at the offset. */
export function isDigitAt(text: string, at: number): boolean {
  const code = codeAt(text, at);
  return code < 128 ? code > 47 && code < 58 : DIGIT.test(text.charAt(at));
}

/** Whether the character is a capital letter. */
export function isUpper(char: string): boolean {
  const code = codeAt(char, 0);
  return code < 128 ? code > 64 && code < 91 : UPPER.test(char);
}

/** Whether the code unit is white space. */
export function isSpaceCode(code: number): boolean {
  return (
    code === 32 ||
    (code > 8 && code < 14) ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Whether the code unit is an apostrophe of any form. */
export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2bc;
}

/** Whether the text has plain ASCII characters only. */
export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (codeAt(text, at) > 127) return false;
  return true;
}

/** The text with straight apostrophes for curly ones. */
export function straight(text: string): string {
  return text.includes('’') ? text.replaceAll('’', "'") : text;
}
