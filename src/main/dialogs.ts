/** The native dialogs. A window never names a path: a person points at it here. */
import { type BrowserWindow, dialog } from 'electron';
import { visibleText } from '#core/text/visible-text.ts';
import { DIALOG_WORDS, overwriteQuestion } from '#words/dialogs.ts';

/** Endings that the first filter shows; content decides what a file is, and the second filter shows all. */
const TEXT_ENDINGS = ['txt', 'text', 'md', 'markdown'];

/** Absolute paths of the chosen files; empty when the person cancelled. */
export async function chooseFiles(window: BrowserWindow): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: DIALOG_WORDS.importTitle,
    buttonLabel: DIALOG_WORDS.importButton,
    properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
    filters: [
      { name: DIALOG_WORDS.importTexts, extensions: TEXT_ENDINGS },
      { name: DIALOG_WORDS.importAll, extensions: ['*'] },
    ],
  });
  return canceled ? [] : filePaths;
}

/** Absolute path of the folder whose files are to be added; empty when the person cancelled. */
export async function chooseSourceFolder(window: BrowserWindow): Promise<readonly string[]> {
  const { importFolderTitle, importFolderMessage, importButton } = DIALOG_WORDS;
  const folder = await chooseFolder(window, importFolderTitle, importFolderMessage, importButton);
  return folder === null ? [] : [folder];
}

/** Absolute path of the workspace folder to open, or null. */
export function chooseWorkspace(window: BrowserWindow): Promise<string | null> {
  const { chooseTitle, chooseMessage, chooseButton } = DIALOG_WORDS;
  return chooseFolder(window, chooseTitle, chooseMessage, chooseButton);
}

/** Absolute path of the folder for a copy, or null. */
export function chooseCopyFolder(window: BrowserWindow): Promise<string | null> {
  const { copyTitle, copyMessage, copyButton } = DIALOG_WORDS;
  return chooseFolder(window, copyTitle, copyMessage, copyButton);
}

async function chooseFolder(
  window: BrowserWindow,
  title: string,
  message: string,
  buttonLabel: string,
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    message,
    buttonLabel,
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/**
 * Absolute path of the file to write, or null.
 * @param suggested file name or absolute path that is offered
 */
export async function chooseDossierFile(
  window: BrowserWindow,
  suggested: string,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: DIALOG_WORDS.saveDossierTitle,
    buttonLabel: DIALOG_WORDS.saveDossierButton,
    defaultPath: suggested,
    filters: [{ name: DIALOG_WORDS.markdown, extensions: ['md'] }],
    properties: ['createDirectory', 'dontAddToRecent'],
  });
  return canceled || !filePath ? null : filePath;
}

/** Whether the person wants the file replaced. */
export async function askToReplace(window: BrowserWindow, fileName: string): Promise<boolean> {
  const { message, detail, buttons } = overwriteQuestion(visibleText(fileName));
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons: [...buttons],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}
