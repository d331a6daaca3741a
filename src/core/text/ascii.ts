/** Plain English letters and digits, told by their code unit. */

/** Whether the code unit is a lower-case letter from a to z. */
export function isAsciiLower(code: number): boolean {
  return code > 96 && code < 123;
}

/** Whether the code unit is a capital from A to Z. */
export function isAsciiUpper(code: number): boolean {
  return code > 64 && code < 91;
}

/** Whether the code unit is a letter from a to z or A to Z. */
export function isAsciiLetter(code: number): boolean {
  return isAsciiLower(code) || isAsciiUpper(code);
}

/** Whether the code unit is one of the ten digits 0 to 9. */
export function isAsciiDigit(code: number): boolean {
  return code > 47 && code < 58;
}
