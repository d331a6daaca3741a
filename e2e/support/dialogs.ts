/** Answers native dialogs in place of a person. Playwright cannot see them; main is told what they would answer. */
import type { ElectronApplication } from '@playwright/test';

/** The next dialogs for opening files or folders answer with these absolute paths; an empty list cancels. */
export async function answerOpenDialog(
  app: ElectronApplication,
  paths: readonly string[],
): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
    },
    [...paths],
  );
}

/** The next dialogs for saving answer with this absolute path; `null` cancels. Gives what name was offered. */
export async function answerSaveDialog(
  app: ElectronApplication,
  path: string | null,
): Promise<{ readonly offered: () => Promise<string | null> }> {
  await app.evaluate(({ dialog }, filePath) => {
    const seen = globalThis as { offeredPath?: string | null };
    seen.offeredPath = null;
    dialog.showSaveDialog = async (...args: unknown[]) => {
      const options = args[args.length - 1] as { defaultPath?: string };
      seen.offeredPath = options.defaultPath ?? null;
      return { canceled: filePath === null, filePath: filePath ?? '' };
    };
  }, path);
  return {
    offered: () =>
      app.evaluate(() => (globalThis as { offeredPath?: string | null }).offeredPath ?? null),
  };
}

/** Every question from now on is answered with the button of this number. Gives the questions that were asked. */
export async function answerQuestions(
  app: ElectronApplication,
  button: number,
): Promise<{ readonly asked: () => Promise<readonly string[]> }> {
  await app.evaluate(({ dialog }, response) => {
    const seen = globalThis as { askedQuestions?: string[] };
    const asked: string[] = [];
    seen.askedQuestions = asked;
    dialog.showMessageBox = async (...args: unknown[]) => {
      asked.push((args[args.length - 1] as { message: string }).message);
      return { response, checkboxChecked: false };
    };
  }, button);
  return {
    asked: () =>
      app.evaluate(() => (globalThis as { askedQuestions?: string[] }).askedQuestions ?? []),
  };
}

/** Folders shown in the file manager are noted instead. Gives what would have been shown. */
export async function noteRevealed(
  app: ElectronApplication,
): Promise<{ readonly revealed: () => Promise<readonly string[]> }> {
  await app.evaluate(({ shell }) => {
    const seen = globalThis as { revealedPaths?: string[] };
    const revealed: string[] = [];
    seen.revealedPaths = revealed;
    shell.showItemInFolder = (path: string) => {
      revealed.push(path);
    };
  });
  return {
    revealed: () =>
      app.evaluate(() => (globalThis as { revealedPaths?: string[] }).revealedPaths ?? []),
  };
}
