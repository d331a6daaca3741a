// Whatever a page gone wrong sends to the main process: it is refused in words, and nothing is changed by it.
import { expect } from '@playwright/test';
import type { RequestName } from '#ipc/contract.ts';
import { REQUEST_NAMES } from '#ipc/names.ts';
import { test } from './fixtures.ts';
import { openedView, type PageAnswer } from './support/bridge.ts';
import {
  answerOpenDialog,
  answerQuestions,
  answerSaveDialog,
  noteRevealed,
} from './support/dialogs.ts';
import type { Dossier } from './support/launch.ts';
import { RANDOM_ARGUMENTS } from './support/random-values.ts';

const CALLS = 60;

/** Requests that do something without arguments; nonsense for them is everything but the empty list. */
const WITHOUT_ARGUMENTS: ReadonlySet<RequestName> = new Set([
  'workspace:undo',
  'workspace:redo',
  'window:reload',
  'window:flushed',
]);

/** Sends random arguments and gives back the answers. */
function fuzz({ app }: Dossier, name: RequestName): Promise<readonly PageAnswer[]> {
  return app.evaluate(
    async ({ BrowserWindow }, [channel, calls, make, never]) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.isVisible());
      return window?.webContents.executeJavaScript(`(async () => {
        const make = ${make};
        const send = window.dossier.request[${JSON.stringify(channel)}];
        const answers = [];
        for (let seed = 1; seed <= ${calls}; seed += 1) {
          const args = make(seed);
          if (${never} && args.length === 0) continue;
          let answer;
          try { answer = await send(...args); } catch (error) { answer = { ok: false, error: { code: 'thrown in the page' } }; }
          answers.push(answer.ok ? { ok: true } : answer);
        }
        return answers;
      })()`) as Promise<PageAnswer[]>;
    },
    [name, CALLS, RANDOM_ARGUMENTS, WITHOUT_ARGUMENTS.has(name)] as const,
  );
}

test('no request is hurt by nonsense, and none does anything for it', async ({ dossier }) => {
  await answerOpenDialog(dossier.app, []);
  await answerSaveDialog(dossier.app, null);
  await answerQuestions(dossier.app, 1);
  const { revealed } = await noteRevealed(dossier.app);
  const before = await openedView(dossier.page);
  for (const name of REQUEST_NAMES) {
    const answers = await fuzz(dossier, name);
    expect(answers.length, name).toBeGreaterThanOrEqual(WITHOUT_ARGUMENTS.has(name) ? 40 : CALLS);
    for (const { ok, error } of answers) {
      if (ok) continue;
      // What the bridge itself cannot copy, such as a window, is thrown before it leaves the page.
      expect(['request', 'refused', 'thrown in the page'], name).toContain(error?.code);
      expect(JSON.stringify(error), name).not.toMatch(/ at |node_modules|\/home|\/tmp|\.cjs/u);
    }
  }
  const after = await openedView(dossier.page);
  expect(after.workspace).toEqual(before.workspace);
  expect(after.seq).toBe(before.seq);
  expect(after.settings).toEqual(before.settings);
  expect((await revealed()).every((path) => path.startsWith(dossier.workspace))).toBe(true);
  expect(await dossier.page.evaluate(() => 'polluted' in Object.prototype)).toBe(false);
});
