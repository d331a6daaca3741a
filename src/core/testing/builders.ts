/** Rows for tests: whole and valid, with what matters to the test given by the test. */
import type { Actor } from '#core/actor/actor.ts';
import type { Annotation, Body } from '#core/annotation/annotation.ts';
import type { MarkBatch } from '#core/batch/batch.ts';
import type { Code } from '#core/codebook/code.ts';
import type { DossierDefinition } from '#core/dossier/definition.ts';
import type { IdKind, IdOf, SourceId, WorkspaceId } from '#core/ids.ts';
import { ID_PREFIX } from '#core/ids.ts';
import type { Source } from '#core/source/source.ts';
import type { ActorDecision } from '#core/suggestion/decision.ts';
import { emptyWorkspace, type Workspace } from '#core/workspace/workspace.ts';

/** A time for tests that do not care, and the ones after it, a minute each. */
export function timeAt(minutes: number): string {
  return new Date(Date.UTC(2025, 2, 9, 12, minutes)).toISOString();
}

/** The n-th id of a kind. */
export function anId<K extends IdKind>(kind: K, n: number): IdOf<K> {
  return `${ID_PREFIX[kind]}_${n.toString(36)}` as IdOf<K>;
}

const HASH = 'a'.repeat(64);

/** The reading text that `aSource` stands for: as long as its row says. */
export const TEXT_LENGTH = 1000;

export function aSource(n: number, over: Partial<Source> = {}): Source {
  const metadata = { title: { value: `Source ${n}`, basis: 'stated' as const } };
  return {
    id: anId('source', n),
    original: {
      name: `source-${n}.txt`,
      format: 'plain',
      sha256: HASH,
      byteLength: TEXT_LENGTH,
      encoding: 'utf-8',
    },
    text: { sha256: HASH, length: TEXT_LENGTH, words: 200, parser: 'plain/1' },
    metadata,
    recognised: metadata,
    addedAt: timeAt(0),
    ...over,
  };
}

export function anAnnotation(
  n: number,
  over: Partial<Annotation> & { readonly start?: number; readonly end?: number } = {},
): Annotation {
  const { start = 0, end = start + 5, ...rest } = over;
  return {
    id: anId('annotation', n),
    sourceId: anId('source', 1),
    target: {
      textSha256: HASH,
      position: { start, end },
      quote: { exact: 'x'.repeat(end - start), prefix: '', suffix: '' },
    },
    highlighted: rest.bodies === undefined,
    bodies: [],
    createdAt: timeAt(0),
    modifiedAt: timeAt(0),
    ...rest,
  };
}

export function aComment(n: number, text: string): Body {
  return { id: anId('body', n), type: 'comment', text };
}

export function anActor(n: number, over: Partial<Actor> = {}): Actor {
  return {
    id: anId('actor', n),
    kind: 'person',
    preferredName: `Actor ${n}`,
    aliases: [],
    description: '',
    createdAt: timeAt(0),
    modifiedAt: timeAt(0),
    ...over,
  };
}

export function aCode(n: number, over: Partial<Code> = {}): Code {
  return {
    id: anId('code', n),
    name: `code ${n}`,
    colour: 'blue',
    description: '',
    order: n,
    createdAt: timeAt(0),
    modifiedAt: timeAt(0),
    ...over,
  };
}

export function aDossier(n: number, over: Partial<DossierDefinition> = {}): DossierDefinition {
  return {
    id: anId('dossier', n),
    title: `Dossier ${n}`,
    introduction: '',
    sections: ['sources'],
    sources: null,
    kinds: null,
    actors: null,
    actorKinds: null,
    figureKinds: null,
    codes: null,
    createdAt: timeAt(0),
    modifiedAt: timeAt(0),
    ...over,
  };
}

/** A batch about the first actor, with no mark yet. */
export function aBatch(n: number, over: Partial<MarkBatch> = {}): MarkBatch {
  return {
    id: anId('batch', n),
    target: { kind: 'actor', actorId: anId('actor', 1) },
    search: { names: ['Actor 1'], sources: null, anyCase: false, anyAccents: true, plurals: false },
    marks: [],
    leftOut: [],
    createdAt: timeAt(0),
    modifiedAt: timeAt(0),
    ...over,
  };
}

export function aDecision(n: number, over: Partial<ActorDecision> = {}): ActorDecision {
  return {
    id: anId('decision', n),
    subject: 'actor',
    actorKind: 'person',
    words: `Name ${n}`,
    scope: 'alike',
    context: { before: ['by'], after: ['said'] },
    sourceId: anId('source', 1),
    createdAt: timeAt(0),
    modifiedAt: timeAt(0),
    ...over,
  };
}

/** A workspace with these sources and nothing else. */
export function aWorkspace(sources: readonly Source[] = [aSource(1), aSource(2)]): Workspace {
  const empty = emptyWorkspace(anId('workspace', 1) as WorkspaceId, 'Test', timeAt(0));
  const rows = Object.fromEntries(sources.map((source): [SourceId, Source] => [source.id, source]));
  return { ...empty, sources: rows };
}
