import { app, ensureBuilt } from './building/built.mjs';
import { launch } from './running/launch.mjs';
import { ownScreen } from './running/screen.mjs';
import { sandboxArguments } from './setup/sandbox.mjs';
import { realWorld } from './setup/world.mjs';
import { setUp } from './setup.mjs';

/**
 * `npm start`: set up, build if a source changed, open the window.
 * @param {readonly string[]} args for the app, e.g. `--workspace DIR`
 * @returns {Promise<number>} the app's exit code
 */
export async function main(args) {
  const world = realWorld();
  const { electron } = await setUp(world);
  await ensureBuilt(world, app);
  const sandbox = sandboxArguments(world);
  if (sandbox.length > 0) {
    world.say(
      'Running as root, which Chromium does only without its sandbox (--no-sandbox). Better run Dossier as an ordinary user.',
    );
  }
  const screen = await ownScreen(world);
  const env = { ...screen.env };
  // Set by some editors' terminals; with it Electron would be a plain Node and show nothing.
  delete env.ELECTRON_RUN_AS_NODE;
  // The development server is for `npm run dev`.
  delete env.ELECTRON_RENDERER_URL;
  try {
    return await launch(electron, [...sandbox, ...screen.arguments, world.root, ...args], { env });
  } finally {
    screen.stop();
  }
}
