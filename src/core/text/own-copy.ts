/** Strings that hold on to nothing. */

/** V8 keeps a shorter piece of a text as letters of its own, a longer one as a place in the text, which then stays. */
const LONGEST_OWN = 12;

/** The same letters in a string that does not keep alive the text it was cut from. */
export function ownCopy(piece: string): string {
  return piece.length > LONGEST_OWN ? piece.split('').join('') : piece;
}
