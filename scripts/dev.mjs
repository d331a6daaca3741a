import { app, forgetBuild } from './building/built.mjs';
import { launchPackage } from './running/launch.mjs';
import { ownScreen } from './running/screen.mjs';
import { sandboxArguments } from './setup/sandbox.mjs';
import { realWorld } from './setup/world.mjs';
import { setUp } from './setup.mjs';

/**
 * `npm run dev`: the app with hot reload.
 * @param {readonly string[]} args for the app
 * @returns {Promise<number>}
 */
export async function main(args) {
  const world = realWorld();
  await setUp(world);
  // Development output lies where the build's does; the next `npm start` must build anew.
  forgetBuild(world.root, app);
  const screen = await ownScreen(world);
  const own = sandboxArguments(world).length > 0 ? ['--noSandbox'] : [];
  try {
    return await launchPackage(
      world,
      'electron-vite',
      ['dev', '--watch', ...own, '--', ...screen.arguments, ...args],
      screen.env,
    );
  } finally {
    screen.stop();
  }
}
