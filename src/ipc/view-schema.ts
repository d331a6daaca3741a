/** Run-time checks of what the window remembers. Apart from the types, so that the page ships no schemas. */
import { z } from 'zod';
import { idSchema, text } from '#core/schema/ids.ts';
import {
  type Drafts,
  MAX_PANES,
  type PaneLayout,
  RAIL_VIEWS,
  SETTING_LIMITS,
  type Settings,
  THEMES,
  type ViewState,
} from './view.ts';

const limited = (limits: { min: number; max: number }) =>
  z.number().min(limits.min).max(limits.max);

export const settingsSchema: z.ZodType<Settings> = z.strictObject({
  theme: z.enum(THEMES),
  textSize: limited(SETTING_LIMITS.textSize),
  lineHeight: limited(SETTING_LIMITS.lineHeight),
  columnWidth: limited(SETTING_LIMITS.columnWidth),
  marginNotes: z.boolean(),
  // Not in settings that an earlier Dossier kept.
  suggestionMarks: z.boolean().default(true),
});

const place = z.strictObject({ sourceId: idSchema('source'), offset: z.number().int().min(0) });
const paneId = z.string().min(1).max(40);
const panel = z.strictObject({ open: z.boolean(), width: z.number().min(0).max(10_000) });

const layout: z.ZodType<PaneLayout> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('pane'), paneId }),
    z.strictObject({
      kind: z.literal('split'),
      direction: z.enum(['right', 'down']),
      children: z.array(layout).min(2).max(MAX_PANES).readonly(),
      sizes: z.array(z.number().min(0).max(100)).max(MAX_PANES).readonly(),
    }),
  ]),
) as unknown as z.ZodType<PaneLayout>;

export const viewStateSchema: z.ZodType<ViewState> = z.strictObject({
  rail: z.enum(RAIL_VIEWS),
  side: panel,
  inspector: panel,
  layout,
  panes: z
    .array(
      z.strictObject({
        id: paneId,
        place: place.nullable(),
        past: z.array(place).max(100).readonly(),
        future: z.array(place).max(100).readonly(),
      }),
    )
    .min(1)
    .max(MAX_PANES)
    .readonly(),
  activePane: paneId,
  welcomed: z.boolean(),
});

export const draftsSchema: z.ZodType<Drafts> = z
  .record(z.string().max(120), text)
  .refine((drafts) => Object.keys(drafts).length <= 1_000);
