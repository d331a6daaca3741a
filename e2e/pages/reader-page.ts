/** More of what a person does in the reading panes: going through marks, finding, sizing, correcting. */
import { expect, type Locator, type Page } from '@playwright/test';
import { textIn } from './reading-pane.ts';

/** The words that carry marks in a pane, as a screen reader gets them. */
export function marksIn(pane: Locator): Locator {
  return textIn(pane).locator('[role="mark"]');
}

/** The small window at a mark that was chosen. */
export function markWindow(page: Page): Locator {
  return page.getByRole('group', { name: 'Mark', exact: true });
}

/** What a screen reader was told last. */
export function said(page: Page): Locator {
  return page.locator('.visually-hidden[role="status"]').last();
}

/** Puts the focus into the text of a pane without touching the mouse. */
export async function focusText(pane: Locator): Promise<void> {
  await textIn(pane).focus();
  await expect(textIn(pane)).toBeFocused();
}

/** Puts the caret before the words: found, then left at their beginning. */
export async function caretBefore(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('textbox', { name: 'Find in this text' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
  await page.keyboard.press('Escape');
  // What was found is selected: a step to the left leaves it at its beginning.
  await page.keyboard.press('ArrowLeft');
}
