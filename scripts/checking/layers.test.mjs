import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot, realWorld } from '../setup/world.mjs';
import { withFolder } from '../testing/fake-world.mjs';
import { checkLinterLayers, rulesWithoutPlant } from './linter-layers.mjs';

/**
 * A project with other lint rules than ours.
 * @param {string} folder
 * @param {(rules: any) => void} change
 */
function projectWith(folder, change) {
  const rules = JSON.parse(readFileSync(join(projectRoot, 'biome.json'), 'utf8'));
  change(rules);
  for (const file of ['package.json', '.gitignore'])
    copyFileSync(join(projectRoot, file), join(folder, file));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(rules));
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
  mkdirSync(join(folder, 'scratch'));
  return checkLinterLayers({ ...realWorld(), root: folder }, join(folder, 'scratch'));
}

/** @param {any} rules @param {string} glob */
function layer(rules, glob) {
  return rules.overrides.find((/** @type {any} */ { includes }) => includes[0] === glob);
}

test('the rules as they are have no hole', () =>
  withFolder(async (folder) => {
    const { tried, faults } = await projectWith(folder, () => {});
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(80);
  }));

test.each([
  [
    'a rule that guards the wrong folder',
    (/** @type {any} */ rules) => (layer(rules, 'src/core/**').includes[0] = 'src/kernel/**'),
    /src\/core may import #node\/x\.ts/,
  ],
  [
    'a rule turned off',
    (/** @type {any} */ rules) =>
      (layer(rules, 'src/preload/**').linter.rules.style.noRestrictedImports.level = 'off'),
    /src\/preload may import #main/,
  ],
  [
    'a rule that lets one thing more in',
    (/** @type {any} */ rules) =>
      layer(
        rules,
        'src/renderer/features/**',
      ).linter.rules.style.noRestrictedImports.options.patterns[0].group.push('!electron'),
    /features\/reader may import electron/,
  ],
  [
    'a rule that refuses what it should allow',
    (/** @type {any} */ rules) =>
      layer(
        rules,
        'src/main/**',
      ).linter.rules.style.noRestrictedImports.options.patterns[0].group.push('electron'),
    /src\/main must be allowed to import electron/,
  ],
  [
    'cycles allowed',
    (/** @type {any} */ rules) => (rules.linter.rules.suspicious.noImportCycles = 'off'),
    /cycle goes unnoticed/,
  ],
  [
    'a new rule without a plant',
    (/** @type {any} */ rules) =>
      rules.overrides.push({ ...layer(rules, 'src/core/**'), includes: ['src/new/**'] }),
    /src\/new\/\*\* in biome\.json has no plant/,
  ],
])('%s is noticed', (_, change, words) =>
  withFolder(async (folder) => {
    expect((await projectWith(folder, change)).faults.join('\n')).toMatch(words);
  }),
);

test('every layer rule of this project is planted against', () => {
  expect(rulesWithoutPlant(projectRoot)).toEqual([]);
});
