import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SOURCES = join(fileURLToPath(import.meta.url), '..', '..', '..');

type SourceFile = { readonly path: string; readonly text: string };

/** Every source file that is built into the app, by its path below `src`, without its comments. */
function builtSources(): readonly SourceFile[] {
  return readdirSync(SOURCES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx|html)$/u.test(entry.name))
    .filter((entry) => !/\.test\.tsx?$/u.test(entry.name) && !/testing/u.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: relative(SOURCES, file).replaceAll('\\', '/'),
      text: readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu, ''),
    }));
}

const files = builtSources();

/** What may stand only in the files named beside it. */
const RULES: readonly (readonly [what: string, pattern: RegExp, where: readonly string[]])[] = [
  [
    'windows are made in one place',
    /new (?:Base|Browser)Window\b|new WebContentsView/u,
    ['main/security/window.ts'],
  ],
  [
    'requests are heard in one place',
    /\bipcMain\s*\.|\bipc\.(?:on|once|handle)\b/u,
    ['main/ipc/registry.ts'],
  ],
  [
    'the preload alone speaks to main',
    /\bipcRenderer\b|\bcontextBridge\b/u,
    ['preload/index.ts', 'preload/parser.ts'],
  ],
  [
    'pages are told things in one place',
    /\b(?:page|contents|webContents)\.send\(/u,
    ['main/ipc/events.ts'],
  ],
  ['the page asks in one place', /\bwindow\.dossier\b/u, ['renderer/state/client.ts']],
  [
    'no text becomes a part of a page',
    /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|\bsrcDoc\b|createContextualFragment|DOMParser/u,
    [],
  ],
  ['no text becomes a program', /\beval\(|new Function\b|\bFunction\(|createPolicy\(/u, []],
  [
    'nothing asks the network',
    /\bfetch\(|XMLHttpRequest|new WebSocket|EventSource|sendBeacon|\bhttps?\.(?:get|request)\b|\bnet\.(?:request|fetch|connect)\b|from 'node:(?:http|https|net|tls|dgram|dns|http2)'/u,
    [],
  ],
  ['nothing is opened outside', /openExternal|openPath|autoUpdater|crashReporter/u, []],
  ['no process is started', /child_process|worker_threads|utilityProcess/u, []],
];

describe('the sources of the app', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.map(({ path }) => path)).toContain('main/security/window.ts');
  });

  it.each(RULES)('%s', (_what, pattern, where) => {
    const found = files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
    expect(found.sort()).toEqual([...where].sort());
  });

  it('name no address outside but those of standards', () => {
    const addresses = files
      .filter(({ path }) => !path.startsWith('core/'))
      .flatMap(({ path, text }) =>
        (text.match(/(?:https?|wss?):\/\/[^\s'"`)]+/gu) ?? []).map(
          (address) => `${path} ${address}`,
        ),
      );
    // Nobody listens there: the spell checker is sent to it.
    expect(addresses).toEqual(['main/security/guard-session.ts http://127.0.0.1:9/']);
  });
});
