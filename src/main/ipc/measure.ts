/** How much a request carries. Measured before anything else looks at it, so that a flood costs little. */

export type Allowance = {
  /** UTF-16 code units in all strings and keys together. */
  readonly characters: number;
  /** Values in all lists and records together. */
  readonly items: number;
};

/** Ordinary requests carry ids and settings; those that carry text or lists are named in `ALLOWANCES`. */
export const SMALL: Allowance = { characters: 200_000, items: 20_000 };

const MAX_DEPTH = 64;

/** What is wrong with a request, or null. */
export type Excess = 'too-large' | 'not-plain' | null;

/**
 * Walks plain data until it is through or the allowance is spent. Only what JSON knows is plain: no dates, maps,
 * buffers, functions, cycles, `NaN`, and no key `__proto__`.
 */
export function measure(value: unknown, allowance: Allowance): Excess {
  let characters = 0;
  let items = 0;
  const open: Visit[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const inside = contentsOf(next);
    if (inside === null) return 'not-plain';
    items += 1;
    characters += inside.characters;
    if (characters > allowance.characters || items + inside.values.length > allowance.items) {
      return 'too-large';
    }
    for (const item of inside.values) open.push({ value: item, depth: next.depth + 1 });
  }
  return null;
}

type Visit = { readonly value: unknown; readonly depth: number };
type Contents = { readonly characters: number; readonly values: readonly unknown[] };

const NOTHING: readonly unknown[] = [];

/** What one value adds; null when it is not plain. */
function contentsOf({ value, depth }: Visit): Contents | null {
  if (typeof value === 'string') return { characters: value.length, values: NOTHING };
  if (typeof value !== 'object' || value === null) {
    return isPlainScalar(value) ? { characters: 0, values: NOTHING } : null;
  }
  if (depth >= MAX_DEPTH) return null;
  return Array.isArray(value) ? { characters: 0, values: value } : recordContents(value);
}

function recordContents(value: object): Contents | null {
  const prototype = Object.getPrototypeOf(value);
  const keys = Object.keys(value);
  if ((prototype !== Object.prototype && prototype !== null) || keys.includes('__proto__')) {
    return null;
  }
  const characters = keys.reduce((sum, key) => sum + key.length, 0);
  return { characters, values: Object.values(value) };
}

function isPlainScalar(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || value === undefined || typeof value === 'boolean';
}
