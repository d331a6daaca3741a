import { app, commandLine, ensureBuilt } from './building/built.mjs';
import { launchPackage } from './running/launch.mjs';
import { virtualScreen } from './running/screen.mjs';
import { realWorld } from './setup/world.mjs';
import { setUp } from './setup.mjs';

/**
 * `npm run e2e [-- <Playwright arguments>]`: the built app, driven as a user would.
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export function main(args) {
  return drive('e2e', args);
}

/**
 * @param {'e2e' | 'screenshots'} project of playwright.config.ts
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [extra] more environment
 * @returns {Promise<number>}
 */
export async function drive(project, args, extra = {}) {
  const world = realWorld();
  await setUp(world, { virtualScreen: world.platform === 'linux', tracing: true });
  await ensureBuilt(world, app);
  await ensureBuilt(world, commandLine);
  const screen = await virtualScreen(world);
  try {
    const env = { ...screen.env, ...extra };
    return await launchPackage(
      world,
      '@playwright/test',
      ['test', `--project=${project}`, ...args],
      env,
    );
  } finally {
    screen.stop();
  }
}
