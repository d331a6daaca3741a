/** Choosing from a list where `null` means everything, also what comes later; and moving in an order. Pure. */

/** The choice with one value on or off. Everything chosen in the usual order becomes `null` again. */
export function withChoice<T>(
  chosen: readonly T[] | null,
  all: readonly T[],
  value: T,
  on: boolean,
): readonly T[] | null {
  const before = chosen ?? all;
  const next = on
    ? before.includes(value)
      ? before
      : [...before, value]
    : before.filter((other) => other !== value);
  return sameOrder(next, all) ? null : next;
}

function sameOrder<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

/** The list with the item at `from` put at `to`; unchanged when either is outside. */
export function withMoved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length || from === to) {
    return items;
  }
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** First what is chosen, in its order, then the rest. */
export function chosenFirst<T>(chosen: readonly T[] | null, all: readonly T[]): readonly T[] {
  return chosen === null
    ? all
    : [
        ...chosen.filter((value) => all.includes(value)),
        ...all.filter((value) => !chosen.includes(value)),
      ];
}
