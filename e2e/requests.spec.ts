// Whatever a page gone wrong sends to the main process: it is refused in words, and nothing is changed by it.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { RequestName } from '#ipc/contract.ts';
import { REQUEST_NAMES } from '#ipc/names.ts';
import { REQUEST_ARGS } from '#ipc/schema.ts';
import { test } from './fixtures.ts';
import { openedView, type PageAnswer, sendRequest } from './support/bridge.ts';
import { answerOpenDialog, answerQuestions, answerSaveDialog } from './support/dialogs.ts';
import { type Dossier, PROJECT } from './support/launch.ts';
import { type Nonsense, nonsenseFor } from './support/nonsense.ts';
import { filesBelow } from './support/on-disk.ts';

/** Calls of each request. */
const CALLS = 200;
/** Another seed tries other calls: `DOSSIER_SEED=7 npm run e2e -- e2e/requests.spec.ts`. */
const SEED = Number(process.env.DOSSIER_SEED ?? 20_260);

/** Sends the calls one after the other and gives back the answers. */
function sendAll(
  { app }: Dossier,
  name: RequestName,
  calls: readonly Nonsense[],
): Promise<readonly PageAnswer[]> {
  const programs = calls.map(({ program }) => `() => ${program}`).join(',\n');
  return app.evaluate(
    async ({ BrowserWindow }, [channel, list]) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.isVisible());
      return window?.webContents.executeJavaScript(`(async () => {
        const send = window.dossier.request[${JSON.stringify(channel)}];
        const answers = [];
        for (const make of [${list}]) {
          let answer;
          try { answer = await send(...make()); } catch { answer = { ok: false, error: { code: 'thrown in the page' } }; }
          answers.push(answer.ok ? { ok: true } : answer);
        }
        return answers;
      })()`) as Promise<PageAnswer[]>;
    },
    [name, programs] as const,
  );
}

const REFUSALS: readonly unknown[] = ['bad-arguments', 'too-large'];

/** What is wrong with an answer: everything but a typed error that says nothing but its reason. */
function faultOf({ ok, error }: PageAnswer, call: Nonsense | undefined): readonly string[] {
  // What no message carries as it is may arrive as something plain that fits, or be thrown before it leaves.
  if (call?.isOdd && (ok || error?.code === 'thrown in the page')) return [];
  const { code, reason, ...more } = error ?? {};
  const isRight =
    !ok && code === 'request' && REFUSALS.includes(reason) && Object.keys(more).length === 0;
  return isRight ? [] : [`${JSON.stringify({ ok, error })} to ${call?.program.slice(0, 2_000)}`];
}

/** Names and contents of everything in the workspace's folder. */
async function printOf({ workspace }: Dossier): Promise<readonly string[]> {
  const files = await filesBelow(workspace);
  return Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(join(workspace, file));
      return `${file} ${createHash('sha256').update(bytes).digest('hex')}`;
    }),
  );
}

test('no request is hurt by nonsense, and none does anything for it', async ({ launch }) => {
  test.setTimeout(300_000);
  // Opened a second time: the first time puts what it took in into a checkpoint after a while, which changes files.
  const first = await launch();
  await first.close();
  const dossier = await launch({ profile: first.profile });
  await answerOpenDialog(dossier.app, []);
  await answerSaveDialog(dossier.app, null);
  await answerQuestions(dossier.app, 1);
  const before = await openedView(dossier.page);
  const print = await printOf(dossier);
  for (const name of REQUEST_NAMES) {
    const calls = nonsenseFor(REQUEST_ARGS[name], CALLS, SEED);
    const answers = await sendAll(dossier, name, calls);
    expect(answers).toHaveLength(CALLS);
    // One question for all: Playwright notes down each, which takes longer than the calls.
    expect(
      answers.flatMap((answer, index) => faultOf(answer, calls[index])),
      name,
    ).toEqual([]);
    expect(await printOf(dossier), name).toEqual(print);
  }
  const { workspace, seq, settings, view } = await openedView(dossier.page);
  expect({ workspace, seq, settings, view }).toEqual({
    workspace: before.workspace,
    seq: before.seq,
    settings: before.settings,
    view: before.view,
  });
  expect(await dossier.page.evaluate(() => 'polluted' in Object.prototype)).toBe(false);
  expect(await dossier.app.evaluate(() => 'polluted' in Object.prototype)).toBe(false);
});

