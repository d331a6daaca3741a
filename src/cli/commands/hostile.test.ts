/** Everything that attacks, in a workspace that is read from a terminal: no character of it acts on the terminal. */
import { promises } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CliFolder, makeFolder } from '#cli/testing/a-cli-workspace.ts';
import { runCli } from '#cli/testing/run-cli.ts';
import { asFileName, numberedVectors } from '#core/testing/hostile/vectors.ts';

const VECTORS = numberedVectors('127.0.0.1:9');
/** Line feeds part lines; nothing else that a terminal acts on may come out. */
const ACTS = /(?!\n)[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

let place: CliFolder;

beforeAll(async () => {
  place = await makeFolder();
  const files = await Promise.all(
    VECTORS.map(async (vector, at) => {
      const name = join(place.root, `${asFileName(vector)}.md`);
      const head = ['title', 'author', 'publisher', 'date', 'url'].map(
        (field, index) => `${field}: ${JSON.stringify(VECTORS[(at + index) % VECTORS.length])}`,
      );
      await promises.writeFile(name, `---\n${head.join('\n')}\n---\n\n${vector}\n\nWords ${at}.\n`);
      return name;
    }),
  );
  const { code, told } = await place.cli('init', 'w', ...files);
  expect(told).toBe('');
  expect(code).toBe(0);
});

afterAll(() => place.remove());

/** As at a terminal. */
const cli = (...args: string[]) => runCli(place.root, args, { isTerminal: true });

describe('a workspace full of hostile text', () => {
  it('is listed', async () => {
    const { code, out: answer } = await cli('list', '--workspace', 'w');
    expect(code).toBe(0);
    expect(answer).toContain('v0');
    expect(answer).not.toMatch(ACTS);
  });

  it('is listed as JSON that means exactly what it held', async () => {
    const { out: answer } = await cli('list', '--workspace', 'w', '--json');
    expect(answer).not.toMatch(ACTS);
    const { sources } = JSON.parse(answer) as {
      sources: readonly { title: string; file: string }[];
    };
    for (const [at, vector] of VECTORS.entries()) {
      const title = vector.replaceAll(/\s+/gu, ' ').trim();
      const found = sources.find(({ file }) => file === `${asFileName(vector)}.md`);
      expect(found, title).toBeDefined();
      expect(
        sources.some((source) => source.title.includes(`v${at}`)),
        title,
      ).toBe(true);
    }
  });

  it('is shown source by source', async () => {
    const { out: answer } = await cli('list', '--workspace', 'w', '--json');
    const { sources } = JSON.parse(answer) as { sources: readonly { id: string }[] };
    // Each in one of the three ways, so that it takes a third of the time.
    for (const [at, { id }] of sources.entries()) {
      const more = [[], ['--json'], ['--text']][at % 3] ?? [];
      const shown = await cli('show', id, '--workspace', 'w', ...more);
      expect(shown.code).toBe(0);
      expect(shown.out).not.toMatch(ACTS);
    }
  });

  it('is exported, to a file and to the screen', async () => {
    const { out: answer } = await cli('export', '--workspace', 'w', '--out', '-');
    expect(answer).not.toMatch(ACTS);
    const file = join(place.root, asFileName('\u001b[31mred\u202e.md'));
    const { code, out: said } = await cli('export', '--workspace', 'w', '--out', file);
    expect(code).toBe(0);
    expect(said).not.toMatch(ACTS);
    expect(await promises.readFile(file, 'utf8')).toBe(answer);
  });

  it('is not found by names that act', async () => {
    const { code, told } = await cli('show', '--workspace', 'w', '\u001b]0;x\u0007\u202e');
    expect(code).not.toBe(0);
    expect(told).not.toMatch(ACTS);
  });
});
