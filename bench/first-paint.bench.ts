/**
 * A text of 1 MB with 10,000 annotations, from the click in the library to its first complete paint, against putting
 * the same text plainly into the page of the same window. Ours includes fetching the text; the floor has it at hand.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { report } from './report.ts';
import { type RunningApp, start, withWebSocket } from './running-app.ts';
import { makeEmptyStore } from './stores.ts';
import { annotationsOf, batchIdOf, parsedOf, requestIdOf, textOf } from './workspaces.ts';

const ROUNDS = 12;
const LENGTH = 1_000_000;

async function makeWorkspace(folder: string, annotations: number): Promise<void> {
  const store = await makeEmptyStore(folder);
  for (const [title, length] of [
    ['Short', 2_000],
    ['Long', LENGTH],
  ] as const) {
    const text = textOf(length);
    const added = await store.addSource(
      parsedOf(text, title),
      new TextEncoder().encode(text),
      `${title}.txt`,
    );
    if (added.ok && length === LENGTH) {
      const parts = annotationsOf(text, added.value.source.id, annotations).map((annotation) => ({
        type: 'annotation.add' as const,
        annotation,
      }));
      await store.apply({
        requestId: requestIdOf(1),
        command: { type: 'batch', batchId: batchIdOf(1), label: 'mark-all', parts },
      });
    }
  }
  await store.close();
}

/** Runs in the page: the time until what was just put there is on the screen. */
const PAINTED = `const painted = () => new Promise((resolve) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; port2.postMessage(0); }));
const card = (title) => [...document.querySelectorAll('button')].find((one) => one.querySelector('b')?.textContent === title);
const until = async (done) => { while (!done()) await new Promise((resolve) => setTimeout(resolve, 10)); };`;

const READY = `(async () => { ${PAINTED} await until(() => document.documentElement.dataset.ready === 'true' && card('Long') !== undefined); })()`;

/** A first start shows two sources: one pane is enough here. */
const ONE_PANE = `(async () => { ${PAINTED}
  const panes = () => [...document.querySelectorAll('[data-pane]')];
  while (panes().length > 1) {
    [...panes()[1].querySelectorAll('button')].find((one) => /close/i.test(one.getAttribute('aria-label') ?? '')).click();
    await new Promise((resolve) => setTimeout(resolve, 100));
  } })()`;

/** Leaves the long text, so that the next load of the page does not bring it back by itself. */
const LEAVE = `(async () => { ${PAINTED} card('Short').click(); await new Promise((resolve) => setTimeout(resolve, 1500)); })()`;

const OURS = `(async () => { ${PAINTED}
  const from = performance.now();
  card('Long').click();
  await until(() => document.querySelectorAll('[data-row] [role=mark]').length > 0);
  await painted();
  return performance.now() - from; })()`;

const PLAIN = `(async () => { ${PAINTED}
  const opened = JSON.parse((await window.dossier.request['workspace:open']()).value);
  const long = Object.values(opened.workspace.sources).find((source) => source.metadata.title.value === 'Long');
  const { text } = JSON.parse((await window.dossier.request['source:text'](long.id)).value);
  const paragraphs = text.split('\\n\\n');
  const from = performance.now();
  const room = document.createElement('div');
  room.style.cssText = 'position:fixed;inset:0;overflow:auto;z-index:9;font:17px/1.6 "Source Serif 4 Variable";max-width:700px;background:white';
  for (const words of paragraphs) { const p = document.createElement('p'); p.textContent = words; room.append(p); }
  document.body.append(room);
  await painted();
  const took = performance.now() - from;
  room.remove();
  return took; })()`;

async function reload(app: RunningApp): Promise<void> {
  await app.evaluate(LEAVE);
  await app.evaluate('setTimeout(() => location.reload(), 50), 0');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await app.evaluate(READY);
}

async function measure(annotations: number, goal: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-bench-'));
  const workspace = join(folder, 'workspace');
  await makeWorkspace(workspace, annotations);
  const app = await start(
    [`--user-data-dir=${join(folder, 'profile')}`, '.', '--workspace', workspace],
    /Dossier/u,
    { HOME: folder },
  );
  await app.evaluate(READY);
  await app.evaluate(ONE_PANE);
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    await reload(app);
    const took = Number(await app.evaluate(OURS));
    await reload(app);
    const plain = Number(await app.evaluate(PLAIN));
    if (round >= 0) {
      ours.push(took);
      floor.push(plain);
    }
  }
  await app.stop();
  await rm(folder, { recursive: true, force: true });
  const name = `first paint of 1 MB with ${annotations.toLocaleString('en')} annotations`;
  report({ name, ours, floor, against: 'the same text plainly in the page', goal });
}

await withWebSocket(() => measure(10_000, 0.3));
