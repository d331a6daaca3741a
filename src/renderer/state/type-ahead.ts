/** Letters typed after the palette was asked for and before it is there: fast fingers must not lose any. */

let typed = '';

export function typeAhead(letter: string): void {
  typed += letter;
}

/** What was typed meanwhile; empty from then on. */
export function takeTypedAhead(): string {
  const taken = typed;
  typed = '';
  return taken;
}
