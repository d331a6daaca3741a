// The researcher works a whole day with hostile texts at hand. Nothing the app does breaks its own rules meanwhile.
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { listenForKnocks } from './support/listening.ts';
import { remoteReferences } from './support/remote-references.ts';
import { takeTheWalk } from './support/walk.ts';

test('a whole walk: nobody knocks, and the policy has nothing to forbid', async ({ dossier }) => {
  const listening = await listenForKnocks();
  try {
    await takeTheWalk(dossier, remoteReferences(`127.0.0.1:${listening.tcpPort}`));
    expect(listening.heard).toEqual([]);
  } finally {
    await listening.stop();
  }
});
