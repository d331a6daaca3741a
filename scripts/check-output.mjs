import { builtFiles, faultsInOutput } from './checking/check-output.mjs';
import { Problem } from './setup/problem.mjs';
import { realWorld } from './setup/world.mjs';

/**
 * Looks through what was built: no address of the world outside, nothing that could ask for one. `npm run build` and
 * `npm test` run it after building.
 * @returns {Promise<number>}
 */
export async function main() {
  const world = realWorld();
  const files = builtFiles(world.root);
  const faults = faultsInOutput(files);
  if (faults.length > 0) {
    throw new Problem(
      `What was built could reach outside:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
      'Find out where it comes from. If it is harmless, say why in scripts/checking/check-output.mjs.\nThen: npm run build',
    );
  }
  world.say(`what was built: ${files.length} files reach for nothing outside`);
  return 0;
}
