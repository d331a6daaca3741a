/** A program that guards nothing, started as the app is: what tests of silence find in it shows that they can. */
import { join } from 'node:path';
import { freshFolder, type LaunchOptions, PROJECT, startElectron } from './launch.ts';

export type Unguarded = {
  /** Runs a program in the page and gives it time to reach out. */
  readonly inPage: (program: string, quiet?: number) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Starts it and waits for its page. */
export async function startUnguarded(options: LaunchOptions = {}): Promise<Unguarded> {
  const appFolder = join(PROJECT, 'e2e', 'support', 'unguarded');
  const app = await startElectron(await freshFolder('unguarded'), { ...options, appFolder });
  const main = app.process();
  const page = await app.firstWindow();
  await page.getByText('Nothing is forbidden here.').waitFor();
  return {
    inPage: (program, quiet = 500) =>
      app.evaluate(
        async ({ BrowserWindow }, [code, rest]) => {
          await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`${code}; 0`);
          await new Promise((resolve) => setTimeout(resolve, rest));
        },
        [program, quiet] as const,
      ),
    stop: async () => {
      const ended = new Promise((resolve) => main.once('exit', resolve));
      await app.evaluate(({ app: itself }) => {
        setImmediate(() => itself.exit(0));
      });
      await ended;
    },
  };
}
