// A researcher works on texts that nobody may know of: nothing in the window reaches anything outside of it.

import { readdir } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { INJECTIONS, leaks } from './support/leaks.ts';
import { type Listening, listenForKnocks } from './support/listening.ts';
import { startUnguarded } from './support/unguarded.ts';
import { inPage } from './support/ways-out.ts';

test('no way that a page has to the outside reaches this machine’s own listener', async ({
  dossier: { app },
}) => {
  const listening = await listenForKnocks();
  try {
    const ways = leaks(`127.0.0.1:${listening.tcpPort}`);
    expect(Object.keys(ways).length).toBeGreaterThanOrEqual(33);
    for (const way of Object.values(ways)) await inPage(app, `setTimeout(() => { ${way} }), 0`, 20);
    await inPage(app, '0', 1_000);
    expect(listening.heard).toEqual([]);
    // The listener does hear: otherwise its silence would prove nothing.
    await new Promise((resolve) => get({ port: listening.tcpPort, path: '/control' }, resolve));
    expect(listening.heard).toEqual(['connection', 'GET /control']);
  } finally {
    await listening.stop();
  }
});

test('the same ways are heard from a page that nothing guards', async () => {
  const listening = await listenForKnocks();
  const unguarded = await startUnguarded();
  try {
    const ways = leaks(`127.0.0.1:${listening.tcpPort}`);
    for (const way of Object.values(ways)) {
      await unguarded.inPage(`setTimeout(() => { ${way} }), 0`, 20);
    }
    const paths = () => new Set(listening.heard.filter((knock) => /^(?:GET|POST) /u.test(knock)));
    await expect.poll(() => paths().size).toBeGreaterThanOrEqual(20);
    await unguarded.inPage(callFromPeerToPeer(listening), 0);
    await expect.poll(() => listening.heard).toContain('packet');
  } finally {
    await unguarded.stop();
    await listening.stop();
  }
});

test('the filter of requests alone lets nothing out, without help from the policy', async ({
  dossier: { app },
}) => {
  const listening = await listenForKnocks();
  try {
    const answers = await app.evaluate(
      async ({ net }, urls) =>
        Promise.all(
          urls.map((url) =>
            net.fetch(url).then(
              (response) => `${url} answered ${response.status}`,
              () => 'refused',
            ),
          ),
        ),
      [`http://127.0.0.1:${listening.tcpPort}/a`, 'https://example.com/'],
    );
    expect(answers).toEqual(['refused', 'refused']);
    expect(listening.heard).toEqual([]);
  } finally {
    await listening.stop();
  }
});

test('names are not looked up', async ({ dossier: { app } }) => {
  const found = await app.evaluate(({ session }) =>
    session.defaultSession.resolveHost('example.com').then(
      ({ endpoints }) => endpoints.length,
      () => 0,
    ),
  );
  expect(found).toBe(0);
});

/** A program that makes the page ask a listener of this machine how the page is seen from outside. */
function callFromPeerToPeer({ addresses, udpPort }: Listening): string {
  const servers = addresses.map((address) => ({ urls: `stun:${address}:${udpPort}` }));
  return `(async () => {
    const peer = new RTCPeerConnection({ iceServers: ${JSON.stringify(servers)} });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
  })()`;
}

test('a call from peer to peer sends no packet', async ({ dossier: { app } }) => {
  const listening = await listenForKnocks();
  try {
    await inPage(app, callFromPeerToPeer(listening), 1_500);
    expect(listening.heard).toEqual([]);
  } finally {
    await listening.stop();
  }
});

test('text does not become a program, whichever way it tries', async ({
  dossier: { app, page },
}) => {
  for (const [name, attempt] of Object.entries(INJECTIONS)) {
    // In a timer, because what the test itself sends to the page may evaluate text.
    await inPage(app, `setTimeout(() => { ${attempt} }), 0`, 100);
    expect.soft(await page.evaluate(() => '__pwned' in window), name).toBe(false);
  }
});

test('the app itself does nothing that its policy forbids', async ({ launch }) => {
  const { page } = await launch();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.reload().catch(() => {});
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Escape');
  expect(complaints).toEqual([]);
});

test('the spell checker is off and has fetched nothing', async ({ dossier }) => {
  const enabled = await dossier.app.evaluate(({ session }) => [
    session.defaultSession.isSpellCheckerEnabled(),
    session.fromPartition('parser').isSpellCheckerEnabled(),
  ]);
  expect(enabled).toEqual([false, false]);
  // Chromium makes the folder; a dictionary would be in it.
  const fetched = await readdir(join(dossier.profile, 'Dictionaries')).catch(() => []);
  expect(fetched).toEqual([]);
});
