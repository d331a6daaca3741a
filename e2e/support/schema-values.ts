/** Makes values that fit a schema, whatever the schema is: a request that is added tomorrow is tried like the others. */
import fc from 'fast-check';
import type { z } from 'zod';
import { ID_PREFIX, type IdKind, makeId } from '#core/ids.ts';

type Schema = z.ZodType;
type Values = fc.Arbitrary<unknown>;

/** The inside of a schema, as zod keeps it. */
type Definition = {
  readonly type: string;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly options?: readonly Schema[];
  readonly items?: readonly Schema[];
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly getter?: () => Schema;
};

/** Schemas that lead back to themselves end here. */
const DEEPEST = 4;

/** Strings and numbers of which one fits wherever the app asks for one. */
const STRINGS: readonly string[] = [
  ...(Object.keys(ID_PREFIX) as IdKind[]).map((kind) =>
    makeId(kind, (length) => new Uint8Array(length).fill(7)),
  ),
  '0'.repeat(64),
  '0123456789abcdef',
  '2026-01-01T00:00:00.000Z',
  'words',
  'EUR',
  'P1Y',
];
const NUMBERS: readonly number[] = [0, 1, 0.5, 1.5, 16, 60, 100, 1_000];

/** Values that the schema takes. */
export function valuesOf(schema: Schema): Values {
  return arbitraryOf(schema, 0).filter((value) => schema.safeParse(value).success);
}

function arbitraryOf(schema: Schema, depth: number): Values {
  const definition = schema.def as unknown as Definition;
  const make = MAKERS[definition.type];
  if (make === undefined)
    throw new Error(`no values are known for a schema of type ${definition.type}`);
  return make(definition, depth, schema);
}

type Maker = (definition: Definition, depth: number, schema: Schema) => Values;

const inner: Maker = ({ innerType }, depth) => arbitraryOf(innerType as Schema, depth);

const MAKERS: Readonly<Record<string, Maker>> = {
  string: (_, __, schema) => {
    const fitting = STRINGS.filter((value) => schema.safeParse(value).success);
    const any = fc.string({ maxLength: 20, unit: 'binary' });
    if (fitting.length === 0 && !fc.sample(any, 50).some((value) => fits(schema, value))) {
      throw new Error('a request asks for strings of a new kind: add one that fits to STRINGS');
    }
    if (fitting.length === 0) return any;
    return fitting.includes('words')
      ? fc.oneof(fc.constantFrom(...fitting), any)
      : fc.constantFrom(...fitting);
  },
  number: (_, __, schema) =>
    fc.constantFrom(...NUMBERS.filter((value) => schema.safeParse(value).success)),
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  literal: ({ values = [] }) => fc.constantFrom(...values),
  enum: ({ entries = {} }) => fc.constantFrom(...Object.values(entries)),
  readonly: inner,
  optional: inner,
  default: inner,
  nullable: ({ innerType }, depth) => fc.option(arbitraryOf(innerType as Schema, depth)),
  lazy: ({ getter }, depth) =>
    depth > DEEPEST ? fc.constant(null) : arbitraryOf((getter as () => Schema)(), depth + 1),
  union: ({ options = [] }, depth) =>
    fc.oneof(...options.map((each) => arbitraryOf(each, depth + 1))),
  tuple: ({ items = [] }, depth) => fc.tuple(...items.map((each) => arbitraryOf(each, depth + 1))),
  array: ({ element }, depth, schema) => {
    const least = [0, 1, 2].find((count) => fitsLength(schema, count)) ?? 0;
    const maxLength = Math.max(least, depth > DEEPEST ? 0 : 2);
    return fc.array(arbitraryOf(element as Schema, depth + 1), { minLength: least, maxLength });
  },
  record: ({ keyType, valueType }, depth) =>
    fc.dictionary(
      arbitraryOf(keyType as Schema, depth) as fc.Arbitrary<string>,
      arbitraryOf(valueType as Schema, depth),
      { maxKeys: 2 },
    ),
  object: ({ shape = {} }, depth) => {
    const parts = Object.entries(shape).map(([key, part]) => [key, arbitraryOf(part, depth + 1)]);
    const values: Readonly<Record<string, Values>> = Object.fromEntries(parts);
    const needed = Object.keys(shape).filter(
      (key) => !['optional', 'default'].includes((shape[key] as Schema).def.type),
    );
    return fc.record(values, { requiredKeys: needed });
  },
};

function fits(schema: Schema, value: unknown): boolean {
  return schema.safeParse(value).success;
}

/** Whether the schema minds this length: its other complaints are about what is in the list. */
function fitsLength(schema: Schema, count: number): boolean {
  const said = schema.safeParse(new Array(count).fill(null));
  return said.success || said.error.issues.every(({ code }) => code !== 'too_small');
}
