import { createHash } from 'node:crypto';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CliFolder, made, makeFolder, marked } from '#cli/testing/a-cli-workspace.ts';
import { blocksUnder, blockText, parseMarkdown } from '#core/dossier/testing/parse-back.ts';

let place: CliFolder;

beforeEach(async () => {
  place = await makeFolder();
});

afterEach(() => place.remove());

describe('dossier export', () => {
  const TO_FILE = ['export', '--workspace', 'w', '--format', 'markdown', '--out'];

  it('writes the file, the same bytes each time and on standard output', async () => {
    await marked(place);
    const { code, out, told } = await place.cli(...TO_FILE, 'd.md', '--json');
    expect([code, told]).toEqual([0, '']);
    const bytes = await readFile(join(place.root, 'd.md'));
    expect(JSON.parse(out)).toEqual({
      file: join(place.root, 'd.md'),
      format: 'markdown',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      sources: 2,
      annotations: 1,
    });
    expect((await place.cli(...TO_FILE, '-')).out).toBe(bytes.toString('utf8'));
    const quoted = blocksUnder(parseMarkdown(bytes.toString('utf8')), 'ann_plan')[0];
    expect(quoted?.type === 'blockquote' && blockText(quoted.children)).toBe('€150 billion');
  });

  it('takes a title, a date, sources and a dossier defined in the app', async () => {
    await marked(place);
    const { out } = await place.cli(
      ...TO_FILE,
      '-',
      '--title',
      'Two',
      '--date',
      '2024-02-29',
      '--source',
      '2',
    );
    expect(out).toMatch(/^---\ntitle: "Two"\ndate: "2024-02-29"\ngenerator: "Dossier 9\.8\.7"\n/u);
    expect(out).not.toContain('one.txt');
    const defined = await place.cli(...TO_FILE, '-', '--dossier', 'Figures only');
    expect(defined.out).toContain('# Figures only');
    expect(defined.out).not.toContain('Codebook');
    const unknown = await place.cli(...TO_FILE, '-', '--dossier', 'x');
    expect(unknown.code).toBe(1);
    expect(unknown.told).toContain('There are: “Figures only”.');
  });

  it('keeps a file that is there unless it is forced', async () => {
    await made(place);
    await writeFile(join(place.root, 'd.md'), 'old');
    const kept = await place.cli(...TO_FILE, 'd.md');
    expect([kept.code, kept.out]).toEqual([1, '']);
    expect(kept.told).toContain('To replace it, add --force.');
    expect(await readFile(join(place.root, 'd.md'), 'utf8')).toBe('old');
    const forced = await place.cli(...TO_FILE, 'd.md', '--force');
    expect([forced.code, forced.out]).toEqual([
      0,
      expect.stringMatching(/^Wrote .*d\.md \(.*\)\n$/u),
    ]);
    expect(await readFile(join(place.root, 'd.md'), 'utf8')).toContain('# w');
  });

  it('writes nothing into the workspace', async () => {
    await made(place);
    const { code, told } = await place.cli(...TO_FILE, 'w/d.md', '--force');
    expect(code).toBe(1);
    expect(told).toContain('inside a workspace');
  });

  it('reads a workspace that may not be written to', async () => {
    await made(place);
    await chmod(place.workspace, 0o500);
    expect((await place.cli(...TO_FILE, 'd.md')).code).toBe(0);
    await chmod(place.workspace, 0o700);
  });
});
