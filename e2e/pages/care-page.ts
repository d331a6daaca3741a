/** Backups, changes made elsewhere and files set aside, as a person meets them. */
import { expect, type Locator, type Page } from '@playwright/test';
import { runFromPalette } from './shell-page.ts';

/** Opens one of the dialogs through the palette. */
export async function openCare(
  page: Page,
  name: 'Backups' | 'Changes made elsewhere' | 'Files set aside',
): Promise<Locator> {
  await runFromPalette(page, `>${name}`);
  const dialog = page.getByRole('dialog', { name, exact: true });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** The backups in their list, newest first. */
export function backupsIn(dialog: Locator): Locator {
  return dialog.getByRole('region', { name: 'Backups, newest first' }).getByRole('button');
}

/** What restoring or taking over would change. */
export function changesIn(dialog: Locator): Locator {
  return dialog.getByRole('region', { name: 'What would change' });
}

/** What was changed elsewhere, told across the top. */
export function elsewhereBanner(page: Page): Locator {
  return page.getByRole('region', { name: 'Changes made elsewhere' });
}

/** Texts that were damaged and made anew. */
export function remadeBanner(page: Page): Locator {
  return page.getByRole('region', { name: 'Texts made anew' });
}
