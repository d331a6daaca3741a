/** The code units of a text, one by one. */

const CODE_AT = String.prototype.charCodeAt;

/**
 * The code unit at the offset, NaN outside the text. V8 keeps a text in one of many forms (flat, sliced, joined, one
 * byte or two): where it has met more than four, `text.charCodeAt` looks the method up for every character. And once an
 * offset lay outside the text, it takes the slow way for all: hence the bounds.
 */
export function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? CODE_AT.call(text, at) : Number.NaN;
}
