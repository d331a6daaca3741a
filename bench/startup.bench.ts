/**
 * From the start of the process to the first readable paragraph, against a bare Electron window with one paragraph.
 * Both are started in turn, after a warm-up of each; the workspace holds the seed corpus, two sources side by side.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { report } from './report.ts';
import { start, withWebSocket } from './running-app.ts';

const ROUNDS = 12;

/**
 * When a block of text was first painted, in milliseconds since 1970. Asked after the fact: the browser keeps the
 * candidates for the largest paint with their times, and the first of them inside the text is the one.
 */
function paragraphPainted(selector: string): string {
  return `new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      const entry = list.getEntries().find((one) => one.element !== null && one.element.closest(${JSON.stringify(selector)}) !== null);
      if (entry !== undefined) {
        observer.disconnect();
        resolve(performance.timeOrigin + entry.startTime);
      }
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  })`;
}

async function once(
  args: readonly string[],
  title: RegExp,
  selector: string,
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const app = await start(args, title, env);
  const at = Number(await app.evaluate(paragraphPainted(selector)));
  await app.stop();
  return at - app.spawnedAt;
}

async function measure(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-bench-'));
  // A home of its own: the first start makes the workspace, later ones open it.
  const env = { HOME: folder, XDG_CONFIG_HOME: join(folder, 'config') };
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    const bare = await once(
      [`--user-data-dir=${join(folder, 'bare')}`, 'bench/bare-window'],
      /bare/u,
      'p',
    );
    const app = await once(
      [`--user-data-dir=${join(folder, 'profile')}`, '.'],
      /Dossier/u,
      '[data-row]',
      env,
    );
    if (round >= 0) {
      floor.push(bare);
      ours.push(app);
    }
  }
  await rm(folder, { recursive: true, force: true });
  report({
    name: 'start to the first readable paragraph',
    ours,
    floor,
    against: 'a bare Electron window',
    goal: 1.35,
  });
}

await withWebSocket(measure);
