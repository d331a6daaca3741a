/** Ruins the process of the visible window in different ways, and asks the one that comes after it. */
import type { Dossier } from './launch.ts';

/** Runs an expression in the page of the visible window; '' while there is none to ask. */
export function askWindow({ app }: Dossier, expression: string): Promise<string> {
  return app.evaluate(async ({ BrowserWindow }, code) => {
    const contents = BrowserWindow.getAllWindows().find((window) =>
      window.isVisible(),
    )?.webContents;
    if (contents === undefined || contents.isCrashed() || contents.isLoading()) return '';
    // A page that hangs never answers.
    const late = new Promise<string>((resolve) => setTimeout(() => resolve(''), 1000));
    return String(await Promise.race([contents.executeJavaScript(code), late]));
  }, expression);
}

/** Ends the process as the system does when memory is short. */
export async function killRenderer({ app, page }: Dossier): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.webContents.getOSProcessId(),
  );
  if (pid === undefined) throw new Error('no window');
  process.kill(pid, 'SIGKILL');
  await crashed;
}

/** Runs statements in the page that it does not survive. */
export async function ruinRenderer({ app }: Dossier, statements: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, code) => {
    const window = BrowserWindow.getAllWindows().find((one) => one.isVisible());
    // It does not answer any more.
    window?.webContents.executeJavaScript(`setTimeout(() => { ${code} }, 0); null`).catch(() => {});
  }, statements);
}
