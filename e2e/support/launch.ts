/** Starts the built app as a person would, each time with folders of its own, and ends it in every way there is. */
import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';

/** The project's folder, which Electron is started with. */
export const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export type LaunchOptions = {
  /** Absolute path of a workspace to open; without it the default one, which the first start makes. */
  readonly workspace?: string;
  /** Absolute path of a profile to start with again; a fresh one without it. */
  readonly profile?: string;
  /** More arguments for the app. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Absolute path of a program that starts Electron with the arguments it gets; Electron itself without it. */
  readonly executable?: string;
  /** Absolute path of the program to start; this project without it. */
  readonly appFolder?: string;
  /** Whether Chromium runs in its sandbox; as it must for root without it. */
  readonly sandbox?: boolean;
};

export type Dossier = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Absolute path of the profile. */
  readonly profile: string;
  /** Absolute path of the open workspace, as the app itself says. */
  readonly workspace: string;
  /** Closes the window as a person does, and waits for the process to end. */
  readonly close: () => Promise<void>;
  /** Ends every process of the app at once, as a power cut would. */
  readonly kill: () => Promise<void>;
};

/** A fresh folder, removed by `removeFolders`. */
export async function freshFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `dossier-${name}-`));
  made.push(folder);
  return folder;
}

const made: string[] = [];

/** Removes the folders that were made since it was last called. */
export async function removeFolders(): Promise<void> {
  for (const folder of made.splice(0)) {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The environment of a person with nothing in their home yet. */
export async function freshHome(profile: string): Promise<Record<string, string>> {
  const home = join(profile, 'home');
  await mkdir(home, { recursive: true });
  return {
    HOME: home,
    USERPROFILE: home,
    XDG_CONFIG_HOME: '',
    XDG_DATA_HOME: '',
    XDG_DOCUMENTS_DIR: '',
    DOSSIER_WORKSPACE: '',
  };
}

/** Starts the app and waits until the workspace, or the reason why there is none, is on the page. */
export async function launchDossier(options: LaunchOptions = {}): Promise<Dossier> {
  const profile = options.profile ?? (await freshFolder('profile'));
  const app = await startElectron(profile, options);
  // Playwright forgets the process once it has ended.
  const main = app.process();
  const page = await windowOf(app);
  await ready(page);
  const workspace = await openFolderOf(page);
  return {
    app,
    page,
    profile,
    workspace,
    close: () => close(app, main),
    kill: () => kill(main),
  };
}

/** The window that a person sees; the hidden parser can be there before it. */
async function windowOf(app: ElectronApplication): Promise<Page> {
  const isOurs = (page: Page): boolean => page.url().startsWith('app://bundle/');
  // Asked again and again, because a window has no address yet when it is announced.
  await expect
    .poll(() => app.windows().some(isOurs), { timeout: 30_000, intervals: [20] })
    .toBe(true);
  return app.windows().find(isOurs) ?? app.firstWindow();
}

/** Starts the app without waiting for a window: for starts that end by themselves. */
export async function startElectron(
  profile: string,
  options: LaunchOptions,
): Promise<ElectronApplication> {
  const { workspace, args = [], env = {}, executable, appFolder = PROJECT } = options;
  const { sandbox = !runsAsRoot() } = options;
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !entry[0].startsWith('ELECTRON_') && entry[0] !== 'NODE_ENV',
  );
  return _electron.launch({
    cwd: PROJECT,
    ...(executable === undefined ? {} : { executablePath: executable }),
    // Playwright starts Electron without its sandbox unless told otherwise.
    chromiumSandbox: sandbox,
    args: [
      ...(sandbox ? [] : sandboxArguments()),
      appFolder,
      `--user-data-dir=${profile}`,
      ...(workspace === undefined ? [] : ['--workspace', workspace]),
      ...args,
    ],
    env: { ...Object.fromEntries(inherited), ...(await freshHome(profile)), ...env },
  });
}

/** Chromium refuses to run sandboxed as root; everybody else tests with the sandbox. */
export function sandboxArguments(): readonly string[] {
  return runsAsRoot() ? ['--no-sandbox'] : [];
}

export function runsAsRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** Waits for the page's own word that it shows the workspace. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator('html[data-ready]')).toBeAttached({ timeout: 30_000 });
}

async function openFolderOf(page: Page): Promise<string> {
  const opened = await page.evaluate(() => {
    const { dossier } = window as unknown as {
      dossier: { request: Record<string, () => Promise<{ ok: boolean; value: string }>> };
    };
    return dossier.request['workspace:open']?.();
  });
  return opened?.ok ? (JSON.parse(opened.value) as { folder: string }).folder : '';
}

/** By the window, not by Playwright's own `close`: that takes a picture of the hidden parser first, and waits for it. */
async function close(app: ElectronApplication, main: ChildProcess): Promise<void> {
  const ended = whenEnded(main);
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.close();
  });
  await ended;
}

async function kill(main: ChildProcess): Promise<void> {
  const ended = whenEnded(main);
  killGroup(main);
  await ended;
}

/** The app has a process group of its own: main, pages, parser, graphics, all at once. */
export function killGroup(main: ChildProcess): void {
  try {
    const running = main.exitCode === null && main.signalCode === null;
    if (running && main.pid !== undefined) process.kill(-main.pid, 'SIGKILL');
  } catch {
    // Not every system has groups, and it may have ended.
  }
  main.kill('SIGKILL');
}

function whenEnded(main: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (main.exitCode !== null || main.signalCode !== null) resolve();
    else main.once('exit', () => resolve());
  });
}

/** The home of whoever runs the tests: nothing may ever be written there. */
export const REAL_HOME = homedir();
