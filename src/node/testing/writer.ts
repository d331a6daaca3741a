/**
 * A process that writes notes until it is killed. For the tests that kill it, watch its system calls, or let several
 * of it fight for one workspace. What it is about to do and what was acknowledged goes line by line to its output,
 * written at once, so that a killed process has said everything that it knew.
 *
 * Arguments: the folder, a seed, and what to do: `forever`, or how many notes to write before closing.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import type { SourceId } from '#core/ids.ts';
import { aComment, anAnnotation, anId, aSource } from '#core/testing/builders.ts';
import { makeChance } from '#core/testing/chance.ts';
import type { Command } from '#core/workspace/command.ts';
import { createWorkspace } from '#node/store/create-workspace.ts';
import { openWorkspace } from '#node/store/open-workspace.ts';
import type { StoreOptions, WorkspaceStore } from '#node/store/types.ts';

const [folder = '', seed = '1', amount = 'forever'] = process.argv.slice(2);
const sourceId: SourceId = anId('source', 1);
const chance = makeChance(Number(seed));

const options: StoreOptions = {
  folder,
  clock: () => new Date().toISOString(),
  random: (length) => new Uint8Array(randomBytes(length)),
  checkpoint: { commands: 25, bytes: 2 ** 30, idleMs: 5 },
};

function say(...words: readonly (string | number | null)[]): void {
  writeSync(1, `${JSON.stringify(words)}\n`);
}

function requestId() {
  return `req_${randomBytes(10).toString('hex')}` as ReturnType<typeof anId<'request'>>;
}

async function open(): Promise<WorkspaceStore | null> {
  const opened = await openWorkspace(options);
  if (opened.ok) {
    return opened.value.store;
  }
  if (opened.error.code === 'open' && opened.error.reason === 'locked') {
    say('locked');
    return null;
  }
  const created = await createWorkspace({ ...options, title: 'Killed' });
  if (!created.ok) {
    say('failed', JSON.stringify([opened.error, created.error]));
    return null;
  }
  const command = { type: 'source.add', source: aSource(1) } as const;
  await created.value.store.apply({ requestId: requestId(), command });
  return created.value.store;
}

/** Ids are numbered from the last command on, so that each process makes new ones. */
function commandFor(store: WorkspaceStore, n: number): { command: Command; words: string | null } {
  const rows = store.snapshot().annotations[sourceId]?.toArray() ?? [];
  const known = rows[chance(Math.max(rows.length, 1))];
  const body = known?.bodies[0];
  const words = `words ${n} ${'x'.repeat(chance(400))}`;
  if (known !== undefined && body !== undefined && chance(5) === 0) {
    const trashId = anId('trash', n);
    const annotationIds = [known.id];
    return {
      command: { type: 'annotation.remove', sourceId, annotationIds, trashId },
      words: null,
    };
  }
  if (known !== undefined && body !== undefined && chance(4) === 0) {
    const changed = { id: body.id, type: 'comment', text: words } as const;
    return {
      command: { type: 'body.change', sourceId, annotationId: known.id, body: changed },
      words,
    };
  }
  const annotation = anAnnotation(n, { start: n % 900, bodies: [aComment(n, words)] });
  return { command: { type: 'annotation.add', annotation }, words };
}

function idOf(command: Command): string {
  switch (command.type) {
    case 'annotation.add':
      return command.annotation.id;
    case 'annotation.remove':
      return command.annotationIds[0] ?? '';
    case 'body.change':
      return command.annotationId;
    default:
      return '';
  }
}

async function write(store: WorkspaceStore, n: number): Promise<void> {
  const { command, words } = commandFor(store, n);
  const id = idOf(command);
  say('try', id, words);
  const answer = await store.apply({ requestId: requestId(), command });
  say(answer.ok ? 'acknowledged' : 'refused', id, words);
}

async function main(): Promise<void> {
  const store = await open();
  if (store === null) {
    return;
  }
  const status = store.status();
  say('open', store.seq(), status.state === 'read-only' ? status.reason : status.state);
  const last = amount === 'forever' ? Number.POSITIVE_INFINITY : Number(amount);
  const first = store.seq() + 1;
  for (let count = 0; count < last; count += 1) {
    await write(store, first + count);
    if (chance(10) === 0) {
      await new Promise((resolve) => setTimeout(resolve, chance(8)));
    }
  }
  await store.checkpoint();
  say('checkpoint');
  await store.close();
  say('closed');
}

await main();
