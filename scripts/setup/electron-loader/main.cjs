// Does what Electron's own default app does for `electron [options] <path>`. It is copied into
// the fallback Electron (see ../electron-fallback.mjs), which was packaged without a default app.
const { existsSync } = require('node:fs');
const Module = require('node:module');
const { join, resolve, dirname } = require('node:path');
const { app } = require('electron');

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exit(1);
}

/**
 * Options come before the path; everything after the path belongs to the app.
 * @param {readonly string[]} args
 */
function parse(args) {
  const wish = { path: '', modules: [], version: false, abi: false };
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i];
    if (arg === '--version' || arg === '-v') wish.version = true;
    else if (arg === '--abi' || arg === '-a') wish.abi = true;
    else if (arg === '--require' || arg === '-r') {
      i += 1;
      if (!args[i]) fail('Invalid usage: --require [file]\n\n"file" is required');
      wish.modules.push(args[i]);
    } else if (arg.startsWith('--app=')) {
      wish.path = arg.slice('--app='.length);
      break;
    } else if (!arg.startsWith('-')) {
      wish.path = arg;
      break;
    }
  }
  return wish;
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
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
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
