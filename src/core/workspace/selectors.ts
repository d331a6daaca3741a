/**
 * Derived views of a workspace. Pure; what is costly is made once per list of annotations and kept beside it, so that
 * a change in one source never counts the others again.
 */
import type {
  Annotation,
  CodeBody,
  CommentBody,
  FigureBody,
  MentionBody,
} from '#core/annotation/annotation.ts';
import type { ActorId, SourceId } from '#core/ids.ts';
import { type Memo, type MemoTarget, memoIdOf } from '#core/memo/memo.ts';
import type { Source } from '#core/source/source.ts';
import { resolveActorId } from './resolve-actor.ts';
import type { Workspace } from './workspace.ts';

/** A body with the annotation that carries it. */
export type Placed<B> = { readonly annotation: Annotation; readonly body: B };

/** What the annotations of one source hold, sorted by what is said. Lists are in text order. */
export type SourceDigest = {
  readonly mentions: readonly Placed<MentionBody>[];
  readonly figures: readonly Placed<FigureBody>[];
  readonly notes: readonly Placed<CommentBody>[];
  readonly codings: readonly Placed<CodeBody>[];
  readonly highlights: number;
};

const NO_ROWS: readonly Annotation[] = [];
const digests = new WeakMap<readonly Annotation[], SourceDigest>();

function makeDigest(rows: readonly Annotation[]): SourceDigest {
  const mentions: Placed<MentionBody>[] = [];
  const figures: Placed<FigureBody>[] = [];
  const notes: Placed<CommentBody>[] = [];
  const codings: Placed<CodeBody>[] = [];
  let highlights = 0;
  for (const annotation of rows) {
    highlights += annotation.highlighted ? 1 : 0;
    for (const body of annotation.bodies) {
      switch (body.type) {
        case 'mention':
          mentions.push({ annotation, body });
          break;
        case 'figure':
          figures.push({ annotation, body });
          break;
        case 'comment':
          notes.push({ annotation, body });
          break;
        case 'code':
          codings.push({ annotation, body });
          break;
      }
    }
  }
  return { mentions, figures, notes, codings, highlights };
}

/** The annotations of a source in text order. */
export function annotationsOf(workspace: Workspace, sourceId: string): readonly Annotation[] {
  return Object.hasOwn(workspace.annotations, sourceId)
    ? (workspace.annotations[sourceId]?.toArray() ?? NO_ROWS)
    : NO_ROWS;
}

/** What the annotations of a source hold. Made once for each state of that source. */
export function digestOf(workspace: Workspace, sourceId: string): SourceDigest {
  const rows = annotationsOf(workspace, sourceId);
  const known = digests.get(rows);
  if (known !== undefined) {
    return known;
  }
  const made = makeDigest(rows);
  digests.set(rows, made);
  return made;
}

/** A source by id, own properties only. */
export function sourceOf(workspace: Workspace, sourceId: SourceId): Source | null {
  return Object.hasOwn(workspace.sources, sourceId) ? (workspace.sources[sourceId] ?? null) : null;
}

/** The sources in the order they were added. */
export function sourcesOf(workspace: Workspace): readonly Source[] {
  return Object.values(workspace.sources).sort(
    (a, b) => compareText(a.addedAt, b.addedAt) || compareText(a.original.name, b.original.name),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export type SourceCounts = {
  /** Different actors that are named, merged ones counted once. */
  readonly actors: number;
  readonly mentions: number;
  readonly figures: number;
  readonly notes: number;
  readonly annotations: number;
};

type Counted = { readonly actors: Workspace['actors']; readonly counts: SourceCounts };
const countsByDigest = new WeakMap<SourceDigest, Counted>();

/** How much is noted about one source. Counted once for each state of it and of the actors. */
export function countsOf(workspace: Workspace, sourceId: string): SourceCounts {
  const digest = digestOf(workspace, sourceId);
  const known = countsByDigest.get(digest);
  if (known?.actors === workspace.actors) {
    return known.counts;
  }
  const counts = makeCounts(workspace, sourceId, digest);
  countsByDigest.set(digest, { actors: workspace.actors, counts });
  return counts;
}

function makeCounts(workspace: Workspace, sourceId: string, digest: SourceDigest): SourceCounts {
  const actors = new Set<ActorId>();
  for (const { body } of digest.mentions) {
    actors.add(resolveActorId(workspace, body.actorId));
  }
  return {
    actors: actors.size,
    mentions: digest.mentions.length,
    figures: digest.figures.length,
    notes: digest.notes.length,
    annotations: annotationsOf(workspace, sourceId).length,
  };
}

export type WorkspaceCounts = Omit<SourceCounts, 'actors' | 'annotations'> & {
  readonly sources: number;
};

/** How much is noted in the whole workspace. */
export function workspaceCounts(workspace: Workspace): WorkspaceCounts {
  const counts = { sources: 0, mentions: 0, figures: 0, notes: 0 };
  for (const id of Object.keys(workspace.sources)) {
    const digest = digestOf(workspace, id);
    counts.sources += 1;
    counts.mentions += digest.mentions.length;
    counts.figures += digest.figures.length;
    counts.notes += digest.notes.length;
  }
  return counts;
}

/** The memo on something, or `null`. */
export function memoOf(workspace: Workspace, target: MemoTarget): Memo | null {
  const id = memoIdOf(target);
  return Object.hasOwn(workspace.memos, id) ? (workspace.memos[id] ?? null) : null;
}

/** Whether the annotation was made on the text as it is now, so that its position counts. */
export function isCurrent(workspace: Workspace, annotation: Annotation): boolean {
  return workspace.sources[annotation.sourceId]?.text.sha256 === annotation.target.textSha256;
}

/** Something with what it says about one source. */
export type BySource<T> = { readonly sourceId: SourceId; readonly items: readonly T[] };

/** Picks from the digest of every source, in the order of the sources; sources that give nothing are left out. */
export function pickBySource<T>(
  workspace: Workspace,
  pick: (digest: SourceDigest, sourceId: SourceId) => readonly T[],
): readonly BySource<T>[] {
  const groups: BySource<T>[] = [];
  for (const source of sourcesOf(workspace)) {
    const items = pick(digestOf(workspace, source.id), source.id);
    if (items.length > 0) {
      groups.push({ sourceId: source.id, items });
    }
  }
  return groups;
}
