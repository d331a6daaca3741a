/** JSON with the keys of every object in alphabetical order: the same row always gives the same bytes. */

function isSorted(keys: readonly string[]): boolean {
  for (let index = 1; index < keys.length; index += 1) {
    if ((keys[index - 1] ?? '') > (keys[index] ?? '')) {
      return false;
    }
  }
  return true;
}

function sortedArray(value: readonly unknown[]): readonly unknown[] {
  let changed = false;
  const items = value.map((item) => {
    const sorted = sortKeys(item);
    changed ||= sorted !== item;
    return sorted;
  });
  return changed ? items : value;
}

/** The value itself where its keys are in order already, else a copy: most rows were read from a file in order. */
function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (Array.isArray(value)) {
    return sortedArray(value);
  }
  const record = value as Record<string, unknown>;
  const keys = Object.keys(record);
  let changed = !isSorted(keys);
  const entries = (changed ? keys.sort() : keys).map((key): [string, unknown] => {
    const sorted = sortKeys(record[key]);
    changed ||= sorted !== record[key];
    return [key, sorted];
  });
  return changed ? Object.fromEntries(entries) : value;
}

export function canonicalJson(value: unknown): string {
  return JSON.stringify(sortKeys(value));
}
