import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aComment, anActor, anAnnotation, anId, aSource } from '#core/testing/builders.ts';
import { AnnotationRows } from './annotation-rows.ts';
import { compareWorkspaces } from './comparison.ts';
import { emptyWorkspace, type Workspace } from './workspace.ts';

const EMPTY = emptyWorkspace(anId('workspace', 1), 'Title', '2025-03-09T12:00:00.000Z');

function noteAt(n: number, words: string) {
  return anAnnotation(n, { start: n * 10, bodies: [aComment(n, words)] });
}

function holding(notes: readonly ReturnType<typeof noteAt>[], more: Partial<Workspace> = {}) {
  const source = aSource(1);
  return {
    ...EMPTY,
    sources: { [source.id]: source },
    annotations: notes.length === 0 ? {} : { [source.id]: AnnotationRows.from(notes) },
    ...more,
  };
}

describe('what would become of a workspace', () => {
  it('is nothing between equal ones', () => {
    const same = holding([noteAt(1, 'a')]);
    expect(compareWorkspaces(same, holding([noteAt(1, 'a')]))).toEqual({
      counts: { added: 0, changed: 0, removed: 0 },
      sources: [],
      others: [],
      unlisted: 0,
    });
  });

  it('names notes by source, in text order, with their words before and after', () => {
    const from = holding([noteAt(1, 'old words'), noteAt(3, 'goes')]);
    const to = holding([noteAt(2, 'comes'), noteAt(1, 'new words')]);
    const { counts, sources } = compareWorkspaces(from, to);
    expect(counts).toEqual({ added: 1, changed: 1, removed: 1 });
    expect(sources).toHaveLength(1);
    expect(sources[0]).toMatchObject({ title: 'Source 1', change: null });
    expect(
      sources[0]?.rows.map(({ change, before, after }) => [change, before?.texts, after?.texts]),
    ).toEqual([
      ['changed', ['old words'], ['new words']],
      ['added', undefined, ['comes']],
      ['removed', ['goes'], undefined],
    ]);
  });

  it('tells of a source that would come back even when nothing is noted on it', () => {
    const { sources, others, counts } = compareWorkspaces(EMPTY, holding([]));
    expect(sources).toEqual([
      { sourceId: anId('source', 1), title: 'Source 1', change: 'added', rows: [] },
    ]);
    expect(others).toEqual([]);
    expect(counts.added).toBe(1);
  });

  it('names what is not a note: actors, the title', () => {
    const actor = anActor(1, { aliases: ['Elon'], description: 'owner' });
    const to = holding([], { actors: { [actor.id]: actor }, about: { title: 'Other' } });
    const { others } = compareWorkspaces(holding([]), to);
    expect(others.map(({ table, after }) => [table, after?.name, after?.texts])).toEqual([
      ['about', 'Other', []],
      ['actors', 'Actor 1', ['Elon', 'owner']],
    ]);
  });

  it('counts what it does not list', () => {
    const many = Array.from({ length: 30 }, (_, n) => noteAt(n, `note ${n}`));
    const { counts, sources, unlisted } = compareWorkspaces(holding([]), holding(many), 12);
    expect(counts.added).toBe(30);
    expect(sources[0]?.rows).toHaveLength(12);
    expect(unlisted).toBe(18);
  });

  it('counts the other way round when the two are exchanged', () => {
    const some = fc
      .uniqueArray(fc.integer({ min: 0, max: 20 }))
      .map((numbers) => holding(numbers.map((n) => noteAt(n, n % 3 === 0 ? 'x' : `${n}`))));
    fc.assert(
      fc.property(some, some, (a, b) => {
        const there = compareWorkspaces(a, b).counts;
        const back = compareWorkspaces(b, a).counts;
        expect([back.added, back.changed, back.removed]).toEqual([
          there.removed,
          there.changed,
          there.added,
        ]);
      }),
    );
  });
});
