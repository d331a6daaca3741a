// Hundreds of notes on a short text: what one more costs does not grow with those that are there.
import { expect, type Page } from '@playwright/test';
import type { Annotation } from '#core/annotation/annotation.ts';
import type { SourceId } from '#core/ids.ts';
import { makeChance } from '#core/testing/chance.ts';
import type { Command } from '#core/workspace/command.ts';
import { test } from './fixtures.ts';
import { marginNote, paneAt } from './pages/reading-pane.ts';
import { openedView } from './support/bridge.ts';
import { apply, newId, readingText } from './support/commands.ts';

const NOTES = 300;
/** Going through the page once or twice for each thing that is drawn anew; one for each note would be some hundreds. */
const MOST_SEARCHES = 150;

type Target = { readonly sourceId: SourceId; readonly textSha256: string; readonly text: string };

function noteAt({ sourceId, textSha256, text }: Target, start: number, words: string): Annotation {
  const end = start + 40;
  const at = '2025-03-09T12:00:00.000Z';
  return {
    id: newId('annotation'),
    sourceId,
    target: {
      textSha256,
      position: { start, end },
      quote: { exact: text.slice(start, end), prefix: '', suffix: text.slice(end, end + 32) },
    },
    highlighted: false,
    bodies: [{ id: newId('body'), type: 'comment', text: words }],
    createdAt: at,
    modifiedAt: at,
  };
}

/** Counts how often the page is searched for an element from now on. */
async function countSearches(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { searches: number };
    counted.searches = 0;
    for (const name of ['querySelector', 'querySelectorAll'] as const) {
      const before = Element.prototype[name] as (selector: string) => unknown;
      Object.defineProperty(Element.prototype, name, {
        value(this: Element, selector: string) {
          counted.searches += 1;
          return before.call(this, selector);
        },
      });
    }
  });
  return () => page.evaluate(() => (window as unknown as { searches: number }).searches);
}

test('one more note on a text with three hundred does not go through all of them for each', async ({
  dossier,
}) => {
  const { page } = dossier;
  const pane = paneAt(page, 1);
  const { workspace } = await openedView(page);
  const [source] = Object.values(workspace.sources);
  if (source === undefined) throw new Error('no sources');
  const { text } = await readingText(page, source.id);
  const target = { sourceId: source.id, textSha256: source.text.sha256, text };
  const chance = makeChance(1);
  const parts = Array.from({ length: NOTES }, (_, index): Command => {
    const annotation = noteAt(target, chance(text.length - 60), `note ${index}`);
    return { type: 'annotation.add', annotation };
  });
  await apply(page, { type: 'batch', batchId: newId('batch'), label: 'other', parts });
  await expect(pane.locator('[data-note]')).toHaveCount(NOTES);

  const searches = await countSearches(page);
  const annotation = noteAt(target, 5, 'one more note');
  await apply(page, { type: 'annotation.add', annotation });
  await expect(marginNote(pane, 'one more note')).toBeVisible();
  await expect(pane.locator('[data-note]')).toHaveCount(NOTES + 1);
  expect(await searches()).toBeLessThan(MOST_SEARCHES);
});
