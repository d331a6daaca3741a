/** Texts that a test brings along. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { sendRequest } from './bridge.ts';
import { answerOpenDialog } from './dialogs.ts';
import { type Dossier, freshFolder } from './launch.ts';

/** Adds a text through the dialog and opens it in the active pane, by the beginning of its first line. */
export async function openText(dossier: Dossier, name: string, content: string): Promise<void> {
  const file = join(await freshFolder('texts'), name);
  await writeFile(file, content);
  await answerOpenDialog(dossier.app, [file]);
  expect((await sendRequest(dossier.page, 'corpus:import')).ok).toBe(true);
  const title = content.slice(0, content.indexOf('\n')).slice(0, 30);
  await dossier.page
    .getByRole('region', { name: 'Sources' })
    .getByRole('listitem')
    .filter({ hasText: title })
    .getByRole('button')
    .first()
    .click();
}
