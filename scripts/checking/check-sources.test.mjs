import { expect, test } from 'vitest';
import { projectRoot } from '../setup/world.mjs';
import { builtSources, faultsInSources, withoutComments } from './check-sources.mjs';
import { sourceRules } from './source-rules.mjs';

const files = builtSources(projectRoot);

test('every planted line is found in whichever source it stands', () => {
  for (const { what, planted } of sourceRules) {
    for (const line of planted) {
      const faults = faultsInSources([{ path: 'main/planted.ts', text: `one();\n${line}\n` }]);
      expect(faults, line).toContain(`src/main/planted.ts breaks the rule "${what}"`);
    }
  }
});

test('a rule that stopped biting, or names a file for nothing, is told', () => {
  const dead = { what: 'x', pattern: /nowhere/u, where: ['main/gone.ts'], planted: ['here'] };
  expect(faultsInSources([], [dead])).toEqual([
    'the rule "x" does not notice: here',
    'src/main/gone.ts is named in the rule "x" and has nothing of the kind',
  ]);
});

test('all sources are looked at, tests and comments are not', () => {
  expect(files.length).toBeGreaterThan(300);
  const paths = files.map(({ path }) => path);
  for (const path of ['main/security/window.ts', 'preload/index.ts', 'renderer/index.html']) {
    expect(paths).toContain(path);
  }
  expect(paths.filter((path) => /\.css$/u.test(path)).length).toBeGreaterThan(3);
  expect(paths.filter((path) => /\.test\./u.test(path))).toEqual([]);
  expect(withoutComments("a(); // eval(x)\n/* eval(y) */ b('//c')")).toBe("a(); \n b('//c')");
});
