import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCompilerLayers } from './checking/compiler-layers.mjs';
import { checkLinterLayers } from './checking/linter-layers.mjs';
import { Problem } from './setup/problem.mjs';
import { realWorld } from './setup/world.mjs';

/**
 * Plants forbidden imports and expects the linter and the compiler to refuse each, so that a rule
 * that stopped working is noticed.
 * @returns {Promise<number>}
 */
export async function main() {
  const world = realWorld();
  const scratch = mkdtempSync(join(tmpdir(), 'dossier-layers-'));
  try {
    const [linter, compiler] = await Promise.all([
      checkLinterLayers(world, subfolder(scratch, 'linter')),
      checkCompilerLayers(world, subfolder(scratch, 'compiler')),
    ]);
    const faults = [...linter.faults, ...compiler.faults];
    if (faults.length > 0) {
      throw new Problem(
        `The rules between the layers have holes:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
        'Mend biome.json or the tsconfig.json of that layer, then: npm run check',
      );
    }
    world.say(
      `layers: ${linter.tried} planted imports and ${compiler.tried} planted lines judged rightly`,
    );
    return 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** @param {string} parent @param {string} name */
function subfolder(parent, name) {
  const folder = join(parent, name);
  mkdirSync(folder);
  return folder;
}
