/** Schemas of the stored rows. What fails here never reaches the workspace: the store sets it aside and says so. */
import { z } from 'zod';
import { ACTOR_KINDS, type Actor } from '#core/actor/actor.ts';
import type { Annotation, Body } from '#core/annotation/annotation.ts';
import type { Target } from '#core/annotation/selector.ts';
import type {
  BatchMark,
  BatchTarget,
  LeftOut,
  MarkBatch,
  OccurrenceSearch,
} from '#core/batch/batch.ts';
import { CODE_COLOURS, type Code } from '#core/codebook/code.ts';
import {
  DOSSIER_SECTIONS,
  type DossierDefinition,
  EXHIBIT_KINDS,
} from '#core/dossier/definition.ts';
import type { Memo, MemoTarget } from '#core/memo/memo.ts';
import { ACTOR_KINDS as FOUND_ACTOR_KINDS } from '#core/recognition/actor-types.ts';
import { DECISION_SCOPES, type Decision } from '#core/suggestion/decision.ts';
import { figureKindSchema, figureSchema } from './figure.ts';
import { idSchema, instant, listOf, name, offset, sha256, text } from './ids.ts';

export const actorKindSchema = z.enum(ACTOR_KINDS);

export const targetSchema: z.ZodType<Target> = z.strictObject({
  textSha256: sha256,
  position: z.strictObject({ start: offset, end: offset }),
  quote: z.strictObject({ exact: text, prefix: text, suffix: text }),
});

export const bodySchema: z.ZodType<Body> = z.discriminatedUnion('type', [
  z.strictObject({ id: idSchema('body'), type: z.literal('comment'), text }),
  z.strictObject({ id: idSchema('body'), type: z.literal('code'), codeId: idSchema('code') }),
  z.strictObject({ id: idSchema('body'), type: z.literal('mention'), actorId: idSchema('actor') }),
  z.strictObject({ id: idSchema('body'), type: z.literal('figure'), figure: figureSchema }),
]);

export const annotationSchema: z.ZodType<Annotation> = z.strictObject({
  id: idSchema('annotation'),
  sourceId: idSchema('source'),
  target: targetSchema,
  highlighted: z.boolean(),
  bodies: listOf(bodySchema),
  createdAt: instant,
  modifiedAt: instant,
  batchId: idSchema('batch').exactOptional(),
});

export const actorSchema: z.ZodType<Actor> = z.strictObject({
  id: idSchema('actor'),
  kind: actorKindSchema,
  preferredName: name.min(1),
  aliases: listOf(name),
  description: text,
  mergedInto: idSchema('actor').exactOptional(),
  createdAt: instant,
  modifiedAt: instant,
});

export const codeColourSchema = z.enum(CODE_COLOURS);

export const codeSchema: z.ZodType<Code> = z.strictObject({
  id: idSchema('code'),
  name: name.min(1),
  colour: codeColourSchema,
  description: text,
  parentId: idSchema('code').exactOptional(),
  order: z.number(),
  createdAt: instant,
  modifiedAt: instant,
});

export const memoTargetSchema: z.ZodType<MemoTarget> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('workspace') }),
  z.strictObject({ kind: z.literal('source'), id: idSchema('source') }),
  z.strictObject({ kind: z.literal('actor'), id: idSchema('actor') }),
  z.strictObject({ kind: z.literal('code'), id: idSchema('code') }),
]);

export const memoSchema: z.ZodType<Memo> = z.strictObject({
  id: idSchema('memo'),
  target: memoTargetSchema,
  text,
  createdAt: instant,
  modifiedAt: instant,
});

export const dossierDefinitionSchema: z.ZodType<DossierDefinition> = z.strictObject({
  id: idSchema('dossier'),
  title: name,
  introduction: text,
  sections: listOf(z.enum(DOSSIER_SECTIONS)),
  sources: listOf(idSchema('source')).nullable(),
  kinds: listOf(z.enum(EXHIBIT_KINDS)).nullable(),
  actors: listOf(idSchema('actor')).nullable(),
  actorKinds: listOf(actorKindSchema).nullable(),
  figureKinds: listOf(figureKindSchema).nullable(),
  codes: listOf(idSchema('code')).nullable(),
  createdAt: instant,
  modifiedAt: instant,
});

export const batchTargetSchema: z.ZodType<BatchTarget> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('actor'), actorId: idSchema('actor') }),
  z.strictObject({ kind: z.literal('code'), codeId: idSchema('code') }),
]);

export const occurrenceSearchSchema: z.ZodType<OccurrenceSearch> = z.strictObject({
  names: listOf(name),
  sources: listOf(idSchema('source')).nullable(),
  anyCase: z.boolean(),
  anyAccents: z.boolean(),
  plurals: z.boolean(),
});

export const markPlaceSchema = z.strictObject({
  sourceId: idSchema('source'),
  annotationId: idSchema('annotation'),
  bodyId: idSchema('body'),
});

export const batchMarkSchema: z.ZodType<BatchMark> = markPlaceSchema.extend({
  actorId: idSchema('actor').exactOptional(),
});

export const leftOutSchema: z.ZodType<LeftOut> = z.strictObject({
  sourceId: idSchema('source'),
  textSha256: sha256,
  places: listOf(z.strictObject({ start: offset, end: offset })),
});

export const batchSchema: z.ZodType<MarkBatch> = z.strictObject({
  id: idSchema('batch'),
  target: batchTargetSchema,
  search: occurrenceSearchSchema,
  marks: listOf(batchMarkSchema),
  leftOut: listOf(leftOutSchema),
  createdAt: instant,
  modifiedAt: instant,
});

const contextWords = z.array(z.string().max(200)).max(20).readonly();

const aboutWords = {
  id: idSchema('decision'),
  words: text,
  scope: z.enum(DECISION_SCOPES),
  context: z.strictObject({ before: contextWords, after: contextWords }),
  sourceId: idSchema('source'),
  createdAt: instant,
  modifiedAt: instant,
};

export const decisionSchema: z.ZodType<Decision> = z.discriminatedUnion('subject', [
  z.strictObject({
    subject: z.literal('actor'),
    actorKind: z.enum(FOUND_ACTOR_KINDS),
    ...aboutWords,
  }),
  z.strictObject({ subject: z.literal('figure'), figureKind: figureKindSchema, ...aboutWords }),
  z.strictObject({
    subject: z.literal('link'),
    id: idSchema('decision'),
    actors: z.tuple([idSchema('actor'), idSchema('actor')]).readonly(),
    createdAt: instant,
    modifiedAt: instant,
  }),
]);
