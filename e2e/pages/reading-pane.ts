/** The reading panes, as a person reads and marks in them. */
import { expect, type Locator, type Page } from '@playwright/test';

/** The pane of this number, from 1 in reading order. */
export function paneAt(page: Page, index: number): Locator {
  return page.getByRole('region', { name: new RegExp(`^Pane ${index}(?::|$)`, 'u') });
}

/** Every pane. */
export function panesOf(page: Page): Locator {
  return page.getByRole('region', { name: /^Pane \d/u });
}

/** The text in a pane, which takes the keys. */
export function textIn(pane: Locator): Locator {
  return pane.getByRole('document');
}

/** The title of the source that a pane shows. */
export async function titleIn(pane: Locator): Promise<string> {
  return (await textIn(pane).getAttribute('aria-label')) ?? '';
}

type Ends = { readonly x: number; readonly y: number }[];

/** Where words of the text begin and end on the screen, brought into view. They must stand within one row. */
async function endsOf(text: Locator, words: string): Promise<Ends> {
  const ends = await text.evaluate((root, wanted) => {
    for (const row of root.querySelectorAll('[data-row]')) {
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      const nodes: { node: Text; start: number }[] = [];
      let content = '';
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        nodes.push({ node: node as Text, start: content.length });
        content += (node as Text).data;
      }
      const at = content.indexOf(wanted);
      if (at === -1) continue;
      const boxOf = (offset: number): DOMRect | undefined => {
        const holder = nodes.filter(({ start }) => start <= offset).pop();
        if (holder === undefined) return undefined;
        const range = document.createRange();
        range.setStart(holder.node, offset - holder.start);
        range.setEnd(holder.node, offset - holder.start + 1);
        return range.getBoundingClientRect();
      };
      row.scrollIntoView({ block: 'center' });
      const first = boxOf(at);
      const last = boxOf(at + wanted.length - 1);
      if (first === undefined || last === undefined) continue;
      return [
        { x: first.left + 1, y: (first.top + first.bottom) / 2 },
        { x: last.right - 1, y: (last.top + last.bottom) / 2 },
      ];
    }
    return null;
  }, words);
  if (ends === null) throw new Error(`these words are not in the text: ${words}`);
  return ends;
}

/** The same once they lie still: a banner that comes in moves the text. */
async function restingEndsOf(text: Locator, words: string): Promise<Ends> {
  let ends = await endsOf(text, words);
  await expect(async () => {
    const before = ends;
    await text.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    ends = await endsOf(text, words);
    expect(ends).toEqual(before);
  }).toPass();
  return ends;
}

/** Drags over the words, as one does with a mouse, and waits for the bar. */
export async function selectWithPointer(pane: Locator, words: string): Promise<void> {
  const page = pane.page();
  const [from, to] = await restingEndsOf(textIn(pane), words);
  if (from === undefined || to === undefined) return;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
  await expect(markBar(page)).toBeVisible();
}

/** Finds the words with keys only, in the pane that has the focus; what was found stays selected. */
export async function selectWithKeys(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('textbox', { name: 'Find in this text' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
  await page.keyboard.press('Escape');
  await expect(markBar(page)).toBeVisible();
}

/** The bar at the selected words. */
export function markBar(page: Page): Locator {
  return page.getByRole('toolbar', { name: 'Mark the selected words' });
}

/** One of the tools of the bar: "Actor", "Figure", "Code", "Note". */
export function markTool(page: Page, name: string): Locator {
  return page.getByRole('group', { name, exact: true });
}

/** Writes a note on words of a pane, with the pointer, and waits until it is on the disk. */
export async function writeNote(pane: Locator, words: string, note: string): Promise<void> {
  const page = pane.page();
  await openNoteEditor(pane, words);
  await page.keyboard.type(note);
  await markTool(page, 'Note').getByRole('button', { name: 'Save' }).click();
  await expect(marginNote(pane, note)).toBeVisible();
}

/** A note in the margin of a pane: its words, or a dot that is named like them where there is no room. */
export function marginNote(pane: Locator, note: string): Locator {
  return pane
    .getByRole('complementary', { name: 'Notes in the margin' })
    .getByRole('button', { name: note });
}

/** Selects words and opens the editor of a note on them, ready to type. */
export async function openNoteEditor(pane: Locator, words: string): Promise<void> {
  const page = pane.page();
  await selectWithPointer(pane, words);
  await markBar(page).getByRole('button', { name: 'Note' }).click();
  await expect(noteEditor(page)).toBeFocused();
}

/** The editor of a note on the selected words. */
export function noteEditor(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Note on the selected words' });
}
