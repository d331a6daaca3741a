/** L4: on the real disk, somebody replaces, empties and removes our files again and again while notes are written. */
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Book } from '#node/testing/book.ts';
import { buildWriter } from '#node/testing/build-writer.ts';
import { openReal } from '#node/testing/open-real.ts';
import { makeTemporaryFolder, startWriter } from '#node/testing/writer-process.ts';

let folder = '';
let program = '';

beforeAll(async () => {
  folder = await makeTemporaryFolder();
  program = await buildWriter(folder);
}, 120_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** For a shell: `$W` is the workspace, `$C` a place beside it. */
const MEDDLING: readonly (readonly [string, string])[] = [
  [
    'the journal is replaced by an older copy',
    'cp "$W/journal.ndjson" "$C"; sleep 0.03; mv "$C" "$W/journal.ndjson"',
  ],
  ['the journal is removed', 'rm "$W/journal.ndjson"'],
  ['the journal is emptied', ': > "$W/journal.ndjson"'],
  ['the notes are replaced by nothing', ': > "$C"; mv "$C" "$W"/sources/*/notes.json'],
  ['the notes are removed', 'rm "$W"/sources/*/notes.json'],
  ['the main file is removed', 'rm "$W/workspace.json"'],
  ['the backups are removed', 'rm -r "$W/backups"'],
];

/** Notes while somebody meddles, and notes after that. */
const NOTES = { meddled: 150, all: 180 };

/** Settles when so many notes are acknowledged, or the writer is gone. */
function written(writer: ReturnType<typeof startWriter>, notes: number): Promise<void> {
  let seen = 0;
  return new Promise((resolve) => {
    writer.process.once('exit', () => resolve());
    writer.process.stdout?.on('data', (text: string) => {
      seen += text.split('acknowledged').length - 1;
      if (seen >= notes) {
        resolve();
      }
    });
  });
}

async function writeMeddled(workspace: string, meddle: string): Promise<Book> {
  const book = new Book();
  const writer = startWriter(process.execPath, [program, workspace, '5', String(NOTES.all)]);
  await written(writer, 10);
  const env = { ...process.env, W: workspace, C: `${workspace}.copy` };
  const loop = `while sleep 0.01; do ${meddle}; done 2>/dev/null`;
  const meddler = spawn('bash', ['-c', loop], { detached: true, stdio: 'ignore', env });
  await written(writer, NOTES.meddled);
  const gone = new Promise((resolve) => meddler.once('exit', resolve));
  process.kill(-(meddler.pid ?? 0), 'SIGKILL');
  await gone;
  const said = await writer.ended;
  for (const line of said) {
    book.add(line);
  }
  expect(said.at(-1)).toEqual(['closed']);
  return book;
}

describe.runIf(process.platform !== 'win32')('files that others change while they are open', () => {
  it.concurrent.each(MEDDLING)(
    '%s: nothing acknowledged is lost',
    async (name, meddle) => {
      const workspace = join(folder, name.replaceAll(' ', '-'));
      const book = await writeMeddled(workspace, meddle);
      const opened = await openReal(workspace);
      expect(book.problemsIn(opened)).toEqual([]);
      expect(book.acknowledged).toBeGreaterThan(NOTES.meddled);
      await opened.store.close();
    },
    120_000,
  );
});
