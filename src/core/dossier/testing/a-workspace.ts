/** Workspaces for tests, built from texts and marks. */
import type { Actor } from '#core/actor/actor.ts';
import type { Annotation, Body } from '#core/annotation/annotation.ts';
import type { Code } from '#core/codebook/code.ts';
import { DOSSIER_SECTIONS, type DossierDefinition } from '#core/dossier/definition.ts';
import { makeDefinition } from '#core/dossier/make-definition.ts';
import type {
  ActorId,
  AnnotationId,
  BodyId,
  CodeId,
  DossierId,
  SourceId,
  WorkspaceId,
} from '#core/ids.ts';
import { type Memo, type MemoTarget, memoIdOf } from '#core/memo/memo.ts';
import type { Block, ReadingText, Source } from '#core/source/source.ts';
import { AnnotationRows } from '#core/workspace/annotation-rows.ts';
import { emptyWorkspace, type Workspace } from '#core/workspace/workspace.ts';

export const AT = '2025-03-10T09:00:00.000Z';

const times = { createdAt: AT, modifiedAt: AT };

/** Blocks as a plain text has them: one for each line that is not empty. */
export function blocksOf(text: string): readonly Block[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    kind: 'paragraph',
    marks: [],
  }));
}

export function aReadingText(text: string): ReadingText {
  return { text, blocks: blocksOf(text) };
}

export function aSource(name: string, text: string, title = name): Source {
  const field = { value: title, basis: 'stated' } as const;
  return {
    id: `src_${name}` as SourceId,
    original: {
      name: `${name}.txt`,
      format: 'plain',
      sha256: 'a'.repeat(64),
      byteLength: text.length,
      encoding: 'utf-8',
    },
    text: { sha256: 'b'.repeat(64), length: text.length, words: 1, parser: 'plain/1' },
    metadata: { title: field },
    recognised: { title: field },
    addedAt: AT,
  };
}

export function anActor(name: string, more: Partial<Actor> = {}): Actor {
  const id = `act_${name.toLowerCase()}` as ActorId;
  return {
    id,
    kind: 'person',
    preferredName: name,
    aliases: [],
    description: '',
    ...times,
    ...more,
  };
}

export function aCode(name: string, more: Partial<Code> = {}): Code {
  const id = `cod_${name.toLowerCase()}` as CodeId;
  return { id, name, colour: 'teal', description: '', order: 0, ...times, ...more };
}

export function aMemo(target: MemoTarget, text: string): Memo {
  return { id: memoIdOf(target), target, text, ...times };
}

type WithoutId<T> = T extends Body ? Omit<T, 'id'> : never;

/** An annotation of the first place where the words stand. */
export function anAnnotation(
  name: string,
  source: Source,
  text: string,
  words: string,
  bodies: readonly WithoutId<Body>[] = [],
): Annotation {
  const start = text.indexOf(words);
  return {
    id: `ann_${name}` as AnnotationId,
    sourceId: source.id,
    target: {
      textSha256: source.text.sha256,
      position: { start, end: start + words.length },
      quote: { exact: words, prefix: '', suffix: '' },
    },
    highlighted: bodies.length === 0,
    bodies: bodies.map((body, index) => ({ ...body, id: `bod_${name}${index}` as BodyId }) as Body),
    ...times,
  };
}

export type Rows = {
  readonly sources?: readonly Source[];
  readonly annotations?: readonly Annotation[];
  readonly actors?: readonly Actor[];
  readonly codes?: readonly Code[];
  readonly memos?: readonly Memo[];
};

function byId<T extends { readonly id: string }>(rows: readonly T[] = []): Record<string, T> {
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}

export function aWorkspace(rows: Rows): Workspace {
  const annotations: Record<string, Annotation[]> = {};
  for (const annotation of rows.annotations ?? []) {
    const list = annotations[annotation.sourceId] ?? [];
    list.push(annotation);
    annotations[annotation.sourceId] = list;
  }
  return {
    ...emptyWorkspace('ws_1' as WorkspaceId, 'Defence', AT),
    sources: byId(rows.sources),
    actors: byId(rows.actors),
    codes: byId(rows.codes),
    memos: byId(rows.memos),
    annotations: Object.fromEntries(
      Object.entries(annotations).map(([id, list]) => [id, AnnotationRows.from(list)]),
    ),
  };
}

export function aDefinition(more: Partial<DossierDefinition> = {}): DossierDefinition {
  const made = makeDefinition('dos_1' as DossierId, 'A dossier', AT);
  return { ...made, sections: DOSSIER_SECTIONS, ...more };
}
