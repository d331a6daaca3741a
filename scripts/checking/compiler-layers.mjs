import { copyFileSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandFile } from '../running/launch.mjs';
import { compilerPlants } from './plants.mjs';

/**
 * Plants into a real copy of each layer what its TypeScript project must refuse. The copy is real,
 * because types could leak in through a package that a layer imports.
 * @param {import('../setup/world.mjs').World} world
 * @param {string} folder an empty scratch folder
 * @returns {Promise<{ tried: number, faults: readonly string[] }>}
 */
export async function checkCompilerLayers(world, folder) {
  copyFileSync(join(world.root, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
  copyFileSync(join(world.root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(world.root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  cpSync(join(world.root, 'src'), join(folder, 'src'), { recursive: true });
  const faults = [];
  for (const [layer, wanted] of byLayer()) {
    for (const [i, { code }] of wanted.entries()) writeFileSync(planted(folder, layer, i), code);
    const report = await compile(world, folder, layer);
    for (const [i, { code, error }] of wanted.entries()) {
      const name = `planted-${i}.ts`;
      if (
        !report.split('\n').some((line) => line.includes(name) && line.includes(`error ${error}`))
      ) {
        faults.push(`the compiler lets src/${layer} say: ${code.split('\n')[0]}`);
      }
    }
  }
  return { tried: compilerPlants.length, faults };
}

function byLayer() {
  /** @type {Map<string, (typeof compilerPlants)[number][]>} */
  const layers = new Map();
  for (const plant of compilerPlants)
    layers.set(plant.layer, [...(layers.get(plant.layer) ?? []), plant]);
  return layers;
}

/** @param {string} folder @param {string} layer @param {number} i */
function planted(folder, layer, i) {
  mkdirSync(join(folder, 'src', layer), { recursive: true });
  return join(folder, 'src', layer, `planted-${i}.ts`);
}

/** @param {import('../setup/world.mjs').World} world @param {string} folder @param {string} layer */
async function compile(world, folder, layer) {
  const config = JSON.stringify({
    extends: `./src/${layer}/tsconfig.json`,
    compilerOptions: {
      composite: false,
      incremental: false,
      noEmit: true,
      emitDeclarationOnly: false,
      rootDir: '.',
    },
    include: [`src/${layer}/**/*.ts`, `src/${layer}/**/*.tsx`],
    references: [],
  });
  const file = join(folder, `tsconfig.${layer}.json`);
  writeFileSync(file, config);
  const { stdout, stderr } = await world.run(
    process.execPath,
    [commandFile(world.root, 'typescript'), '-p', file, '--pretty', 'false'],
    { cwd: folder },
  );
  return stdout + stderr;
}
