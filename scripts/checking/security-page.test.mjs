import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../setup/world.mjs';

const page = readFileSync(join(projectRoot, 'docs', 'security.md'), 'utf8');

/** @typedef {{ file: string, name: string }} Named */

/** @param {string} text @returns {readonly Named[]} */
function testsNamedIn(text) {
  return [...text.matchAll(/`([\w./-]+\.(?:ts|tsx|mjs)) › ([^`]+)`/gu)].map(
    ([, file = '', name = '']) => ({ file, name }),
  );
}

/** Whether the file has a string that is this name, in whichever quotes. @param {Named} named */
function isThere({ file, name }) {
  const path = join(projectRoot, file);
  if (!existsSync(path)) return false;
  const source = readFileSync(path, 'utf8');
  const escaped = name.replaceAll("'", "\\'");
  return [`'${escaped}'`, `"${name}"`, `\`${name}\``].some((literal) => source.includes(literal));
}

/** The rows of a table whose first cell is this. @param {RegExp} first */
function rows(first) {
  return page.split('\n').filter((line) => first.test(line.split('|')[1]?.trim() ?? ''));
}

test('every test that the page names is there', () => {
  const named = testsNamedIn(page);
  expect(named.length).toBeGreaterThan(60);
  expect(named.filter((each) => !isThere(each))).toEqual([]);
  expect(isThere({ file: 'e2e/security.spec.ts', name: 'a test that nobody wrote' })).toBe(false);
  expect(isThere({ file: 'e2e/nowhere.spec.ts', name: 'x' })).toBe(false);
});

test('each of the twenty points of Electron has its test', () => {
  const points = rows(/^\d+$/u);
  expect(points.map((line) => Number(line.split('|')[1]))).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
  for (const line of points) expect(testsNamedIn(line).length, line).toBeGreaterThan(0);
});

test('each requirement has its test, or the page says why there is none', () => {
  const wanted = { A: 9, B: 10, C: 5, D: 4, E: 12 };
  const absent = /^E5, E6, .*$/mu.exec(page)?.[0] ?? '';
  for (const [letter, count] of Object.entries(wanted)) {
    for (let number = 1; number <= count; number += 1) {
      const id = `${letter}${number}`;
      if (new RegExp(`\\b${id}\\b`, 'u').test(absent)) continue;
      const found = rows(new RegExp(`^${id}$`, 'u'));
      expect(found, id).toHaveLength(1);
      expect(testsNamedIn(found[0] ?? '').length, id).toBeGreaterThan(0);
    }
  }
});
