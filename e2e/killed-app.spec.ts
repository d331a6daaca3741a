// L3 of docs/durability.md: the app itself is killed, all its processes at once, while notes are made in its window.
import { expect, test } from '@playwright/test';
import { freshSeed } from './support/fresh-seed.ts';
import { killRounds } from './support/killed-rounds.ts';
import { removeFolders } from './support/launch.ts';

/** Two at a time, as many as there are workers. */
const CHAINS = 2;
const ROUNDS = Number(
  process.env.DOSSIER_ROUNDS ?? (process.env.DOSSIER_SOAK === '1' ? 3000 : 200),
);

// A note that is lost once is lost: there is no second try.
test.describe.configure({ retries: 0 });

test.afterAll(removeFolders);

for (let chain = 1; chain <= CHAINS; chain += 1) {
  test(`the app is killed ${ROUNDS / CHAINS} times, part ${chain}: nothing acknowledged is lost`, async () => {
    test.setTimeout(ROUNDS * 5_000);
    const seed = freshSeed();
    const { problems, openings, ...tally } = await killRounds(ROUNDS / CHAINS, seed);
    const longest = Math.round(Math.max(...openings));
    process.stdout.write(
      `  seed ${seed}: ${JSON.stringify(tally)}, longest opening ${longest} ms\n`,
    );
    expect(problems, `seed ${seed}`).toEqual([]);
    expect(tally.rounds).toBe(ROUNDS / CHAINS);
    expect(tally.acknowledged).toBeGreaterThan(tally.rounds);
  });
}
