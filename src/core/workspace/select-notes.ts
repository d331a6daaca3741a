/** Derived views about annotations over the whole corpus: filtered, by source, in text order. */
import type { Annotation } from '#core/annotation/annotation.ts';
import type { ActorId, CodeId, SourceId } from '#core/ids.ts';
import { subtreeOf } from './plan-code.ts';
import { resolveActorId } from './resolve-actor.ts';
import { annotationsOf, type BySource, isCurrent, sourcesOf } from './selectors.ts';
import type { Workspace } from './workspace.ts';

export type NotesFilter = {
  /** Words to be found in the quotation or in a note. */
  readonly filter: string;
  readonly sourceId: SourceId | null;
  readonly actorId: ActorId | null;
  /** The code itself or one below it. */
  readonly codeId: CodeId | null;
  /** `notes`: with a note on them; `all`: every mark; `orphans`: made on a text that has changed since. */
  readonly what: 'notes' | 'all' | 'orphans';
};

type Test = (annotation: Annotation) => boolean;

function testsOf(workspace: Workspace, filter: NotesFilter): readonly Test[] {
  const tests: Test[] = [];
  if (filter.what === 'notes') {
    tests.push((annotation) => annotation.bodies.some((body) => body.type === 'comment'));
  }
  if (filter.what === 'orphans') {
    tests.push((annotation) => !isCurrent(workspace, annotation));
  }
  if (filter.codeId !== null) {
    const codes = subtreeOf(workspace, filter.codeId);
    tests.push((annotation) =>
      annotation.bodies.some((body) => body.type === 'code' && codes.has(body.codeId)),
    );
  }
  if (filter.actorId !== null) {
    const wanted = filter.actorId;
    tests.push((annotation) =>
      annotation.bodies.some(
        (body) => body.type === 'mention' && resolveActorId(workspace, body.actorId) === wanted,
      ),
    );
  }
  const words = filter.filter.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length > 0) {
    tests.push((annotation) => hasWords(annotation, words));
  }
  return tests;
}

function hasWords(annotation: Annotation, words: readonly string[]): boolean {
  const text = [
    annotation.target.quote.exact,
    ...annotation.bodies.map((body) => (body.type === 'comment' ? body.text : '')),
  ]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

/** The annotations that fit every part of the filter. */
export function filterAnnotations(
  workspace: Workspace,
  filter: NotesFilter,
): readonly BySource<Annotation>[] {
  const tests = testsOf(workspace, filter);
  const groups: BySource<Annotation>[] = [];
  for (const source of sourcesOf(workspace)) {
    if (filter.sourceId !== null && source.id !== filter.sourceId) {
      continue;
    }
    const items = annotationsOf(workspace, source.id).filter((annotation) =>
      tests.every((test) => test(annotation)),
    );
    if (items.length > 0) {
      groups.push({ sourceId: source.id, items });
    }
  }
  return groups;
}

/** How many annotations were made on a text that has changed since. */
export function orphanCount(workspace: Workspace): number {
  let count = 0;
  for (const id of Object.keys(workspace.sources)) {
    for (const annotation of annotationsOf(workspace, id)) {
      count += isCurrent(workspace, annotation) ? 0 : 1;
    }
  }
  return count;
}
