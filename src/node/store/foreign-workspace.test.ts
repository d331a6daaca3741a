/**
 * A workspace that somebody else packed: any of its files may be a link to a file of the person who opens it. That file
 * is never written to, and what is in it never becomes a part of the workspace.
 */
import { randomBytes } from 'node:crypto';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseSource } from '#core/source/parse-source.ts';
import { anActor, anId } from '#core/testing/builders.ts';
import { createWorkspace } from './create-workspace.ts';
import { openWorkspace } from './open-workspace.ts';
import type { OpenOptions, WorkspaceStore } from './types.ts';

const CANARY = 'canary-51c0 aws_secret_access_key';

let place = '';
let packed = '';

function optionsAt(folder: string): OpenOptions {
  return {
    folder,
    clock: () => '2025-03-09T12:00:00.000Z',
    random: (length) => new Uint8Array(randomBytes(length)),
  };
}

async function addActor(store: WorkspaceStore, n: number): Promise<boolean> {
  const command = { type: 'actor.add', actor: anActor(n) } as const;
  return (await store.apply({ requestId: anId('request', n), command })).ok;
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((file) => file !== 'lock')
    .sort();
}

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'dossier-packed-'));
  packed = join(place, 'packed');
  const made = await createWorkspace({ ...optionsAt(packed), title: 'Packed' });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const { store } = made.value;
  const bytes = Buffer.from('A title\n\nSome words that were read by somebody.\n');
  const parsed = parseSource({ fileName: 'a.txt', bytes });
  if (!parsed.ok) throw new Error('the text could not be read');
  await store.addSource(parsed.value, bytes, 'a.txt', { undoable: true });
  await addActor(store, 1);
  await store.checkpoint();
  await addActor(store, 2);
  await cp(packed, join(place, 'open'), { recursive: true });
  await store.close();
});

afterAll(() => rm(place, { recursive: true }));

/** A copy of the workspace in which one file is a link, and what it leads to. */
async function withLink(file: string, victimBytes: Buffer | null) {
  const folder = await mkdtemp(join(place, 'copy-'));
  await cp(join(place, 'open'), folder, { recursive: true });
  await rm(join(folder, 'lock'), { force: true });
  const victim = join(await mkdtemp(join(place, 'home-')), 'victim');
  if (victimBytes === null) await rename(join(folder, file), victim);
  else {
    await rm(join(folder, file));
    await writeFile(victim, victimBytes);
  }
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await symlink(victim, join(folder, file));
  return { folder, victim };
}

async function work(folder: string): Promise<void> {
  const opened = await openWorkspace(optionsAt(folder));
  if (!opened.ok) return;
  const { store } = opened.value;
  await addActor(store, 3);
  for (const id of Object.keys(store.snapshot().sources)) await store.readingText(id as never);
  await store.checkpoint();
  await addActor(store, 4);
  await store.close();
}

/** What went wrong with a link in place of this file. `bytes`: what it leads to; the file itself without them. */
async function faultsOf(file: string, bytes: Buffer | null): Promise<readonly string[]> {
  const { folder, victim } = await withLink(file, bytes);
  const before = await readFile(victim);
  await work(folder);
  const after = await readFile(victim).catch(() => null);
  const kept = await Promise.all(
    (await filesBelow(folder)).map(async (each) => {
      const isCopy = (await readFile(join(folder, each))).includes('canary-51c0');
      return isCopy ? [`copied to ${each}`] : [];
    }),
  );
  return [...(after?.equals(before) === true ? [] : ['changed']), ...kept.flat()];
}

describe.skipIf(process.platform === 'win32')('a workspace with a link in it', () => {
  it('leaves alone what the link leads to, and does not take it in', async () => {
    const files = await filesBelow(join(place, 'open'));
    expect(files.length).toBeGreaterThan(6);
    for (const file of files) {
      expect(await faultsOf(file, null), `${file}, to a file that fits`).toEqual([]);
      expect(await faultsOf(file, Buffer.from(CANARY)), `${file}, to a secret`).toEqual([]);
    }
  });
});
