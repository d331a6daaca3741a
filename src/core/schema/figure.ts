/** Schemas of figures. Numbers are finite: JSON knows no others. */
import { z } from 'zod';
import { FIGURE_KINDS, type Figure, type FigureReading } from '#core/figure/figure.ts';
import { idSchema, listOf } from './ids.ts';

const approx = z.enum(['about', 'min', 'max']).exactOptional();
const unit = z.string().max(300);
const currency = z.string().regex(/^[A-Z]{3}$/u);
const iso = z.string().min(1).max(60);
const value = z.number();

export const figureReadingSchema: z.ZodType<FigureReading> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('money'), value, currency, approx }),
  z.strictObject({ kind: z.literal('percentage'), value, approx }),
  z.strictObject({ kind: z.literal('quantity'), value, unit: unit.exactOptional(), approx }),
  z.strictObject({ kind: z.literal('ordinal'), value, unit: unit.exactOptional(), approx }),
  z.strictObject({ kind: z.literal('fraction'), value, unit: unit.exactOptional(), approx }),
  z.strictObject({ kind: z.literal('date'), iso, approx }),
  z.strictObject({ kind: z.literal('duration'), iso, approx }),
  z.strictObject({
    kind: z.literal('range'),
    low: value,
    high: value,
    currency: currency.exactOptional(),
    unit: unit.exactOptional(),
    approx,
  }),
  z.strictObject({ kind: z.literal('relative-date'), iso: iso.exactOptional(), approx }),
]);

export const figureKindSchema = z.enum(FIGURE_KINDS);

export const figureSchema: z.ZodType<Figure> = z.strictObject({
  reading: figureReadingSchema.nullable(),
  corrected: z.boolean(),
  asOf: iso.exactOptional(),
  about: listOf(idSchema('actor')),
});
