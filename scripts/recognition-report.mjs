import { launchPackage } from './running/launch.mjs';
import { realWorld } from './setup/world.mjs';
import { setUp } from './setup.mjs';

/**
 * `npm run recognition-report`: scores what is proposed for the annotated texts and writes the levels and the list of
 * errors into docs/recognition.md.
 * @returns {Promise<number>}
 */
export async function main() {
  const world = realWorld();
  await setUp(world, { electron: false });
  const env = { ...world.env, DOSSIER_RECOGNITION_REPORT: '1' };
  return launchPackage(world, 'vitest', ['run', 'src/cli/commands/suggest.scores.test.ts'], env);
}
