/**
 * A parser with a weak spot. The real one has none that is known, so the hidden page is given one: what comes after
 * it, the limit, the end of the process, the words, is what is tried.
 */
import { expect, type Page } from '@playwright/test';
import type { Dossier } from './launch.ts';

/** Has every parser from now on carry out statements when it has read a file with these words. */
export function breakParser({ app }: Dossier, words: string, statements: string): Promise<void> {
  const weakness = `{
    const stringify = JSON.stringify;
    JSON.stringify = (value) => {
      const said = stringify(value);
      if (said.includes(${JSON.stringify(words)})) { ${statements} }
      return said;
    };
    null;
  }`;
  return app.evaluate(async ({ app: electron, webContents }, code) => {
    const parsers = webContents
      .getAllWebContents()
      .filter((contents) => contents.getURL().startsWith('app://parser/'));
    await Promise.all(parsers.map((parser) => parser.executeJavaScript(code)));
    electron.on('web-contents-created', (_event, contents) => {
      contents.on('dom-ready', () => {
        // Before it gets its first file, which comes when it has loaded.
        if (contents.getURL().startsWith('app://parser/'))
          contents.executeJavaScript(code).catch(() => {});
      });
    });
  }, weakness);
}

/** Ends the parser's process once it is busy with the file that it hangs on. */
export async function killParser({ app }: Dossier): Promise<void> {
  const busyPid = () =>
    app.evaluate(async ({ webContents }) => {
      const parser = webContents
        .getAllWebContents()
        .find((contents) => contents.getURL().startsWith('app://parser/'));
      if (parser === undefined || parser.isLoading()) return null;
      const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 1500));
      const answered = parser.executeJavaScript('false').catch(() => false) as Promise<boolean>;
      return (await Promise.race([answered, late])) ? parser.getOSProcessId() : null;
    });
  let pid: number | null = null;
  await expect
    .poll(
      async () => {
        pid = await busyPid();
        return pid;
      },
      { timeout: 15_000 },
    )
    .not.toBeNull();
  if (pid === null) throw new Error('no parser');
  process.kill(pid, 'SIGKILL');
}

type Pings = {
  /** How long answers took, in milliseconds: the slowest, and what 95 of 100 stayed below. */
  readonly slowest: number;
  readonly typical: number;
  readonly count: number;
};

/** Asks main through the page all the time, as fast as a person could click. */
export function pingsDuring(page: Page): { readonly stop: () => Promise<Pings> } {
  const running = page.evaluate(async () => {
    const { dossier } = window as unknown as {
      dossier: { request: Record<string, () => Promise<unknown>> };
    };
    const held = globalThis as { stopPings?: boolean };
    held.stopPings = false;
    const took: number[] = [];
    while (!held.stopPings) {
      const from = performance.now();
      await dossier.request['app:about']?.();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      took.push(performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return took;
  });
  return {
    stop: async () => {
      await page.evaluate(() => {
        (globalThis as { stopPings?: boolean }).stopPings = true;
      });
      const took = [...(await running)].sort((a, b) => a - b).map(Math.round);
      return {
        slowest: took.at(-1) ?? Number.POSITIVE_INFINITY,
        typical: took[Math.floor(took.length * 0.95)] ?? Number.POSITIVE_INFINITY,
        count: took.length,
      };
    },
  };
}