test('more than a request may carry is refused before it is looked at', async ({ dossier }) => {
  const { seq } = await openedView(dossier.page);
  const much: Readonly<Record<string, string>> = {
    'source:text': `'x'.repeat(300_000)`,
    'clipboard:write': `'x'.repeat(11_000_000)`,
    'drafts:save': `{ a: 'x'.repeat(11_000_000) }`,
    'dossier:preview': `Array.from({ length: 250_000 }, () => ({}))`,
    'workspace:apply': `{ a: 'x'.repeat(65_000_000) }`,
  };
  for (const [name, program] of Object.entries(much)) {
    const call = { program: `[${program}]`, isOdd: false };
    expect(await sendAll(dossier, name as RequestName, [call]), name).toEqual([
      { ok: false, error: { code: 'request', reason: 'too-large' } },
    ]);
  }
  expect((await openedView(dossier.page)).seq).toBe(seq);
  expect((await sendRequest(dossier.page, 'app:about')).ok).toBe(true);
});

/** Pages that get the bridge and must not be answered. `frame`: the page is in a frame of one of our own. */
const STRANGERS = {
  'a blank page': { url: 'about:blank', partition: '', frame: false },
  'the page of the parser': { url: 'app://parser/parser.html', partition: 'parser', frame: false },
  'a frame in our own page': { url: 'app://bundle/outer.html', partition: 'x', frame: true },
} as const;

type Stranger = (typeof STRANGERS)[keyof typeof STRANGERS];

/** Opens the page with our own preload, all guards but those at the border taken away, and sends every request. */
function askAs(stranger: Stranger, { app }: Dossier): Promise<Record<string, PageAnswer>> {
  const preload = join(PROJECT, 'out', 'preload', 'index.cjs');
  return app.evaluate(
    async ({ BrowserWindow, session }, [{ url, partition, frame }, names, bridge]) => {
      const page = '<!doctype html><title>x</title>';
      if (frame) {
        const html = { headers: { 'content-type': 'text/html' } };
        const outer = `${page}<iframe src="app://bundle/inner.html"></iframe>`;
        session
          .fromPartition(partition)
          .protocol.handle(
            'app',
            (request) => new Response(request.url === url ? outer : page, html),
          );
      }
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: bridge,
          sandbox: true,
          contextIsolation: true,
          nodeIntegrationInSubFrames: true,
          ...(partition === '' ? {} : { partition }),
        },
      });
      for (const guard of ['will-navigate', 'will-frame-navigate']) {
        window.webContents.removeAllListeners(guard as 'will-navigate');
      }
      await window.loadURL(url);
      const { mainFrame } = window.webContents;
      const [asking = mainFrame] = frame ? mainFrame.frames : [];
      const said: unknown = await asking.executeJavaScript(`(async () => {
        const answers = { from: location.href };
        for (const name of ${names}) answers[name] = await window.dossier.request[name]();
        return answers;
      })()`);
      window.destroy();
      return said as Record<string, PageAnswer>;
    },
    [stranger, JSON.stringify(REQUEST_NAMES), preload] as const,
  );
}

for (const [name, stranger] of Object.entries(STRANGERS)) {
  test(`no request of ${name} is answered`, async ({ dossier }) => {
    const { seq, settings } = await openedView(dossier.page);
    const { from, ...answers } = await askAs(stranger, dossier);
    expect(from).toBe(stranger.frame ? 'app://bundle/inner.html' : stranger.url);
    const refused = { ok: false, error: { code: 'request', reason: 'bad-sender' } };
    expect(answers).toEqual(Object.fromEntries(REQUEST_NAMES.map((each) => [each, refused])));
    expect(await openedView(dossier.page)).toMatchObject({ seq, settings });
  });
}
