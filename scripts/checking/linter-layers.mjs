import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commandFile } from '../running/launch.mjs';
import { plants } from './plants.mjs';

const restricted = 'lint/style/noRestrictedImports';
const cyclic = 'lint/suspicious/noImportCycles';

/** @typedef {{ file: string, code: string, expect?: string, never?: string, told: string }} Sample */

/**
 * Plants every forbidden and every allowed import into an empty copy of the project's folders, and
 * asks the linter.
 * @param {import('../setup/world.mjs').World} world
 * @param {string} folder an empty scratch folder
 * @returns {Promise<{ tried: number, faults: readonly string[] }>}
 */
export async function checkLinterLayers(world, folder) {
  const samples = [...plants.flatMap(importSamples), ...cycleSamples];
  for (const file of ['biome.json', 'package.json', '.gitignore'])
    copyFileSync(join(world.root, file), join(folder, file));
  for (const { file, code } of samples) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), code);
  }
  const found = await lint(world, folder);
  const wrong = samples.filter(({ file, expect, never }) => {
    const seen = found.get(file) ?? new Set();
    return (expect !== undefined && !seen.has(expect)) || (never !== undefined && seen.has(never));
  });
  return {
    tried: samples.length,
    faults: [...rulesWithoutPlant(world.root), ...wrong.map(({ told }) => told)],
  };
}

/** @param {import('./plants.mjs').Plant} plant @returns {readonly Sample[]} */
function importSamples({ place, forbidden, allowed }) {
  const sample = (/** @type {string} */ target, /** @type {string} */ name) => ({
    file: `${place}/planted-${name}.ts`,
    code: `import { planted } from '${target}';\nexport const used = planted;\n`,
  });
  return [
    ...forbidden.map((target, i) => ({
      ...sample(target, `forbidden-${i}`),
      expect: restricted,
      told: `${place} may import ${target}, and the linter says nothing`,
    })),
    ...allowed.map((target, i) => ({
      ...sample(target, `allowed-${i}`),
      never: restricted,
      told: `${place} must be allowed to import ${target}, and the linter refuses it`,
    })),
  ];
}

/** @type {readonly Sample[]} */
const cycleSamples = [
  ['one', 'two'],
  ['two', 'one'],
].map(([here, there]) => ({
  file: `src/core/planted-cycle-${here}.ts`,
  code: `import { ${there} } from './planted-cycle-${there}.ts';\nexport const ${here} = (): unknown => ${there};\n`,
  expect: cyclic,
  told: 'an import cycle goes unnoticed',
}));

/**
 * @param {import('../setup/world.mjs').World} world
 * @param {string} folder
 * @returns {Promise<Map<string, Set<string>>>} by file: the rules that it breaks
 */
async function lint(world, folder) {
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const { stdout, stderr } = await world.run(
    process.execPath,
    [commandFile(world.root, '@biomejs/biome'), ...args],
    { cwd: folder },
  );
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  try {
    for (const { category, location } of JSON.parse(stdout).diagnostics) {
      const file = location.path.replaceAll('\\', '/');
      found.set(file, (found.get(file) ?? new Set()).add(category));
    }
  } catch {
    throw new Error(`The linter's report could not be read:\n${stdout}\n${stderr}`);
  }
  return found;
}

/**
 * A rule nobody plants against could stop working unnoticed.
 * @param {string} root
 * @returns {readonly string[]}
 */
export function rulesWithoutPlant(root) {
  /** @type {{ overrides: readonly { includes: readonly string[], linter?: { rules?: { style?: { noRestrictedImports?: unknown } } } }[] }} */
  const { overrides } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  return overrides
    .filter(({ linter }) => linter?.rules?.style?.noRestrictedImports)
    .map(({ includes }) => includes[0] ?? '')
    .filter((glob) => !plants.some(({ place }) => guards(glob, place)))
    .map(
      (glob) => `the rule for ${glob} in biome.json has no plant in scripts/checking/plants.mjs`,
    );
}

/** @param {string} glob @param {string} place */
function guards(glob, place) {
  const folder = glob.replace(/\/\*.*$/, '');
  return (
    place === folder ||
    (glob.endsWith('/**') &&
      place.startsWith(`${folder}/`) &&
      !plants.some((plant) => plant.place === folder))
  );
}
