/** Schemas of ids and other small values that cross a boundary: the disk or the process border. */
import { z } from 'zod';
import { type IdKind, type IdOf, isId } from '#core/ids.ts';

/** An id of this kind. The pattern is what keeps ids safe as keys and as file names. */
export function idSchema<K extends IdKind>(kind: K): z.ZodType<IdOf<K>> {
  return z.string().refine((value): value is IdOf<K> => isId(kind, value)) as unknown as z.ZodType<
    IdOf<K>
  >;
}

/** Longest text a person may put into a note or description, in UTF-16 code units. */
export const MAX_TEXT = 8_000_000;
/** Longest name, title or alias. */
export const MAX_NAME = 2_000;
/** Most items in one list. */
export const MAX_ITEMS = 100_000;

export const text = z.string().max(MAX_TEXT);
export const name = z.string().max(MAX_NAME);
/** ISO 8601 in UTC with milliseconds, as `Date.toISOString` writes it. */
export const instant = z.string().regex(/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);
export const offset = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/** A list of at most `MAX_ITEMS`. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.array(item).max(MAX_ITEMS).readonly();
}
