// Does what Electron's own default app does for `electron [options] <path>`. It is copied into
// the fallback Electron (see electron-fallback.mjs), which was packaged without a default app.
const { existsSync } = require('node:fs');
const Module = require('node:module');
const { join, resolve, dirname } = require('node:path');
const { app } = require('electron');

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}

/**
 * Options come before the path; everything after the path belongs to the app.
 * @param {readonly string[]} args
 */
function parse(args) {
  const wish = { path: '', modules: /** @type {string[]} */ ([]), version: false, abi: false };
  const rest = [...args];
  while (rest.length > 0 && wish.path === '') {
    const arg = rest.shift() ?? '';
    if (arg === '--require' || arg === '-r') {
      wish.modules.push(rest.shift() ?? fail('Invalid usage: --require [file]'));
    }
    wish.version ||= arg === '--version' || arg === '-v';
    wish.abi ||= arg === '--abi' || arg === '-a';
    wish.path = pathIn(arg);
  }
  return wish;
}

/** @param {string} arg */
function pathIn(arg) {
  if (arg.startsWith('--app=')) return arg.slice('--app='.length);
  return arg.startsWith('-') ? '' : arg;
}

/** @param {string} folder */
function introduce(folder) {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return undefined;
  let described;
  try {
    described = require(file);
  } catch (error) {
    fail(`Unable to parse ${file}\n\n${error.message}`);
  }
  const name = described.productName || described.name;
  if (described.version) app.setVersion(described.version);
  if (name) app.setName(name);
  app.setDesktopName?.(described.desktopName || `${app.getName()}.desktop`);
  if (described.v8Flags) require('node:v8').setFlagsFromString(described.v8Flags);
  return folder;
}

/** @param {string} path */
function start(path) {
  Object.defineProperty(process, 'defaultApp', {
    configurable: false,
    enumerable: true,
    value: true,
  });
  const target = resolve(path);
  const folder = introduce(target);
  let main;
  try {
    main = Module._resolveFilename(target, null, true);
  } catch (error) {
    fail(`Unable to find Electron app at ${target}\n\n${error.message}`);
  }
  app.setAppPath(folder || dirname(main));
  Module._load(main, null, true);
}

const wish = parse(process.argv.slice(1));
if (wish.modules.length > 0) Module._preloadModules(wish.modules);
if (wish.path) start(wish.path);
else if (wish.version) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
} else if (wish.abi) {
  console.log(process.versions.modules);
  process.exit(0);
} else fail('Usage: electron [options] <path>');
