import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { describeCause, makeLog } from './log.ts';

const folder = mkdtempSync(join(tmpdir(), 'dossier-log-'));
afterAll(() => rmSync(folder, { recursive: true }));
const clock = () => '2026-01-01T00:00:00.000Z';

describe('the log', () => {
  it('names kind, code and place, but nothing that was read', () => {
    const error = new SyntaxError('Unexpected token, "a canary in a note" in /home/ana/x.json');
    Object.assign(error, { code: 'EIO' });
    const text = describeCause(error);
    expect(text).toMatch(/^SyntaxError EIO at .*log\.test\.ts:\d+:\d+/u);
    expect(text).not.toMatch(/canary|\/home|\/src/u);
  });

  it('keeps out a message of several lines that looks like a place', () => {
    const text = describeCause(new Error('x\n    quoted words of a source\nmore'));
    expect(text).not.toMatch(/quoted|more/u);
  });

  it('survives whatever is thrown', () => {
    for (const cause of [null, undefined, 'secret', 7, { message: 'secret' }]) {
      expect(describeCause(cause)).not.toContain('secret');
    }
  });

  it('appends lines with the time', () => {
    const log = makeLog(join(folder, 'logs', 'dossier.log'), clock);
    log.note('started');
    log.bug('workspace:open', new Error('secret'));
    const lines = readFileSync(log.file, 'utf8').trimEnd().split('\n');
    expect(lines[0]).toBe('2026-01-01T00:00:00.000Z started');
    expect(lines[1]).toMatch(/^2026-\S+ bug in workspace:open: Error at /u);
  });

  it('starts a new file when it has grown', () => {
    const log = makeLog(join(folder, 'grown.log'), clock);
    log.note('x'.repeat(1_000_001));
    log.note('after');
    expect(readFileSync(log.file, 'utf8')).toBe('2026-01-01T00:00:00.000Z after\n');
    expect(readFileSync(`${log.file}.old`, 'utf8')).toContain('xxx');
  });

  it('does not stop the app when it cannot be written', () => {
    expect(() => makeLog('/dev/null/x/dossier.log', clock).note('x')).not.toThrow();
  });
});
