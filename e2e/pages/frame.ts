/** What stands around the views: rail, status bar, banners, messages. */
import { expect, type Locator, type Page } from '@playwright/test';

/** The words that say whether the notes are on the disk. */
export function saveState(page: Page): Locator {
  return page.getByRole('contentinfo').getByRole('status');
}

/** Waits until the window says that everything is on the disk. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(saveState(page)).toHaveText(/^Saved \d\d:\d\d:\d\d$/u);
}

/** Goes to a view by its button on the rail. */
export async function openView(page: Page, name: string): Promise<void> {
  const button = page
    .getByRole('navigation', { name: 'Views' })
    .getByRole('button', { name, exact: true });
  await button.click();
  await expect(button).toHaveAttribute('aria-current', 'page');
}

/** What opening found and mended. */
export function recoveryBanner(page: Page): Locator {
  return page.getByRole('region', { name: 'What was recovered' });
}

/** Messages that need no answer, and errors that stay. */
export function messages(page: Page): Locator {
  return page.getByRole('region', { name: 'Messages' });
}

/** The cards of the sources in the library. */
export function sourceCards(page: Page): Locator {
  return page.getByRole('region', { name: 'Sources' }).getByRole('listitem');
}

/** On the screen of a workspace that could not be opened: tries again, and waits for what comes of it. */
export async function tryAgain(page: Page): Promise<void> {
  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Try again' }).click();
  await loaded;
  await expect(page.locator('html[data-ready]')).toBeAttached();
}
