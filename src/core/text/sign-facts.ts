/** What one part of the program knows of signs: found once for each. */

/** Beyond it lie few signs of English texts: the last ones are dashes, quotation marks and currencies. */
const MOST = 0x2100;

/** Facts of signs of one code unit, found by it. */
export class SignFacts<T extends object> {
  private readonly make: (sign: string) => T;
  private readonly known: (T | null)[] = new Array<T | null>(MOST).fill(null);

  /** @param make a pure function */
  constructor(make: (sign: string) => T) {
    this.make = make;
  }

  of(unit: number): T {
    if (unit >= MOST) return this.make(String.fromCharCode(unit));
    const known = this.known[unit];
    if (known !== null && known !== undefined) return known;
    const made = this.make(String.fromCharCode(unit));
    this.known[unit] = made;
    return made;
  }
}
