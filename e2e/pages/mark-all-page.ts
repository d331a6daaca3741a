/** The list of places where an actor is named or a term stands, as a person uses it. */
import { expect, type Locator, type Page } from '@playwright/test';

/** The panel below the reading panes. */
export function markAllPanel(page: Page, name: string): Locator {
  return page.getByRole('region', { name: `Mark all: ${name}`, exact: true });
}

/** The list itself, which takes the keys. */
export function placeList(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Places' });
}

/** The places that are drawn, without the headings; those whose text goes on so from the place. */
export function places(page: Page, from = ''): Locator {
  const begins = new RegExp(`^${from.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`, 'u');
  return placeList(page)
    .locator('[role="option"][data-kind="place"]')
    .filter({ has: page.locator('[data-from]').filter({ hasText: begins }) });
}

/** Waits until the search is over and so many places of so many are ticked. */
export async function expectTicked(panel: Locator, ticked: number, of: number): Promise<void> {
  await expect(panel.getByRole('status')).toHaveText(`${ticked} of ${of} ticked`);
}

/** Ticks or unticks a place with the pointer. */
export async function tick(place: Locator): Promise<void> {
  await place.locator('[data-tick]').click();
}

/** Presses the button that does it. */
export async function applyMarks(panel: Locator, label: string): Promise<void> {
  await panel.getByRole('button', { name: label, exact: true }).click();
  await expect(panel).toHaveCount(0);
}
