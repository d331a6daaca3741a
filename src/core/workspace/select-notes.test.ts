import { describe, expect, it } from 'vitest';
import {
  aCode,
  anActor,
  anAnnotation,
  aSource,
  aWorkspace,
} from '#core/dossier/testing/a-workspace.ts';
import type { CodeId } from '#core/ids.ts';
import { filterAnnotations, type NotesFilter, orphanCount } from './select-notes.ts';

const TEXT = 'Who pays for the summit? NATO pays.';
const source = aSource('one', TEXT);
const nato = anActor('Nato');
const moved = anAnnotation('d', source, TEXT, 'pays.');
const workspace = aWorkspace({
  sources: [source],
  actors: [nato],
  codes: [aCode('money'), aCode('loans', { parentId: 'cod_money' as CodeId })],
  annotations: [
    anAnnotation('a', source, TEXT, 'Who pays', [{ type: 'comment', text: 'Ask the Ministry' }]),
    anAnnotation('b', source, TEXT, 'summit', [{ type: 'code', codeId: 'cod_loans' as CodeId }]),
    anAnnotation('c', source, TEXT, 'NATO', [{ type: 'mention', actorId: nato.id }]),
    { ...moved, target: { ...moved.target, textSha256: 'c'.repeat(64) } },
  ],
});

const ALL: NotesFilter = { filter: '', sourceId: null, actorId: null, codeId: null, what: 'all' };

describe('filterAnnotations', () => {
  const CASES: readonly [Partial<NotesFilter>, readonly string[]][] = [
    [{}, ['Who pays', 'summit', 'NATO', 'pays.']],
    [{ what: 'notes' }, ['Who pays']],
    [{ what: 'orphans' }, ['pays.']],
    [{ filter: 'ministry ask' }, ['Who pays']],
    [{ filter: 'PAYS' }, ['Who pays', 'pays.']],
    [{ codeId: 'cod_money' as CodeId }, ['summit']],
    [{ actorId: nato.id }, ['NATO']],
    [{ actorId: nato.id, what: 'notes' }, []],
  ];

  it.each(CASES)('%j', (filter, expected) => {
    const found = filterAnnotations(workspace, { ...ALL, ...filter });
    expect(found.flatMap((group) => group.items.map((row) => row.target.quote.exact))).toEqual(
      expected,
    );
  });

  it('counts what was made on a text that has changed', () => {
    expect(orphanCount(workspace)).toBe(1);
  });
});
