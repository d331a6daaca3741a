/**
 * Keeps hostile Markdown away from the grammar: nested containers exhaust its stack, and some signs cost it the
 * square of their number in one paragraph. What is refused here is read as plain text.
 */

/** Three seconds for each; a larger file is no note or article. */
const LONGEST = 8_000_000;
const DEEPEST = 60;
/** Of one sign, in one paragraph. 3,000 take a tenth of a second; 100,000 would take a minute. */
const MOST_SIGNS = 3_000;

/** No sign may be matched in two ways here, or refusing a line would itself take exponential time. */
const NESTED = new RegExp(
  `^(?:[ \\t]{0,3}(?:>|(?:[-*+]|\\d{1,9}[.)])(?=[ \\t]))){${DEEPEST}}`,
  'u',
);
const COSTLY = [']', '[', '*', '_', '~', '<', '`', '&', '!', '('] as const;

/** Whether the text is too large or too contorted for the Markdown grammar. */
export function isTooContorted(text: string): boolean {
  if (text.length > LONGEST) {
    return true;
  }
  let counts = new Map<string, number>();
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      counts = new Map();
    } else if (isTooDeep(line) || (!line.includes('|') && isTooDense(line, counts))) {
      return true;
    }
  }
  return false;
}

function isTooDeep(line: string): boolean {
  return NESTED.test(line) || /^[ \t]{400}/u.test(line);
}

function isTooDense(line: string, counts: Map<string, number>): boolean {
  for (const sign of COSTLY) {
    let count = counts.get(sign) ?? 0;
    for (
      let at = line.indexOf(sign);
      at >= 0 && count <= MOST_SIGNS;
      at = line.indexOf(sign, at + 1)
    ) {
      count += 1;
    }
    counts.set(sign, count);
    if (count > MOST_SIGNS) {
      return true;
    }
  }
  return false;
}
