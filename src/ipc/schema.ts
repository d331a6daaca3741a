/** Run-time checks of the contract: types vanish when the program runs, and the window shows foreign text. */
import { z } from 'zod';
import type { AppError } from '#core/app-error.ts';
import { requestedCommandSchema } from '#core/schema/command.ts';
import { idSchema, MAX_TEXT } from '#core/schema/ids.ts';
import { dossierDefinitionSchema } from '#core/schema/rows.ts';
import { ENCODINGS } from '#core/source/encodings.ts';
import { SETTLEMENTS } from './care.ts';
import type { RequestName, Requests } from './contract.ts';
import { draftsSchema, settingsSchema, viewStateSchema } from './view-schema.ts';

type ArgsSchema<N extends RequestName> = z.ZodType<Requests[N]['args']>;
type AnswerValue<N extends RequestName> = Extract<Requests[N]['answer'], { ok: true }>['value'];

const none: z.ZodType<readonly []> = z.tuple([]);

/** Number of a backup: that of the last command in it. */
const seq = z.number().int().min(1);
/** A file below the workspace's folder, as it was listed. */
const file = z.string().min(1).max(400);

/** The arguments of each request. A request that is not here does not exist. */
export const REQUEST_ARGS: { readonly [N in RequestName]: ArgsSchema<N> } = {
  'workspace:open': none,
  'workspace:apply': z.tuple([requestedCommandSchema]).readonly(),
  'workspace:undo': none,
  'workspace:redo': none,
  'workspace:retry': none,
  'workspace:save-copy': none,
  'workspace:choose': none,
  'workspace:create': none,
  'workspace:restore': none,
  'workspace:open-locked': z.tuple([z.enum(['read', 'take-over'])]).readonly(),
  'workspace:reveal': none,
  'backups:list': none,
  'backups:preview': z.tuple([seq]).readonly(),
  'backups:restore': z.tuple([seq]).readonly(),
  'care:look': none,
  'care:settle': z.tuple([z.string().regex(/^[0-9a-f]{16}$/u), z.enum(SETTLEMENTS)]).readonly(),
  'care:preview-copy': z.tuple([file]).readonly(),
  'care:import-copy': z.tuple([file]).readonly(),
  'care:put-aside': z.tuple([file]).readonly(),
  'care:reveal': z.tuple([file]).readonly(),
  'source:text': z.tuple([idSchema('source')]).readonly(),
  'source:text-piece': z.tuple([idSchema('source'), z.number().int().min(0)]).readonly(),
  'corpus:import': none,
  'corpus:import-folder': none,
  'corpus:import-as': z.tuple([z.number().int().min(0), z.enum(ENCODINGS)]).readonly(),
  'source:reread': z.tuple([idSchema('source'), z.enum(ENCODINGS)]).readonly(),
  'corpus:stop': none,
  'dossier:preview': z.tuple([dossierDefinitionSchema]).readonly(),
  'dossier:save': z.tuple([dossierDefinitionSchema]).readonly(),
  'view:save': z.tuple([viewStateSchema]).readonly(),
  'settings:save': z.tuple([settingsSchema]).readonly(),
  'drafts:save': z.tuple([draftsSchema]).readonly(),
  'clipboard:write': z.tuple([z.string().max(MAX_TEXT)]).readonly(),
  'app:about': none,
  'window:reload': none,
  'window:flushed': none,
  'window:alive': none,
};

const errorSchema = z.looseObject({
  code: z.enum(['import', 'refused', 'store', 'open', 'export', 'request', 'bug']),
}) as unknown as z.ZodType<AppError>;

const status = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('saved'),
    at: z.string().nullable(),
    warning: z.enum(['checkpoint-failed', 'backup-failed', 'changed-on-disk']).exactOptional(),
  }),
  z.strictObject({ state: z.literal('saving') }),
  z.strictObject({ state: z.literal('not-saved'), error: errorSchema }),
  z.strictObject({ state: z.literal('read-only'), error: errorSchema }),
]);

const applied = z.strictObject({ seq: z.number().int() });
const nothing = z.null();
const facts = z.string().max(200);

const outcome = z.strictObject({
  file: z.string(),
  result: z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value: idSchema('source') }),
    z.strictObject({ ok: z.literal(false), error: errorSchema }),
  ]),
});

const importReport = z.strictObject({
  outcomes: z.array(outcome).readonly(),
  left: z.number().int().min(0),
});

/** The value of each good answer. What does not fit is a bug of ours and does not reach the window. */
export const REQUEST_ANSWERS: { readonly [N in RequestName]: z.ZodType<AnswerValue<N>> } = {
  'workspace:open': z.string(),
  'workspace:apply': applied,
  'workspace:undo': applied,
  'workspace:redo': applied,
  'workspace:retry': status,
  'workspace:save-copy': z.string().nullable(),
  'workspace:choose': z.boolean(),
  'workspace:create': nothing,
  'workspace:restore': nothing,
  'workspace:open-locked': nothing,
  'workspace:reveal': nothing,
  'backups:list': z.string(),
  'backups:preview': z.string(),
  'backups:restore': applied,
  'care:look': z.string(),
  'care:settle': applied.nullable(),
  'care:preview-copy': z.string(),
  'care:import-copy': z.strictObject({ merged: z.number().int(), conflicts: z.number().int() }),
  'care:put-aside': nothing,
  'care:reveal': nothing,
  'source:text': z.string(),
  'source:text-piece': z.string(),
  'corpus:import': importReport.nullable(),
  'corpus:import-folder': importReport.nullable(),
  'corpus:import-as': outcome,
  'source:reread': z.strictObject({ moved: z.number().int(), lost: z.number().int() }),
  'corpus:stop': nothing,
  'dossier:preview': z.string(),
  'dossier:save': z
    .strictObject({ file: z.string(), bytes: z.number().int(), sha256: z.string() })
    .nullable(),
  'view:save': nothing,
  'settings:save': nothing,
  'drafts:save': nothing,
  'clipboard:write': nothing,
  'app:about': z.strictObject({
    version: facts,
    electron: facts,
    chrome: facts,
    node: facts,
    platform: facts,
  }),
  'window:reload': nothing,
  'window:flushed': nothing,
  'window:alive': nothing,
};
