// The very first start dies while the example texts are read. The next one has all three, each once; what a person
// takes out afterwards stays out.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { expectSaved, sourceCards } from './pages/frame.ts';
import { startBareApp } from './support/bare-app.ts';
import { openedView } from './support/bridge.ts';
import { apply, newId } from './support/commands.ts';
import { freshFolder } from './support/launch.ts';

/** Lines of the journal: the first one says whose it is, each other one is a text that is in. */
async function linesIn(journal: string): Promise<number> {
  const content = await readFile(journal, 'utf8').catch(() => '');
  return content.split('\n').length - 1;
}

for (const [when, lines] of [
  ['before the first text is in', 1],
  ['with one text in', 2],
  ['with two texts in', 3],
] as const) {
  test(`a first start that is killed ${when}`, async ({ launch }) => {
    const profile = await freshFolder('profile');
    const workspace = join(profile, 'home', 'Documents', 'Dossier');
    const journal = join(workspace, 'journal.ndjson');
    const first = await startBareApp(profile);
    await expect
      .poll(() => linesIn(journal), { intervals: [2], timeout: 30_000 })
      .toBeGreaterThanOrEqual(lines);
    await first.kill();

    const second = await launch({ profile });
    expect(second.workspace).toBe(workspace);
    await expect(sourceCards(second.page)).toHaveCount(3);
    await expectSaved(second.page);
    const { workspace: rows } = await openedView(second.page);
    const [one] = Object.values(rows.sources);
    if (one === undefined) throw new Error('no sources');
    await apply(second.page, { type: 'source.remove', sourceId: one.id, trashId: newId('trash') });
    await expect(sourceCards(second.page)).toHaveCount(2);
    await second.kill();

    const third = await launch({ profile });
    await expect(sourceCards(third.page)).toHaveCount(2);
  });
}
