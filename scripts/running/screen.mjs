import {
  ensureVirtualScreen,
  findOnPath,
  hasDisplay,
  startVirtualScreen,
} from '../setup/display.mjs';

/**
 * @typedef {{ env: NodeJS.ProcessEnv, arguments: readonly string[], stop: () => void }} Screen
 *   `env` for the program to start, `arguments` that Electron needs to draw there
 */

/**
 * The person's own display; without one a virtual screen, and a line that says so.
 * @param {import('../setup/world.mjs').World} world
 * @returns {Promise<Screen>}
 */
export async function ownScreen(world) {
  if (await hasDisplay(world))
    return { env: world.env, arguments: waylandArguments(world), stop: () => {} };
  world.say(
    'There is no display here, so the window opens on a virtual screen that nobody sees.\nTo work without a window: npm run --silent dossier -- --help',
  );
  return virtualScreen(world);
}

/**
 * A virtual screen, so that tests neither disturb a person nor depend on their screen.
 * @param {import('../setup/world.mjs').World} world
 * @returns {Promise<Screen>}
 */
export async function virtualScreen(world) {
  if (world.platform !== 'linux') return { env: world.env, arguments: [], stop: () => {} };
  await ensureVirtualScreen(world);
  const { display, stop } = await startVirtualScreen({
    command: findOnPath(world.env, 'Xvfb') ?? 'Xvfb',
  });
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...world.env, DISPLAY: display };
  delete env.WAYLAND_DISPLAY;
  return { env, arguments: [], stop };
}

/** @param {import('../setup/world.mjs').World} world */
function waylandArguments({ platform, env }) {
  return platform === 'linux' && !env.DISPLAY && env.WAYLAND_DISPLAY
    ? ['--ozone-platform=wayland']
    : [];
}
