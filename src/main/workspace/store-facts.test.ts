import { describe, expect, it } from 'vitest';
import type { Incident, StoreStatus } from '#node/store/types.ts';
import { toRecoveryNotice, toStatus } from './store-facts.ts';

describe('the status of the store', () => {
  it.each<[StoreStatus, unknown]>([
    [{ state: 'saving' }, { state: 'saving' }],
    [
      { state: 'saved', at: '2026-01-01T00:00:00.000Z' },
      { state: 'saved', at: '2026-01-01T00:00:00.000Z' },
    ],
    [
      { state: 'not-saved', reason: 'disk-full' },
      { state: 'not-saved', error: { code: 'store', reason: 'disk-full' } },
    ],
    [
      { state: 'not-saved', reason: 'io', detail: 'EIO' },
      { state: 'not-saved', error: { code: 'store', reason: 'io', detail: 'EIO' } },
    ],
    [
      { state: 'read-only', reason: 'newer-format' },
      { state: 'read-only', error: { code: 'open', reason: 'newer-format', folder: '/ws' } },
    ],
    [
      { state: 'read-only', reason: 'no-permission' },
      { state: 'read-only', error: { code: 'store', reason: 'no-permission' } },
    ],
  ])('%j', (status, expected) => {
    expect(toStatus(status, '/ws')).toEqual(expected);
  });
});

describe('what an opening tells', () => {
  const report = { replayed: 0, unclean: false, incidents: [] };

  it('is nothing when all was well', () => {
    expect(toRecoveryNotice(report)).toBeNull();
    expect(toRecoveryNotice({ ...report, unclean: true })).toBeNull();
  });

  it('names the changes that a crash left in the journal', () => {
    expect(toRecoveryNotice({ ...report, unclean: true, replayed: 3 })).toMatchObject({
      replayed: 3,
      quarantined: [],
      lost: 0,
    });
  });

  it('names what was damaged, missing and lost, and where it is kept', () => {
    const incidents: Incident[] = [
      {
        kind: 'damaged-file',
        file: 'workspace.json',
        keptAt: 'quarantine/1-workspace.json',
        from: 'backup',
        recovered: 8,
        lost: 2,
        backupAt: '2026-01-02T00:00:00.000Z',
      },
      {
        kind: 'missing-file',
        file: 'sources/src_a/notes.json',
        keptAt: null,
        from: 'nothing',
        recovered: 0,
      },
      {
        kind: 'damaged-journal',
        file: 'journal.ndjson',
        keptAt: 'quarantine/2-journal',
        records: 1,
      },
      { kind: 'migrated', from: 1, to: 2 },
      { kind: 'synchronised-folder', by: 'Dropbox' },
    ];
    expect(toRecoveryNotice({ ...report, incidents })).toEqual({
      replayed: 0,
      quarantined: [
        {
          what: 'workspace.json',
          kept: 'quarantine/1-workspace.json',
          recovered: 8,
          backupAt: '2026-01-02T00:00:00.000Z',
        },
        { what: 'journal.ndjson', kept: 'quarantine/2-journal', recovered: null, backupAt: null },
      ],
      fromBackup: '2026-01-02T00:00:00.000Z',
      missing: ['sources/src_a/notes.json'],
      lost: 2,
      lostChanges: 1,
      unsure: ['sources/src_a/notes.json', 'journal.ndjson'],
      advice: ['migrated', 'synchronised-folder'],
    });
  });
});
