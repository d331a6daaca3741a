// Runs inside sockets.spec.ts, while every call that has to do with sockets is written down.
import { appendFile, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { freshFolder, PROJECT } from './support/launch.ts';
import { listenForKnocks } from './support/listening.ts';
import { remoteReferences } from './support/remote-references.ts';
import { startUnguarded } from './support/unguarded.ts';
import { takeTheWalk } from './support/walk.ts';
import { TRACE, TRACES, WATCHED_ELECTRON } from './support/watched.ts';

/** How long the app is left alone before it is closed, in milliseconds: some programs call home when nothing happens. */
const IDLE = 4_000;

// strace makes everything slower.
test.describe.configure({ timeout: 120_000 });

/** How to start a program so that its sockets are written down under this name. */
function watched(name: string) {
  return {
    executable: process.env[WATCHED_ELECTRON] ?? '',
    env: { [TRACE]: join(process.env[TRACES] ?? '', name) },
  };
}

test('a day from start to quit', async ({ launch }) => {
  const dossier = await launch(watched('walk'));
  const listening = await listenForKnocks();
  try {
    await takeTheWalk(dossier, remoteReferences(`127.0.0.1:${listening.tcpPort}`));
    await rest(IDLE);
    await dossier.close();
    expect(listening.heard).toEqual([]);
  } finally {
    await listening.stop();
  }
});

test('the same app with one request planted in it', async ({ launch }) => {
  const folder = await freshFolder('planted');
  for (const part of ['package.json', 'out', 'seeds', 'resources']) {
    await cp(join(PROJECT, part), join(folder, part), { recursive: true });
  }
  await appendFile(
    join(folder, 'out', 'main', 'index.cjs'),
    "\nfetch('http://198.51.100.7/planted').catch(() => {});\nrequire('node:dns').lookup('planted.example', () => {});\n",
  );
  const dossier = await launch({ ...watched('planted'), appFolder: folder });
  await dossier.close();
});

test('a page that nothing guards, with one request in it', async () => {
  const unguarded = await startUnguarded(watched('unguarded'));
  await unguarded.inPage("fetch('http://198.51.100.8/planted').catch(() => {})");
  await unguarded.stop();
});
