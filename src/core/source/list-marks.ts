/** The marks that plain files use for lists and rules. */

const BULLET = /^(?:[•‣◦▪▫●○■□➤►✓✔∙]|[-*+·](?=\s))\s*/u;

/** Length of the bullet before the words of an item, 0 when there is none. */
export function bulletLength(text: string): number {
  return BULLET.exec(text)?.[0].length ?? 0;
}

/** A bullet that stands for nothing else: one is enough to make an item. */
export function isPlainBullet(text: string): boolean {
  return /^[•‣◦▪▫●○■□➤►✓✔∙]/u.test(text);
}

const NUMBER = /^\(?(\d{1,3}|[a-z])[.)]\s+(?=\S)/u;

/** The number of a numbered item (letters count from 1), or `null`. */
export function numberOf(text: string): number | null {
  const found = NUMBER.exec(text)?.[1];
  if (found === undefined) {
    return null;
  }
  return /\d/u.test(found) ? Number(found) : found.charCodeAt(0) - 0x60;
}

/** A line of signs only: `* * *`, `-----`, `=====`; or words between such signs, as `*** END ***`. */
export function isRule(text: string): boolean {
  if (/^([*=-])\1\1.{0,190}\1\1\1$/u.test(text)) {
    return true;
  }
  return (
    text.length >= 3 &&
    text.length <= 200 &&
    /^[-*_=~•·—–#+.\s⁂|:]+$/u.test(text) &&
    !/^[.…]+$/u.test(text)
  );
}
