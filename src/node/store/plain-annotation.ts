/**
 * A fast check of the most common row. It says yes only where the schema would: a workspace may hold a hundred
 * thousand annotations, and the schema takes ten times as long. What it does not know goes to the schema.
 */
import type { Annotation } from '#core/annotation/annotation.ts';
import { MAX_TEXT } from '#core/schema/ids.ts';

const ANNOTATION_ID = /^ann_[0-9a-z]{1,40}$/u;
const SOURCE_ID = /^src_[0-9a-z]{1,40}$/u;
const BODY_ID = /^bod_[0-9a-z]{1,40}$/u;
const ACTOR_ID = /^act_[0-9a-z]{1,40}$/u;
const CODE_ID = /^cod_[0-9a-z]{1,40}$/u;
const BATCH_ID = /^bat_[0-9a-z]{1,40}$/u;
const SHA256 = /^[0-9a-f]{64}$/u;
const INSTANT = /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u;
const MOST_BODIES = 100;

type Unknown = Readonly<Record<string, unknown>>;

function isObject(value: unknown, keys: number): value is Unknown {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length === keys
  );
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= MAX_TEXT;
}

function isOffset(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isTarget(value: unknown): boolean {
  return (
    isObject(value, 3) &&
    matches(value.textSha256, SHA256) &&
    isObject(value.position, 2) &&
    isOffset(value.position.start) &&
    isOffset(value.position.end) &&
    isObject(value.quote, 3) &&
    isText(value.quote.exact) &&
    isText(value.quote.prefix) &&
    isText(value.quote.suffix)
  );
}

/** Figures have too many shapes to be checked twice: they go to the schema. */
function isPlainBody(value: unknown): boolean {
  if (!isObject(value, 3) || !matches(value.id, BODY_ID)) {
    return false;
  }
  switch (value.type) {
    case 'comment':
      return isText(value.text);
    case 'code':
      return matches(value.codeId, CODE_ID);
    case 'mention':
      return matches(value.actorId, ACTOR_ID);
    default:
      return false;
  }
}

/** Whether this is surely a valid annotation. `false` means: ask the schema. */
export function isPlainAnnotation(value: unknown): value is Annotation {
  const batched = typeof value === 'object' && value !== null && Object.hasOwn(value, 'batchId');
  return (
    isObject(value, batched ? 8 : 7) &&
    matches(value.id, ANNOTATION_ID) &&
    matches(value.sourceId, SOURCE_ID) &&
    matches(value.createdAt, INSTANT) &&
    matches(value.modifiedAt, INSTANT) &&
    typeof value.highlighted === 'boolean' &&
    (!batched || matches(value.batchId, BATCH_ID)) &&
    isTarget(value.target) &&
    Array.isArray(value.bodies) &&
    value.bodies.length <= MOST_BODIES &&
    value.bodies.every(isPlainBody)
  );
}
