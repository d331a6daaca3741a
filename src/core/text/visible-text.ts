/**
 * Foreign text shown as a label. A character that only turns the order of its neighbours around can make one name look
 * like another ("invoice" and then "exe" turned around), and one left open turns around what stands beside it. Here each is shown by its
 * number and does nothing. The text itself is never changed: this is for the eye only.
 */

/** Embeddings, overrides and isolates of direction, and their ends. Marks of single letters (LRM, RLM) do no harm. */
const DIRECTION = '\\u202a-\\u202e\\u2066-\\u2069';
/** Control characters that are not white space to a page. */
const CONTROL = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f';
const ACTIVE = new RegExp(`[${DIRECTION}${CONTROL}]`, 'gu');
const HAS_ACTIVE = new RegExp(ACTIVE.source, 'u');

const PICTURES = 0x2400;
const DELETE = 0x7f;
const PICTURE_OF_DELETE = 0x2421;

/** "U+202E". */
export function codePointName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function shown(character: string): string {
  const code = character.charCodeAt(0);
  if (code === DELETE) {
    return String.fromCharCode(PICTURE_OF_DELETE);
  }
  // A picture is one code unit, like what it stands for: places in a text stay where they are.
  return code < DELETE ? String.fromCharCode(PICTURES + code) : `<${codePointName(character)}>`;
}

/** The text with every character that would act on its surroundings shown instead: `<U+202E>`, `␛`. */
export function visibleText(text: string): string {
  return HAS_ACTIVE.test(text) ? text.replace(ACTIVE, shown) : text;
}
