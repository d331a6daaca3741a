/** Arguments that no request takes, made from the requests' own schemas, as programs for the page that will send them. */
import fc from 'fast-check';
import type { z } from 'zod';
import { valuesOf } from './schema-values.ts';

/** One call: its arguments as the text of a program, and whether something in them may change on its way. */
export type Nonsense = {
  /** An expression that gives the list of arguments. */
  readonly program: string;
  /** What no message can carry as it is: the bridge may throw at it, or make something plain of it. */
  readonly isOdd: boolean;
};

/** A value that stands in a program as it is written here. */
class Written {
  constructor(
    readonly program: string,
    /** What it is for a schema. */
    readonly standIn: unknown,
    readonly isOdd: boolean,
  ) {}
}

const odd = (program: string, standIn: unknown = Symbol('odd')) =>
  new Written(program, standIn, true);
const plain = (program: string, standIn: unknown) => new Written(program, standIn, false);

const POLLUTION = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';

const EVIL_TEXTS: readonly string[] = [
  '../../etc/passwd',
  '/etc/passwd',
  'C:\\Windows',
  'file:///etc/passwd',
  'src_../x',
  'source.add',
  'revert',
  '__proto__',
  'constructor',
  '\0',
  '\ud83d',
  '\u202e',
  '<script>window.__pwned=1</script>',
];

const EVIL_NUMBERS: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
  '-0': -0,
  '1e308': 1e308,
  '2 ** 53': 2 ** 53,
  '-1': -1,
};

/** What no message carries as it is, or not at all. */
const ODDITIES: readonly string[] = [
  '() => 1',
  "Symbol('x')",
  'window',
  'document.body',
  "new Blob(['x'])",
  'Promise.resolve(1)',
  '10n',
  '/x/g',
  'new Date(NaN)',
  'new Map([[1, { a: 1 }]])',
  'new Set([1])',
  "new Error('x')",
  'new ArrayBuffer(9)',
  'new Uint8Array(9)',
  "new String('x')",
  'new Proxy({}, { get() { throw 1 } })',
  '{ get type() { throw new Error("x") } }',
  '{ toJSON() { return [] } }',
  "Object.create({ theme: 'dark' })",
  '(() => { const a = {}; a.a = a; return a; })()',
  '(() => { const a = []; a.push([a]); return a; })()',
];

/** What people who look for holes send first. */
const KNOWN_EVIL: readonly Written[] = [
  plain(`JSON.parse('${POLLUTION}')`, JSON.parse(POLLUTION)),
  plain(`JSON.parse('[{"__proto__":[]}]')`, JSON.parse('[{"__proto__":[]}]')),
  plain("JSON.parse('['.repeat(500) + ']'.repeat(500))", [[[]]]),
  plain('Array.from({ length: 80 }).reduce((inner) => ({ inner }), 1)', { inner: { inner: 1 } }),
  plain('undefined', undefined),
  plain('null', null),
  ...EVIL_TEXTS.map((text) => plain(JSON.stringify(text), text)),
  ...Object.entries(EVIL_NUMBERS).map(([program, value]) => plain(program, value)),
  ...ODDITIES.map((program) => odd(`(${program})`)),
];

/** Much of it: rare, because each takes its time to cross. */
const LARGE: readonly Written[] = [
  plain("'x'.repeat(300000)", 'x'.repeat(300_000)),
  plain('new Array(300000).fill(0)', new Array(300_000).fill(0)),
];

/** Anything that JavaScript knows. */
const anything = fc
  .anything({
    maxDepth: 3,
    maxKeys: 4,
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  })
  .map((value) => new Written(`(${fc.stringify(value)})`, value, !isPlain(value)));

/** Whether a value crosses to another process as it is. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null)
    return typeof value !== 'symbol' && typeof value !== 'bigint';
  const prototype: unknown = Object.getPrototypeOf(value);
  if (Array.isArray(value))
    return Object.keys(value).length === value.length && value.every(isPlain);
  return prototype === Object.prototype && Object.values(value).every(isPlain);
}

const nonsense = fc.oneof(
  { weight: 50, arbitrary: fc.constantFrom(...KNOWN_EVIL) },
  { weight: 50, arbitrary: anything },
  { weight: 1, arbitrary: fc.constantFrom(...LARGE) },
);

/** Lists of arguments that have nothing to do with what is asked for. */
const unasked = fc.array(nonsense, { maxLength: 4 });

/** Lists of arguments that are right but for one thing. */
function almostRight(schema: z.ZodType): fc.Arbitrary<readonly unknown[]> {
  return fc
    .tuple(valuesOf(schema), fc.nat(), fc.nat(), nonsense)
    .map(([args, where, how, value]) => spoiled(args as readonly unknown[], where, how, value));
}

/** The same with one place replaced, taken out or added to. */
function spoiled(
  args: readonly unknown[],
  where: number,
  how: number,
  value: Written,
): readonly unknown[] {
  const places = placesIn(args, []);
  const place = places[where % places.length] ?? [];
  if (place.length === 0) return [...args, value];
  const spoil = (inside: unknown): unknown => {
    if (how % 4 === 1) return [inside];
    if (how % 4 === 2 && isRecord(inside)) return { ...inside, extra: value };
    if (how % 4 === 3 && isRecord(inside))
      return Object.fromEntries(Object.entries(inside).slice(1));
    return value;
  };
  return changedAt(args, place, spoil) as readonly unknown[];
}

type Place = readonly (string | number)[];

function placesIn(value: unknown, place: Place): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  const inside = Object.entries(value).flatMap(([key, each]) =>
    placesIn(each, [...place, Array.isArray(value) ? Number(key) : key]),
  );
  return [place, ...inside];
}

function changedAt(
  value: unknown,
  [key, ...rest]: Place,
  change: (value: unknown) => unknown,
): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((each, index) => (index === key ? changedAt(each, rest, change) : each));
  }
  const record = value as Record<string, unknown>;
  return { ...record, [key]: changedAt(record[key], rest, change) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Written)
  );
}

/** The value as the text of a program. */
function programOf(value: unknown): string {
  if (value instanceof Written) return value.program;
  if (Array.isArray(value)) return `[${value.map(programOf).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? 'undefined';
  const parts = Object.entries(value).map(
    ([key, each]) => `[${JSON.stringify(key)}]:${programOf(each)}`,
  );
  return `{${parts.join(',')}}`;
}

/** The value as a schema sees it. */
function standInOf(value: unknown): unknown {
  if (value instanceof Written) return value.standIn;
  if (Array.isArray(value)) return value.map(standInOf);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, standInOf(each)]));
}

function hasOdd(value: unknown): boolean {
  if (value instanceof Written) return value.isOdd;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(hasOdd);
}

/**
 * Calls that the schema refuses, half of them close to what it takes.
 * @param schema of the list of arguments
 */
export function nonsenseFor(schema: z.ZodType, count: number, seed: number): readonly Nonsense[] {
  const refused = fc
    .oneof(unasked, almostRight(schema))
    .filter((args) => !takes(schema, standInOf(args)));
  return fc.sample(refused, { numRuns: count, seed }).map((args) => ({
    program: programOf(args),
    isOdd: hasOdd(args),
  }));
}

/** Some values make a schema throw; before a schema of the app sees a value, it is known to be plain. */
function takes(schema: z.ZodType, value: unknown): boolean {
  try {
    return schema.safeParse(value).success;
  } catch {
    return false;
  }
}
