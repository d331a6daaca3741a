/** The views beside the reader, as a person uses them: actors, figures, notes, dossier. */
import { expect, type Locator, type Page } from '@playwright/test';
import { openView } from './frame.ts';

const centre = (page: Page): Locator => page.getByRole('main');

/** Opens the page of an actor. */
export async function openActor(page: Page, name: string): Promise<Locator> {
  await openView(page, 'Actors');
  await actorOption(page, name).click();
  await expect(centre(page).getByRole('heading', { name, exact: true })).toBeAttached();
  return centre(page);
}

export function actorList(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Actors', exact: true });
}

/** One actor of the list. */
export function actorOption(page: Page, name: string): Locator {
  return actorList(page).getByRole('option', { name: new RegExp(`^\\S+ ${name} `, 'u') });
}

/** Waits until an actor's page tells this many mentions; only those in view are drawn. */
export async function expectMentions(actorPage: Locator, count: number): Promise<void> {
  await expect(actorPage.getByRole('heading', { name: /^Mentions/u })).toContainText(
    new RegExp(`\\b${count} mentions? in`, 'u'),
  );
}

/** The boxes before the passages on an actor's page. */
export function mentionsOn(actorPage: Locator): Locator {
  return actorPage.getByRole('checkbox', { name: 'Choose this mention' });
}

export function ledger(page: Page): Locator {
  return page.getByRole('table', { name: 'Figure ledger' });
}

/** The rows that are drawn, without the head. */
export function ledgerRows(page: Page): Locator {
  return ledger(page).locator('tbody tr[aria-rowindex]');
}

export async function searchLedger(page: Page, query: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Value or words' }).fill(query);
}

export function codeTree(page: Page): Locator {
  return page.getByRole('tree', { name: 'Codes' });
}

/** The codes as the tree shows them, with how deep each stands. */
export function treeShape(page: Page): Promise<readonly string[]> {
  return codeTree(page)
    .getByRole('treeitem')
    .evaluateAll((items) =>
      items.map((item) => {
        const name = (item.getAttribute('aria-label') ?? '').replace(/ \d+ passages?$/u, '');
        return `${'>'.repeat(Number(item.getAttribute('aria-level')) - 1)}${name}`;
      }),
    );
}

/** The text that the dossier view says will be written. */
export function preview(page: Page): Locator {
  return page.getByRole('region', { name: 'Exactly what will be written' });
}
