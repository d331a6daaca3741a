import { describe, expect, it } from 'vitest';
import { aComment, anActor, anAnnotation, anId, aSource, timeAt } from '#core/testing/builders.ts';
import { emptyWorkspace } from '#core/workspace/workspace.ts';
import type { Conflict } from '#node/store/care-types.ts';
import { careView } from './care-view.ts';

const WORKSPACE = {
  ...emptyWorkspace(anId('workspace', 1), 'Title', timeAt(0)),
  sources: { [anId('source', 1)]: aSource(1) },
};

function aConflict(n: number, over: Partial<Conflict> = {}): Conflict {
  return {
    id: n.toString(16).padStart(16, '0'),
    at: timeAt(n),
    table: 'annotations',
    rowId: anId('annotation', n),
    ours: anAnnotation(n, { bodies: [aComment(n, 'ours')] }),
    theirs: anAnnotation(n, { bodies: [aComment(n, 'theirs')] }),
    file: 'notes.json',
    keptAt: 'quarantine/1-notes.json',
    settled: null,
    ...over,
  };
}

const EMPTY = { changes: [], conflicts: [], copies: [], aside: [] };

describe('what the window shows of changed files', () => {
  it('names the source of a note and says what both sides say', () => {
    const actor = anActor(1);
    const conflicts = [
      aConflict(1),
      aConflict(2, { ours: null }),
      aConflict(3, { table: 'actors', ours: actor, theirs: { ...actor, description: 'theirs' } }),
      aConflict(4, { table: 'sources', ours: aSource(1), theirs: aSource(1) }),
    ];
    const view = careView(WORKSPACE, { ...EMPTY, conflicts });
    expect(view.conflicts).toMatchObject([
      { source: 'Source 1', ours: { texts: ['ours'] }, theirs: { texts: ['theirs'] }, both: true },
      { source: 'Source 1', ours: null, both: false },
      { source: null, theirs: { name: 'Actor 1', texts: ['theirs'] }, both: true },
      { source: null, both: false },
    ]);
  });

  it('counts all that wait and lists as many as one looks through', () => {
    const many = Array.from({ length: 250 }, (_, n) => aConflict(n + 1));
    const settled = aConflict(900, { settled: 'mine' });
    const view = careView(WORKSPACE, { ...EMPTY, conflicts: [...many, settled] });
    expect(view.waiting).toBe(250);
    expect(view.conflicts).toHaveLength(100);
    expect(careView(WORKSPACE, { ...EMPTY, conflicts: [settled] })).toMatchObject({
      waiting: 0,
      conflicts: [{ settled: 'mine' }],
    });
  });
});
