import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aComment, anActor, anAnnotation, anId } from '#core/testing/builders.ts';
import type { Command } from '#core/workspace/command.ts';
import { createWorkspace } from './create-workspace.ts';
import { openWorkspace } from './open-workspace.ts';
import type { OpenedWorkspace, StoreOptions, WorkspaceStore } from './types.ts';

let folder = '';
const opened: WorkspaceStore[] = [];

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'dossier-store-')), 'Résumé #1 100% 🗂');
});

afterEach(async () => {
  for (const store of opened.splice(0)) {
    await store.close();
  }
  await rm(join(folder, '..'), { recursive: true });
});

function options(): StoreOptions {
  return {
    folder,
    clock: () => new Date().toISOString(),
    random: (length) => new Uint8Array(randomBytes(length)),
  };
}

async function create(): Promise<OpenedWorkspace> {
  const created = await createWorkspace({ ...options(), title: 'Test' });
  if (!created.ok) {
    throw new Error(JSON.stringify(created.error));
  }
  opened.push(created.value.store);
  return created.value;
}

async function open(): Promise<OpenedWorkspace> {
  const result = await openWorkspace(options());
  if (!result.ok) {
    throw new Error(JSON.stringify(result.error));
  }
  opened.push(result.value.store);
  return result.value;
}

const TEXT = 'Naïve 👩‍👩‍👧‍👦 text.\n\nSecond paragraph.';
const parsed = {
  text: TEXT,
  blocks: [
    { kind: 'paragraph' as const, start: 0, end: 24, marks: [] },
    { kind: 'paragraph' as const, start: 26, end: TEXT.length, marks: [] },
  ],
  format: 'plain' as const,
  encoding: 'utf-8',
  parser: 'plain/1',
  metadata: { title: { value: 'Naïve', basis: 'derived' as const } },
  remarks: [],
};

let request = 0;
async function send(store: WorkspaceStore, command: Command) {
  request += 1;
  const answer = await store.apply({ requestId: anId('request', request), command });
  if (!answer.ok) {
    throw new Error(JSON.stringify(answer.error));
  }
  return answer.value;
}

describe('a workspace on the real disk', () => {
  it('keeps a source, a note and an actor over closing and opening', async () => {
    const { store } = await create();
    const added = await store.addSource(parsed, Buffer.from(TEXT), 'naive.txt');
    if (!added.ok) {
      throw new Error(JSON.stringify(added.error));
    }
    const { source } = added.value;
    await send(store, { type: 'actor.add', actor: anActor(1) });
    const base = anAnnotation(1, { sourceId: source.id, bodies: [aComment(1, 'A note\n# 1')] });
    const target = { ...base.target, textSha256: source.text.sha256 };
    await send(store, { type: 'annotation.add', annotation: { ...base, target } });
    const before = store.snapshot();
    expect(await store.close()).toEqual({ ok: true, value: undefined });
    const again = await open();
    expect(again.report).toEqual({ replayed: 0, unclean: false, incidents: [] });
    expect(again.store.snapshot()).toEqual(before);
    expect(await again.store.readingText(source.id)).toEqual({
      ok: true,
      value: { text: TEXT, blocks: parsed.blocks },
    });
    expect(await readdir(folder)).toEqual([
      'backups',
      'journal.ndjson',
      'lock',
      'sources',
      'workspace.json',
    ]);
    expect(JSON.parse(await readFile(join(folder, 'workspace.json'), 'utf8')).end.count).toBe(3);
  });

  it('refuses a second opening and says who has it', async () => {
    await create();
    const second = await openWorkspace(options());
    expect(second).toMatchObject({
      ok: false,
      error: { code: 'open', reason: 'locked', owner: { pid: process.pid } },
    });
    const reading = await openWorkspace({ ...options(), whenLocked: 'read-only' });
    expect(reading.ok && reading.value.store.status()).toEqual({
      state: 'read-only',
      reason: 'locked',
    });
  });

  it('undoes and redoes, and answers a request sent twice once', async () => {
    const { store } = await create();
    const first = await send(store, { type: 'actor.add', actor: anActor(1) });
    const same = await store.apply({
      requestId: first.requestId,
      command: { type: 'actor.add', actor: anActor(1) },
    });
    expect(same).toEqual({ ok: true, value: first });
    expect((await store.undo()).ok).toBe(true);
    expect(store.snapshot().actors).toEqual({});
    expect((await store.redo()).ok).toBe(true);
    expect(Object.keys(store.snapshot().actors)).toEqual([anId('actor', 1)]);
    expect(await store.redo()).toMatchObject({ ok: false, error: { reason: 'nothing-to-do' } });
  });
});
