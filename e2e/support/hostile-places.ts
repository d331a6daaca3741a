/** Places that are only seen when something is asked or has gone wrong, each with hostile names in it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { SourceId } from '#core/ids.ts';
import { asFileName } from '#core/testing/hostile/vectors.ts';
import { remadeBanner } from '../pages/care-page.ts';
import { messages, openView } from '../pages/frame.ts';
import { dialog, runFromPalette } from '../pages/shell-page.ts';
import { actorList } from '../pages/views-page.ts';
import { openedView, sendRequest } from './bridge.ts';
import { apply } from './commands.ts';
import { answerOpenDialog } from './dialogs.ts';
import { type Dossier, freshFolder } from './launch.ts';

/** How an override stands in a label, and the words after it in the vector that has one. */
const TURNED = '<U+202E>gpj.exe';

/** The actor whose name turns its letters round is merged into another one: looked at both ways, done and told. */
export async function mergeHostile(page: Page): Promise<void> {
  await openView(page, 'Actors');
  const filter = page.getByLabel('Filter actors');
  await filter.fill('gpj.exe');
  await actorList(page).getByRole('option').filter({ hasText: TURNED }).first().click();
  const head = page.getByRole('main').getByRole('textbox', { name: 'Name', exact: true });
  await expect.poll(() => head.inputValue()).toContain(TURNED);
  await page
    .getByRole('main')
    .getByRole('button', { name: /^More about/u })
    .click();
  await page.getByRole('menuitem', { name: /^Merge/u }).click();
  const merging = dialog(page, 'Merge actors');
  await merging.getByRole('option').first().click();
  const facts = merging.getByRole('listitem').first();
  await expect(facts).toContainText(`“${TURNED}`);
  await merging.getByRole('button', { name: 'The other way round' }).click();
  await expect(facts).toContainText(`becomes a name of “${TURNED}`);
  await merging.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(messages(page)).toContainText(`is now a name of ${TURNED}`);
  await filter.clear();
}

/** A folder with a hostile name holds no workspace: the message names it. */
export async function failHostile({ app, page }: Dossier, vector: string): Promise<void> {
  const folder = join(await freshFolder('hostile'), asFileName(vector));
  await mkdir(folder);
  await writeFile(join(folder, 'letter.txt'), 'mine');
  await answerOpenDialog(app, [folder]);
  await runFromPalette(page, 'Open another workspace');
  const message = messages(page).getByRole('alert');
  await expect(message).toContainText('The folder holds no workspace');
  await message.getByRole('button').click();
}

/** A text is given a title that turns its letters round, and is damaged on the disk: the banner names it. */
export async function damageHostile({ page, workspace }: Dossier): Promise<void> {
  const { workspace: rows } = await openedView(page);
  const sourceId = Object.keys(rows.sources)[0] as SourceId;
  const value = '\u202egpj.exe and an isolate that nobody ends \u2067';
  await apply(page, { type: 'source.correct', sourceId, field: 'title', value });
  await writeFile(join(workspace, 'sources', sourceId, 'text.txt'), 'spoilt');
  expect((await sendRequest(page, 'source:text', sourceId)).ok).toBe(true);
  await expect(remadeBanner(page)).toContainText(`The text of “${TURNED}`);
}
