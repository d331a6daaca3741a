/** Schemas of commands, edits and the trash: what crosses the process border and what the journal holds. */
import { z } from 'zod';
import type { Command, CommandRequest, CommandSummary } from '#core/workspace/command.ts';
import type { Edit } from '#core/workspace/edit.ts';
import type { TrashEntry } from '#core/workspace/workspace.ts';
import { idSchema, instant, listOf, name, text } from './ids.ts';
import {
  actorKindSchema,
  actorSchema,
  annotationSchema,
  batchSchema,
  batchTargetSchema,
  bodySchema,
  codeColourSchema,
  codeSchema,
  decisionSchema,
  dossierDefinitionSchema,
  leftOutSchema,
  markPlaceSchema,
  memoSchema,
  memoTargetSchema,
  occurrenceSearchSchema,
  targetSchema,
} from './rows.ts';
import { metadataNameSchema, sourceSchema } from './source.ts';

const place = { sourceId: idSchema('source'), annotationId: idSchema('annotation') };
const mentions = listOf(markPlaceSchema);
const trashId = idSchema('trash');
const actorId = idSchema('actor');
const codeId = idSchema('code');

const rowEdit = <T extends string, R>(table: T, row: z.ZodType<R>) =>
  z.strictObject({
    table: z.literal(table),
    id: z.string().max(60),
    before: row.nullable(),
    after: row.nullable(),
  });

export const editSchema: z.ZodType<Edit> = z.lazy(() =>
  z.discriminatedUnion('table', [
    rowEdit('about', z.strictObject({ title: name })),
    rowEdit('sources', sourceSchema),
    rowEdit('annotations', annotationSchema),
    rowEdit('actors', actorSchema),
    rowEdit('codes', codeSchema),
    rowEdit('memos', memoSchema),
    rowEdit('dossiers', dossierDefinitionSchema),
    rowEdit('batches', batchSchema),
    rowEdit('decisions', decisionSchema),
    rowEdit('trash', trashEntrySchema),
  ]),
) as unknown as z.ZodType<Edit>;

export const trashEntrySchema: z.ZodType<TrashEntry> = z.strictObject({
  id: trashId,
  kind: z.enum(['source', 'annotation', 'actor', 'code', 'dossier', 'batch']),
  name: text,
  deletedAt: instant,
  edits: z.array(editSchema).max(1_000_000).readonly(),
});

const batchLabel = z.enum([
  'tag-actor',
  'mark-all',
  'accept-suggestions',
  'import',
  'figure-about',
  'delete-many',
  'code-many',
  'merge-foreign',
  'restore-backup',
  'remake-text',
  're-anchor',
  'other',
]);

