import { join } from 'node:path';
import { launch, launchPackage } from './running/launch.mjs';
import { Problem } from './setup/problem.mjs';
import { projectRoot, realWorld } from './setup/world.mjs';
import { setUp } from './setup.mjs';

// Biome paints every letter, which makes a log unreadable.
const colours = process.stdout.isTTY ? [] : ['--colors=off'];

/**
 * @typedef {{ name: string, packageName?: string, args: readonly string[] }} Check
 * @type {readonly Check[]}
 */
const checks = [
  {
    name: 'format, lint',
    packageName: '@biomejs/biome',
    args: ['check', '--error-on-warnings', ...colours],
  },
  // The projects of all layers and, referenced like them, the one of the tests.
  { name: 'types', packageName: 'typescript', args: ['-b'] },
  { name: 'types of scripts', packageName: 'typescript', args: ['-p', 'scripts'] },
  { name: 'layers', args: [join(projectRoot, 'scripts', 'run.mjs'), 'check-layers'] },
  { name: 'security', args: [join(projectRoot, 'scripts', 'run.mjs'), 'check-security'] },
];

/**
 * `npm run check`: format, lint, types, and that the rules between the layers and those
 * of docs/security.md still bite.
 * @returns {Promise<number>}
 */
export async function main() {
  const world = realWorld();
  await setUp(world, { electron: false });
  for (const check of checks) {
    const begin = Date.now();
    const code = check.packageName
      ? await launchPackage(world, check.packageName, check.args)
      : await launch(process.execPath, check.args, { cwd: world.root });
    if (code !== 0) {
      const again = `npx ${check.packageName === 'typescript' ? 'tsc' : 'biome'} ${check.args.join(' ')}`;
      throw new Problem(
        `The check "${check.name}" found something (see above).`,
        `Put it right, then: ${check.packageName ? again : 'npm run check'}`,
      );
    }
    world.say(`✓ ${check.name} (${((Date.now() - begin) / 1000).toFixed(1)} s)`);
  }
  return 0;
}
