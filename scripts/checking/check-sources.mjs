import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sourceRules } from './source-rules.mjs';

/** @typedef {{ path: string, text: string }} SourceFile `path` below `src`, `text` without comments */

/**
 * Every file that is built into the app, without its comments.
 * @param {string} root the project's folder
 * @returns {readonly SourceFile[]}
 */
export function builtSources(root) {
  const sources = join(root, 'src');
  return readdirSync(sources, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx|html|css)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: relative(sources, file).replaceAll('\\', '/') }))
    .filter(({ path }) => !/\.test\.tsx?$/u.test(path) && !path.split('/').includes('testing'))
    .map(({ file, path }) => ({ path, text: withoutComments(readFileSync(file, 'utf8')) }));
}

/** @param {string} text */
export function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<=^|\s)\/\/.*$/gmu, '');
}

/**
 * What is wrong with the sources, and with the rules themselves.
 * @param {readonly SourceFile[]} files
 * @param {readonly import('./source-rules.mjs').SourceRule[]} [rules]
 * @returns {readonly string[]}
 */
export function faultsInSources(files, rules = sourceRules) {
  return rules.flatMap((rule) => [...deadPlants(rule), ...brokenIn(rule, files)]);
}

/** @param {import('./source-rules.mjs').SourceRule} rule */
function deadPlants({ what, pattern, planted, fine = [] }) {
  return [
    ...planted
      .filter((line) => !pattern.test(line))
      .map((line) => `the rule "${what}" does not notice: ${line}`),
    ...fine
      .filter((line) => pattern.test(line))
      .map((line) => `the rule "${what}" refuses what is fine: ${line}`),
    ...(planted.length === 0 ? [`the rule "${what}" has no planted line`] : []),
  ];
}

/** @param {import('./source-rules.mjs').SourceRule} rule @param {readonly SourceFile[]} files */
function brokenIn({ what, pattern, where, besides }, files) {
  const found = files
    .filter(({ path }) => besides === undefined || !path.startsWith(besides))
    .filter(({ text }) => pattern.test(text))
    .map(({ path }) => path);
  return [
    ...found
      .filter((path) => !where.includes(path))
      .map((path) => `src/${path} breaks the rule "${what}"`),
    ...where
      .filter((path) => !found.includes(path))
      .map((path) => `src/${path} is named in the rule "${what}" and has nothing of the kind`),
  ];
}