const plainCommands = [
  z.strictObject({ type: z.literal('workspace.rename'), title: name }),
  z.strictObject({ type: z.literal('source.add'), source: sourceSchema }),
  z.strictObject({
    type: z.literal('source.correct'),
    sourceId: idSchema('source'),
    field: metadataNameSchema,
    value: name.nullable(),
  }),
  z.strictObject({ type: z.literal('source.remove'), sourceId: idSchema('source'), trashId }),
  z.strictObject({ type: z.literal('annotation.add'), annotation: annotationSchema }),
  z.strictObject({ type: z.literal('annotation.move'), ...place, target: targetSchema }),
  z.strictObject({ type: z.literal('annotation.highlight'), ...place, highlighted: z.boolean() }),
  z.strictObject({
    type: z.literal('annotation.remove'),
    sourceId: idSchema('source'),
    annotationIds: listOf(idSchema('annotation')),
    trashId,
  }),
  z.strictObject({ type: z.literal('body.add'), ...place, body: bodySchema }),
  z.strictObject({ type: z.literal('body.change'), ...place, body: bodySchema }),
  z.strictObject({ type: z.literal('body.remove'), ...place, bodyId: idSchema('body'), trashId }),
  z.strictObject({ type: z.literal('actor.add'), actor: actorSchema }),
  z.strictObject({
    type: z.literal('actor.change'),
    actorId,
    preferredName: name.exactOptional(),
    kind: actorKindSchema.exactOptional(),
    aliases: listOf(name).exactOptional(),
    description: text.exactOptional(),
  }),
  z.strictObject({ type: z.literal('actor.merge'), from: actorId, into: actorId }),
  z.strictObject({ type: z.literal('actor.split'), mentions, actor: actorSchema }),
  z.strictObject({ type: z.literal('mention.assign'), mentions, actorId }),
  z.strictObject({ type: z.literal('actor.remove'), actorId, trashId }),
  z.strictObject({ type: z.literal('code.add'), code: codeSchema }),
  z.strictObject({
    type: z.literal('code.change'),
    codeId,
    name: name.exactOptional(),
    colour: codeColourSchema.exactOptional(),
    description: text.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('code.move'),
    codeId,
    parentId: codeId.nullable(),
    order: z.number(),
  }),
  z.strictObject({ type: z.literal('code.remove'), codeId, trashId }),
  z.strictObject({ type: z.literal('memo.set'), target: memoTargetSchema, text }),
  z.strictObject({ type: z.literal('dossier.set'), definition: dossierDefinitionSchema }),
  z.strictObject({ type: z.literal('dossier.remove'), dossierId: idSchema('dossier'), trashId }),
  z.strictObject({
    type: z.literal('batch.mark'),
    batchId: idSchema('batch'),
    target: batchTargetSchema,
    search: occurrenceSearchSchema,
    add: listOf(annotationSchema),
    say: listOf(z.strictObject({ ...place, body: bodySchema })),
    take: mentions,
    leftOut: listOf(leftOutSchema),
    trashId,
  }),
  z.strictObject({ type: z.literal('batch.withdraw'), batchId: idSchema('batch'), trashId }),
  z.strictObject({ type: z.literal('suggestion.reject'), decisions: listOf(decisionSchema) }),
  z.strictObject({
    type: z.literal('suggestion.restore'),
    decisionIds: listOf(idSchema('decision')),
  }),
  z.strictObject({ type: z.literal('trash.restore'), trashId }),
  z.strictObject({ type: z.literal('trash.purge'), trashIds: listOf(trashId) }),
] as const;

const plainTypes = plainCommands.map((schema) => schema.shape.type.value);

const summarySchema: z.ZodType<CommandSummary> = z.strictObject({
  type: z.enum([...plainTypes, 'batch'] as unknown as [
    CommandSummary['type'],
    ...CommandSummary['type'][],
  ]),
  look: z.enum(['highlight', 'actor', 'figure', 'code', 'note']).exactOptional(),
  name: text.exactOptional(),
  other: text.exactOptional(),
  count: z.number().int().exactOptional(),
  taken: z.number().int().exactOptional(),
  label: batchLabel.exactOptional(),
});

const plainCommand = z.discriminatedUnion('type', plainCommands);

const revertCommand = z.strictObject({
  type: z.literal('revert'),
  of: summarySchema,
  edits: z.array(editSchema).max(1_000_000).readonly(),
});

/** Every command that a journal may hold. Batches do not nest: one act is one list. */
export const commandSchema: z.ZodType<Command> = z.discriminatedUnion('type', [
  ...plainCommands,
  z.strictObject({
    type: z.literal('batch'),
    batchId: idSchema('batch'),
    label: batchLabel,
    name: text.exactOptional(),
    parts: z.array(plainCommand).min(1).max(100_000).readonly(),
  }),
  revertCommand,
]) as unknown as z.ZodType<Command>;

/**
 * A command as a window may send it: the main process adds the time. Undoing goes through its own request, never as
 * a hand-made revert, and sources come in through the import, never by a row of the window's, also not in a batch.
 */
export const requestedCommandSchema: z.ZodType<CommandRequest> = z.strictObject({
  requestId: idSchema('request'),
  command: commandSchema.refine(
    (command) =>
      isForWindows(command) && (command.type !== 'batch' || command.parts.every(isForWindows)),
  ),
});

function isForWindows({ type }: Command): boolean {
  return type !== 'revert' && type !== 'source.add';
}
