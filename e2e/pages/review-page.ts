/** The review of suggestions as a person uses it: the queue, the card beside it, what was rejected. */
import { expect, type Locator, type Page } from '@playwright/test';
import { inspector, sidePanel } from './shell-page.ts';

export function queue(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Suggestions in this source' });
}

/** The suggestion that one is at. */
export function currentSuggestion(page: Page): Locator {
  return queue(page).getByRole('option', { selected: true });
}

/** The suggestions that are drawn and whose words these are. */
export function suggested(page: Page, words: string): Locator {
  return queue(page)
    .getByRole('option')
    .filter({ has: page.locator('b', { hasText: new RegExp(`^${literal(words)}$`, 'u') }) });
}

/** Its words. */
export async function currentWords(page: Page): Promise<string> {
  return (await currentSuggestion(page).locator('b').textContent()) ?? '';
}

function literal(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** Starts the review by its key and waits until the source is read. */
export async function startReview(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+j');
  // The recogniser is fetched and reads the open sources first: long on a machine with much to do.
  await expect(queue(page)).toBeFocused({ timeout: 30_000 });
}

/** Goes on with Tab until one is at these words. */
export async function tabTo(page: Page, words: string): Promise<void> {
  await expect(async () => {
    if ((await currentWords(page)) !== words) {
      await page.keyboard.press('Tab');
    }
    await expect(currentSuggestion(page).locator('b')).toHaveText(words, { timeout: 100 });
  }).toPass({ intervals: [0] });
}

/** Waits until so much is reviewed. */
export async function expectReviewed(page: Page, reviewed: number, total: number): Promise<void> {
  await expect(sidePanel(page)).toContainText(`${reviewed} of ${total} reviewed`);
}

/** How much is reviewed and how much there is. */
export async function progress(page: Page): Promise<{ reviewed: number; total: number }> {
  const words = await sidePanel(page)
    .getByText(/^[\d,]+ of [\d,]+ reviewed$/u)
    .textContent();
  const [reviewed = 0, total = 0] = (words?.replaceAll(',', '').match(/\d+/gu) ?? []).map(Number);
  return { reviewed, total };
}

export function suggestionCard(page: Page): Locator {
  return inspector(page);
}

/** One of the three lists of the panel. */
export async function showList(page: Page, name: 'This source' | 'One actor?' | 'Rejected') {
  await sidePanel(page).getByRole('radio', { name }).check({ force: true });
}

/** What is quietly marked in the texts. */
export function quietMarks(page: Page): Locator {
  return page.getByRole('main').locator('[data-suggestion]');
}
