/** What every spec starts from: an app with a fresh profile and the seed corpus in its default workspace. */
import { test as base } from '@playwright/test';
import {
  type Dossier,
  type LaunchOptions,
  launchDossier,
  removeFolders,
} from './support/launch.ts';

type Fixtures = {
  /** Starts the app; whatever is still open after the test is ended. */
  readonly launch: (options?: LaunchOptions) => Promise<Dossier>;
  /** An app after its first start, with the seed corpus. */
  readonly dossier: Dossier;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  launch: async ({}, use) => {
    const launched: Dossier[] = [];
    await use(async (options) => {
      const dossier = await launchDossier(options);
      launched.push(dossier);
      return dossier;
    });
    for (const { kill } of launched) await kill();
    await removeFolders();
  },
  dossier: async ({ launch }, use) => {
    await use(await launch());
  },
});
