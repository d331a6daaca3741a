import { describe, expect, it } from 'vitest';
import { isAlarming, type Recovered, recoveryFacts, recoveryTitle } from './recovery.ts';

const quiet: Recovered = {
  replayed: 0,
  fromBackup: null,
  quarantined: [],
  missing: [],
  lost: 0,
  lostChanges: 0,
  unsure: [],
  advice: [],
};
const notes = { what: 'sources/src_a/notes.json' };
const journal = { what: 'journal.ndjson' };

describe('what opening tells', () => {
  it.each<[string, Partial<Recovered>, readonly RegExp[]]>([
    ['only the journal', { replayed: 3 }, [/^3 changes taken from the journal: nothing saved/u]],
    [
      'a damaged file with a backup',
      { quarantined: [notes], fromBackup: '2026-01-02T10:00:00' },
      [/^1 file was not as/u, /backup of 2 Jan 2026, 10:00/u, /^Nothing .* missing/u, /go on/u],
    ],
    [
      'a missing file with a backup',
      { missing: [notes.what], fromBackup: '2026-01-02T10:00:00' },
      [/^Missing: sources\/src_a\/notes\.json\.$/u, /backup/u, /^Nothing/u, /go on/u],
    ],
    [
      'lost rows',
      { quarantined: [notes], lost: 2, unsure: [notes.what] },
      [/not as/u, /^2 entries could not be read/u, /no whole copy of sources/u, /Look/u],
    ],
    [
      'a journal with unreadable records',
      { quarantined: [journal], lostChanges: 1, unsure: [journal.what] },
      [/not as/u, /^1 change in the journal could not be read\./u, /Look through/u],
    ],
    [
      'a journal that tells nothing any more',
      { quarantined: [journal], unsure: [journal.what] },
      [/not as/u, /did not end in peace/u, /Look through/u],
    ],
    [
      'a journal that is gone',
      { missing: ['journal.ndjson'], unsure: [journal.what] },
      [/^Missing: journal/u, /did not end in peace/u, /Look through/u],
    ],
  ])('%s', (_name, found, expected) => {
    const notice = { ...quiet, ...found };
    const facts = recoveryFacts(notice);
    expect(facts).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries()) {
      expect(facts[index]).toMatch(pattern);
    }
    for (const fact of facts) {
      expect(fact).toMatch(/^(?:[A-Z]|\d+ ).*\.$/u);
    }
  });

  it('is alarming only when something was damaged, missing or lost', () => {
    expect(isAlarming({ ...quiet, replayed: 5, advice: ['migrated'] })).toBe(false);
    expect(isAlarming({ ...quiet, missing: ['journal.ndjson'] })).toBe(true);
    expect(isAlarming({ ...quiet, lostChanges: 1 })).toBe(true);
    expect(recoveryTitle({ ...quiet, lost: 1 })).toContain('damaged');
    expect(recoveryTitle(quiet)).not.toContain('damaged');
  });
});
