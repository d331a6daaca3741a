import { findOnPath } from './display.mjs';
import { describeFailure } from './problem.mjs';
import { installPackages } from './system-libraries.mjs';

/** Debian's package for each program that watches another one's system calls and network. */
const debianPackage = /** @type {const} */ ({ strace: 'strace', ip: 'iproute2' });

/** @typedef {keyof typeof debianPackage} Tool */

/**
 * Makes ready, on Linux, what the tests of silence and durability watch the app with. Without it those tests are left
 * out, and say so; everything else works.
 * @param {import('./world.mjs').World} world
 * @returns {Promise<readonly Tool[]>} what is still missing
 */
export async function ensureTracing(world) {
  if (world.platform !== 'linux') return [];
  const missing = missingTools(world);
  if (missing.length === 0) return [];
  try {
    await installPackages(
      world,
      missing.map((tool) => debianPackage[tool]),
      {
        lacking: `Some tests are left out: ${missing.join(' and ')} cannot be found.`,
        capabilities: missing.map((tool) => debianPackage[tool]),
      },
    );
  } catch (error) {
    world.say(describeFailure(error));
  }
  return missingTools(world);
}

/** @param {import('./world.mjs').World} world */
function missingTools({ env }) {
  // Programs for whoever runs the system are not on everybody's PATH.
  const everywhere = { PATH: `${env.PATH ?? ''}:/usr/sbin:/sbin` };
  const tools = /** @type {readonly Tool[]} */ (Object.keys(debianPackage));
  return tools.filter((tool) => !findOnPath(everywhere, tool));
}
