import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemOf } from '../testing/fake-world.mjs';
import { checkNodeVersion, oldestNode } from './node-version.mjs';
import { describeFailure, explainFileError, Problem } from './problem.mjs';
import { projectRoot } from './world.mjs';

test.each(['20.19.0', '20.19.5', '20.20.0', '21.0.0', '22.12.0', '26.0.0-nightly'])(
  'Node %s is good enough',
  (nodeVersion) => expect(() => checkNodeVersion({ nodeVersion })).not.toThrow(),
);

test.each(['12.22.1', '18.20.4', '20.18.9', '20.9.0'])(
  'Node %s is refused',
  async (nodeVersion) => {
    const words = await problemOf(() => checkNodeVersion({ nodeVersion }));
    expect(words).toContain(`This is Node ${nodeVersion}`);
    expect(words).toContain('20.19.0 or newer');
    expect(words).toContain('Install a current Node');
  },
);

test('a problem is told with what to do; a bug keeps its stack', () => {
  expect(describeFailure(new Problem('The disk is full.', 'Free some.\nAgain.'))).toBe(
    '\n✗ The disk is full.\n\n  What to do:\n  Free some.\n  Again.\n',
  );
  expect(describeFailure(new TypeError('x is undefined'))).toMatch(
    /bug worth reporting[\s\S]+node-version\.test/,
  );
});

test.each([
  ['ENOSPC', /disk is full.*unpacking[\s\S]*Free about/],
  ['EDQUOT', /disk is full/],
  ['EACCES', /No permission to write \/x[\s\S]*writable/],
  ['EROFS', /No permission/],
])('%s of the file system is explained', (code, words) => {
  const explained = /** @type {Problem} */ (
    explainFileError(Object.assign(new Error(), { code, path: '/x' }), 'unpacking')
  );
  expect(`${explained.message}\n${explained.todo}`).toMatch(words);
});

test('other errors are not dressed up', () => {
  const bug = new Error('bug');
  expect(explainFileError(bug, 'unpacking')).toBe(bug);
});

test('package.json names the same oldest Node', () => {
  const { engines } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  expect(engines.node).toBe(`>=${oldestNode.slice(0, 2).join('.')}`);
});
