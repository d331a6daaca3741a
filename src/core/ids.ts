/**
 * Branded ids, so that an actor's id cannot be passed where a source's is meant.
 * Ids are made outside the core (random bytes are passed in) and never carry meaning.
 */

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type WorkspaceId = Branded<'workspace'>;
export type SourceId = Branded<'source'>;
export type AnnotationId = Branded<'annotation'>;
export type BodyId = Branded<'body'>;
export type ActorId = Branded<'actor'>;
export type CodeId = Branded<'code'>;
export type MemoId = Branded<'memo'>;
export type DossierId = Branded<'dossier'>;
export type TrashId = Branded<'trash'>;
export type BatchId = Branded<'batch'>;
export type DecisionId = Branded<'decision'>;
export type RequestId = Branded<'request'>;

/** The prefix that an id of each kind starts with; it makes a stored file readable. */
export const ID_PREFIX = {
  workspace: 'ws',
  source: 'src',
  annotation: 'ann',
  body: 'bod',
  actor: 'act',
  code: 'cod',
  memo: 'mem',
  dossier: 'dos',
  trash: 'tra',
  batch: 'bat',
  decision: 'dec',
  request: 'req',
} as const;

export type IdKind = keyof typeof ID_PREFIX;

/** The branded id type of each kind. */
export type IdOf<K extends IdKind> = Branded<K>;

/** Gives random bytes: the only source of chance, passed in so that tests are repeatable. */
export type RandomBytes = (length: number) => Uint8Array;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Makes an id of 80 random bits: `ann_4f1k…`, 16 characters of Crockford's base 32 after the prefix.
 * Lower case only, so that ids that differ never collide on a file system that ignores case.
 */
export function makeId<K extends IdKind>(kind: K, random: RandomBytes): IdOf<K> {
  const bytes = random(16);
  let text = '';
  for (let index = 0; index < 16; index += 1) {
    text += ALPHABET[(bytes[index] ?? 0) & 31];
  }
  return `${ID_PREFIX[kind]}_${text}` as IdOf<K>;
}

/** Whether a string is a well-formed id of this kind. Ids become file names: this is what keeps that safe. */
export function isId<K extends IdKind>(kind: K, value: string): value is IdOf<K> {
  return new RegExp(`^${ID_PREFIX[kind]}_[0-9a-z]{1,40}$`, 'u').test(value);
}
