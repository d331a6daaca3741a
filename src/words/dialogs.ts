/** Words of the native dialogs. */

export const DIALOG_WORDS = {
  importTitle: 'Add sources',
  importButton: 'Add',
  importFolderTitle: 'Add a folder of sources',
  importFolderMessage: 'Every text in the folder and in those below it is added.',
  importTexts: 'Texts',
  importAll: 'All files',
  chooseTitle: 'Open a workspace',
  chooseMessage: 'Choose a workspace folder, or an empty folder for a new workspace.',
  chooseButton: 'Open',
  copyTitle: 'Save a copy of the workspace',
  copyMessage: 'Choose a new or empty folder. The whole workspace is copied there.',
  copyButton: 'Save copy here',
  saveDossierTitle: 'Export dossier',
  saveDossierButton: 'Export',
  markdown: 'Markdown',
  defaultDossierName: 'Dossier',
} as const;

/** The question before a file is overwritten. */
export function overwriteQuestion(file: string): {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly [replace: string, cancel: string];
} {
  return {
    message: `“${file}” is already there. Replace it?`,
    detail: 'What is in it now will be lost.',
    buttons: ['Replace', 'Cancel'],
  };
}

/** Told when the program itself fails. Notes are on the disk before the window says that they are saved. */
export const FAILURE_WORDS = {
  bugTitle: 'Something went wrong in Dossier',
  bugMessage: (log: string): string =>
    `Everything that was shown as saved is on the disk. You can go on working; if something looks wrong, close Dossier and start it again.\n\nDetails are in ${log}`,
  crashedMessage: 'The window stopped working again and again.',
  crashedDetail: 'Saved notes are safe. Reload once more, or quit and start Dossier again.',
  crashedButtons: ['Reload the window', 'Quit'],
} as const;
