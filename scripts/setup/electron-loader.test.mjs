import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withFolder } from '../testing/fake-world.mjs';
import { run } from './run.mjs';

const loader = join(dirname(fileURLToPath(import.meta.url)), 'electron-loader.cjs');

/** Stands in for Electron's own module and keeps what the loader tells it. */
const fakeElectron = `const told = (globalThis.told ??= {});
exports.app = {
  setVersion: (it) => { told.version = it; },
  setName: (it) => { told.name = it; },
  getName: () => told.name,
  setDesktopName: (it) => { told.desktop = it; },
  setAppPath: (it) => { told.path = it; },
};`;

const app = `console.log(JSON.stringify({ ...globalThis.told, argv: process.argv.slice(1), before: globalThis.before,
  defaultApp: process.defaultApp, isMain: require.main === module }));`;

/**
 * Runs the loader as Electron runs it: process.argv is [executable, ...args].
 * @param {string} folder
 * @param {readonly string[]} args
 */
async function start(folder, args) {
  mkdirSync(join(folder, 'node_modules', 'electron'), { recursive: true });
  writeFileSync(join(folder, 'node_modules', 'electron', 'index.js'), fakeElectron);
  copyFileSync(loader, join(folder, 'main.cjs'));
  mkdirSync(join(folder, 'app', 'out'), { recursive: true });
  writeFileSync(
    join(folder, 'app', 'package.json'),
    JSON.stringify({
      name: 'small',
      productName: 'Small App',
      version: '1.2.3',
      type: 'module',
      main: 'out/main.cjs',
    }),
  );
  writeFileSync(join(folder, 'app', 'out', 'main.cjs'), app);
  writeFileSync(join(folder, 'before.cjs'), 'globalThis.before = [process.argv.length];');
  const script = `process.argv.push(...${JSON.stringify(args)}); require('./main.cjs')`;
  return run(process.execPath, ['-e', script], { cwd: folder });
}

test('electron <path>: the app has its name, version, path and the whole command line', () =>
  withFolder(async (folder) => {
    const { code, stdout } = await start(folder, [
      '--no-sandbox',
      './app',
      '--workspace',
      'w',
      '-r',
      'x',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      name: 'Small App',
      version: '1.2.3',
      desktop: 'Small App.desktop',
      path: join(folder, 'app'),
      argv: ['--no-sandbox', './app', '--workspace', 'w', '-r', 'x'],
      defaultApp: true,
      isMain: true,
    });
  }));

test.each([['-r'], ['--require']])(
  '%s loads a module before the app, as Playwright needs it',
  (option) =>
    withFolder(async (folder) => {
      const { stdout } = await start(folder, [
        option,
        join(folder, 'before.cjs'),
        '--inspect=0',
        '--remote-debugging-port=0',
        './app',
        'x',
      ]);
      expect(JSON.parse(stdout)).toMatchObject({ name: 'Small App', before: [7] });
    }),
);

test.each([
  [['--version'], 0, /^vundefined\n$/],
  [['--abi'], 0, /^\d+\n$/],
  [['./nothing-there'], 1, /Unable to find Electron app at .*nothing-there/],
  [['-r'], 1, /--require \[file\]/],
  [[], 1, /Usage: electron \[options\] <path>/],
])('electron %o ends with code %i', (args, expected, words) =>
  withFolder(async (folder) => {
    const { code, stdout, stderr } = await start(folder, args);
    expect(code).toBe(expected);
    expect(stdout + stderr).toMatch(words);
  }),
);

test('an unreadable package.json is told, not thrown', () =>
  withFolder(async (folder) => {
    await start(folder, []);
    mkdirSync(join(folder, 'broken'));
    writeFileSync(join(folder, 'broken', 'package.json'), '{');
    const { code, stderr } = await start(folder, ['./broken']);
    expect(code).toBe(1);
    expect(stderr).toContain('Unable to parse');
  }));
