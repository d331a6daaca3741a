/** Rules about capitals: which ways of writing a name still name it. */

function firstLetter(word: string): string {
  return String.fromCodePoint(word.codePointAt(0) ?? 0);
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

/** Whether every letter is a capital, of two at least. */
export function isAllCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** Whether it begins with a capital. */
export function beginsBig(word: string): boolean {
  return isUpper(firstLetter(word));
}

/** Acronyms up to this length are other words in small letters: "US", "WHO", "IT". */
const SHORT_ACRONYM = 3;

function fits(name: string, text: string, isName: boolean): boolean {
  if (name === text) {
    return true;
  }
  if (isAllCapitals(name) && name.length <= SHORT_ACRONYM) {
    return isAllCapitals(text);
  }
  // Particles, "iPhone" and what is written small anyway may begin big: in a headline, at the start of a sentence.
  return !isName || !beginsBig(name) || beginsBig(text);
}

/**
 * Whether words written so still are the name. Capitals throughout are (a headline), "Nato" for "NATO" is; a name that
 * begins with a capital and is written small is not.
 */
export function capitalsFit(
  name: readonly string[],
  text: readonly string[],
  isName: boolean,
): boolean {
  return name.every((word, index) => fits(word, text[index] ?? '', isName));
}
