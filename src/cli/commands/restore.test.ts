import { readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CliFolder, made, makeFolder, marked } from '#cli/testing/a-cli-workspace.ts';

let place: CliFolder;

beforeEach(async () => {
  place = await makeFolder();
});

afterEach(() => place.remove());

type Listed = {
  readonly backups: readonly { readonly backup: number; readonly whole: boolean }[];
};

async function listed(): Promise<Listed['backups']> {
  const { out } = await place.cli('restore', 'w', '--json');
  return (JSON.parse(out) as Listed).backups;
}

/** Every file of the workspace with its bytes. */
async function contents(): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(place.workspace, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  const bytes = await Promise.all(
    files.map((entry) => readFile(join(entry.parentPath, entry.name), 'base64')),
  );
  return Object.fromEntries(
    files.map((entry, n) => [join(entry.parentPath, entry.name), bytes[n] ?? '']),
  );
}

describe('dossier restore', () => {
  it('lists the backups with time, size, counts and whether they are whole', async () => {
    await marked(place);
    const { code, out } = await place.cli('restore', 'w');
    expect(code).toBe(0);
    expect(out).toContain(`2 backups of w, newest first, in ${place.workspace}\n`);
    expect(out).toMatch(
      /^6 {2}10 Mar 2025, \d\d:\d\d {2}\d.*B {2,}whole {2}2 sources, 1 mark, 1 note, 1 actor$/mu,
    );
    expect(out).toMatch(/^2 .* whole {2}2 sources, 0 marks, 0 notes, 0 actors$/mu);
    expect(await listed()).toMatchObject([
      { backup: 6, whole: true },
      { backup: 2, whole: true },
    ]);
  });

  it('shows what would change and changes nothing', async () => {
    await marked(place);
    const before = await contents();
    for (const flags of [[], ['--preview']]) {
      const { code, out } = await place.cli('restore', 'w', '2', ...flags);
      expect(code).toBe(0);
      expect(out).toContain('Restoring backup 2 of 10 Mar 2025');
      expect(out).toContain('4 go.');
      expect(out).toContain('First headline of the day\n  − “€150 billion”');
      expect(out).toContain('Who pays?');
      expect(out).toContain('@Elon Musk');
      expect(out).toContain('Not in a source\n');
      expect(out).toContain('Nothing was changed. To restore it, add --yes.');
    }
    expect(await contents()).toEqual(before);
  });

  it('restores, and the state before can be had back the same way', async () => {
    await marked(place);
    const { code, out } = await place.cli('restore', 'w', '2', '--yes');
    expect(code).toBe(0);
    expect(out).toContain('Restored backup 2');
    expect(out).toContain('The state before is backup 6');
    expect((await place.cli('list', '--workspace', 'w')).out).toContain('2 sources, 0 annotations');
    expect((await place.cli('restore', 'w', '6', '--yes')).code).toBe(0);
    expect((await place.cli('list', '--workspace', 'w')).out).toContain('2 sources, 1 annotation');
    const again = await place.cli('restore', 'w', '6', '--yes');
    expect(again.code).toBe(1);
    expect(again.told).toContain('as it was in backup 6 already');
  });

  it('takes the newest by name, and brings back a workspace without its main file', async () => {
    await marked(place);
    await unlink(join(place.workspace, 'workspace.json'));
    const list = await place.cli('restore', 'w');
    expect(list.code).toBe(0);
    expect(list.told).toContain('needed mending');
    const shown = await place.cli('restore', 'w', 'newest');
    expect(shown.out).toContain('Nothing would change.');
    await place.cli('restore', 'w', 'newest', '--yes');
    expect((await place.cli('list', '--workspace', 'w')).out).toContain('2 sources, 1 annotation');
  });

  it('refuses a damaged backup and goes on offering the others', async () => {
    await marked(place);
    const files = join(place.workspace, 'backups', 'files');
    const first = JSON.parse(
      await readFile(join(place.workspace, 'backups', '000000000002.json'), 'utf8'),
    ) as { files: { sha256: string }[] };
    await writeFile(join(files, `${first.files[0]?.sha256}.json.gz`), 'spoilt');
    expect((await place.cli('restore', 'w')).out).toContain('damaged: cannot be restored');
    const { code, told } = await place.cli('restore', 'w', '2', '--yes');
    expect(code).toBe(1);
    expect(told).toContain('missing or damaged, so it cannot be restored');
    expect(await listed()).toMatchObject([{ whole: true }, { whole: false }]);
  });

  it.each([
    [['restore'], /something is missing/u],
    [['restore', 'w', '--yes'], /say which backup/u],
    [['restore', 'w', '2', '--yes', '--preview'], /only one of/u],
    [['restore', 'w', '--workspace', 'w'], /takes the folder itself/u],
  ])('%j is wrong usage', async (args, problem) => {
    await made(place);
    const { code, told } = await place.cli(...args);
    expect(code).toBe(2);
    expect(told).toMatch(problem);
  });

  it('says so when there is no such backup, or no workspace', async () => {
    await made(place);
    const { code, told } = await place.cli('restore', 'w', '77');
    expect(code).toBe(1);
    expect(told).toContain('no backup of this number: 77');
    expect((await place.cli('restore', 'nowhere')).code).toBe(1);
  });
});
