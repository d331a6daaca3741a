import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { withoutComments } from './check-sources.mjs';

/** @typedef {{ path: string, text: string }} BuiltFile `path` below `out` */

/**
 * Addresses that stand in what is built, and why. Nothing ever asks for one of them.
 * @type {readonly RegExp[]}
 */
const knownAddresses = [
  // Names of XML, not places.
  /^http:\/\/www\.w3\.org\/(?:1999\/xlink|2000\/svg|XML\/1998\/namespace|1998\/Math\/MathML)$/u,
  // Named in the words of an error of React and Base UI.
  /^https:\/\/(?:react\.dev\/errors\/|base-ui\.com\/production-error)/u,
  // Names of the dialects that zod could write schemas in.
  /^https?:\/\/json-schema\.org\//u,
  // Nobody listens there: the spell checker is sent to it.
  /^http:\/\/127\.0\.0\.1:9\/$/u,
  // Told to a person by the command line.
  /^https:\/\/www\.freedesktop\.org\/wiki\/Software\/xdg-user-dirs\//u,
  // How addresses begin, to recognise one in a text.
  /^https?:\/\/(?:\[|$)/u,
];

/** Modules of Node that the main process needs. None of them knows the network. */
const modules = new Set([
  'electron',
  'node:crypto',
  'node:fs',
  'node:fs/promises',
  'node:os',
  'node:path',
  'node:stream',
  'node:timers/promises',
  'node:url',
  'node:util',
  'node:zlib',
]);

/**
 * What must not stand in the built files. `where` limits a rule to some of the files.
 * @type {readonly { what: string, pattern: RegExp, where?: RegExp, planted: string }[]}
 */
export const outputRules = [
  {
    what: 'asks the network',
    pattern:
      /(?<![\w$.])fetch\(|XMLHttpRequest|new WebSocket|EventSource\(|sendBeacon|RTCPeerConnection|importScripts/u,
    planted: 'fetch("/x")',
  },
  {
    what: 'reports, updates or opens something outside',
    pattern: /crashReporter|autoUpdater|electron-updater|openExternal|shell\.openPath/u,
    planted: 'shell.openExternal(a)',
  },
  { what: 'starts a process', pattern: /child_process|worker_threads/u, planted: 'child_process' },
  {
    what: 'points at a source map',
    pattern: /sourceMappingURL/u,
    planted: '//# sourceMappingURL=x.map',
  },
  {
    what: 'makes a program of text',
    pattern: /(?<![\w$.])eval\(|new Function\b|(?<![\w$.])Function\("/u,
    where: /^renderer\//u,
    planted: 'new Function("x")',
  },
  {
    what: 'makes a program of text',
    pattern: /(?<![\w$.])eval\(|new Function\b/u,
    where: /^preload\//u,
    planted: 'eval(x)',
  },
  {
    what: 'asks for more than Electron',
    pattern: /require\((?!["']electron["']\))/u,
    where: /^preload\//u,
    planted: 'require("node:fs")',
  },
  {
    // React knows how to set HTML, and is never asked to. What reads foreign bytes must not even know how.
    what: 'makes a part of a page of text',
    pattern: /\.(?:inner|outer)HTML|insertAdjacentHTML|document\.write|DOMParser/u,
    where: /^(?:preload\/|renderer\/assets\/parser-)/u,
    planted: 'e.innerHTML=t;',
  },
  {
    what: 'has a script or a style in line',
    pattern: /<script(?![^>]*\ssrc=)[^>]*>|<style|\son\w+=|javascript:/iu,
    where: /^renderer\/[^/]+\.html$/u,
    planted: '<script>x()</script>',
  },
];

/** @param {string} root the project's folder @returns {readonly BuiltFile[]} */
export function builtFiles(root) {
  const output = join(root, 'out');
  return readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: relative(output, file).replaceAll('\\', '/') }))
    .filter(({ path }) => !/\.(?:woff2|built-from)$/u.test(path))
    .map(({ file, path }) => ({ path, text: readFileSync(file, 'utf8') }));
}

/**
 * What is wrong with what was built.
 * @param {readonly BuiltFile[]} files
 * @returns {readonly string[]}
 */
export function faultsInOutput(files) {
  return files.flatMap((file) => [
    ...brokenRules(file),
    ...strangeAddresses(file),
    ...strangeModules(file),
    ...(/\.(?:js|cjs|mjs|html|css|svg|png)$/u.test(file.path)
      ? []
      : [`out/${file.path} is no file of the app`]),
  ]);
}

/** @param {BuiltFile} file */
function brokenRules({ path, text }) {
  return outputRules
    .filter(({ where, pattern }) => (where?.test(path) ?? true) && pattern.test(text))
    .map(({ what }) => `out/${path} ${what}`);
}

/** @param {BuiltFile} file */
function strangeAddresses({ path, text }) {
  const code = codeOf({ path, text });
  const addresses = code.match(/(?:https?|wss?|ftp):\/\/[^\s"'`)<>\\]*/gu) ?? [];
  return addresses
    .filter((address) => !knownAddresses.some((known) => known.test(address)))
    .map((address) => `out/${path} names ${address}`);
}

/** @param {BuiltFile} file without what libraries say in comments, of which minified files have none */
function codeOf({ path, text }) {
  return path.startsWith('renderer/') ? text : withoutComments(text);
}

/** @param {BuiltFile} file */
function strangeModules({ path, text }) {
  const code = codeOf({ path, text });
  const asked = [
    ...code.matchAll(/(?<![\w$.])(?:require|import)\(["']([^"'.][^"']*)["']\)/gu),
    ...code.matchAll(/^import\b[^;'"]*["']([^"'.][^"']*)["'];?$/gmu),
  ].map((found) => found[1] ?? '');
  return asked.filter((name) => !modules.has(name)).map((name) => `out/${path} asks for ${name}`);
}
