/** The window's frame as a person uses it: palette, dialogs, panels, undo. */
import { expect, type Locator, type Page } from '@playwright/test';

export function sidePanel(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Side panel' });
}

export function inspector(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Inspector' });
}

/** Opens the palette and types. */
export async function searchPalette(page: Page, query: string): Promise<Locator> {
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Go to or run' });
  await palette.getByRole('combobox').fill(query);
  return palette;
}

/** Runs what the palette finds first for these letters. */
export async function runFromPalette(page: Page, query: string): Promise<void> {
  const palette = await searchPalette(page, query);
  await expect(palette.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
}

/** The button that says what undo would undo. */
export function undoButton(page: Page): Locator {
  return page.getByRole('banner').getByRole('button', { name: /^Undo: / });
}

export function dialog(page: Page, name: string): Locator {
  return page.getByRole('dialog', { name });
}

/** The theme that is drawn. */
export function drawnTheme(page: Page): Promise<string | null> {
  return page.locator('html').getAttribute('data-theme');
}
