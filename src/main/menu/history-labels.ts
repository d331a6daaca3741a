/** What the items for undo and redo say. The words may quote a text, so they are made harmless first. */
import { visibleText } from '#core/text/visible-text.ts';
import type { HistoryFacts } from '#core/workspace/history.ts';
import type { ActionId } from '#ipc/actions.ts';
import { redoLabel, undoLabel } from '#words/menu.ts';
import { describeSummary } from '#words/summary.ts';

/** Labels that differ from the catalogue's, by action. */
export type HistoryLabels = { readonly [A in ActionId]?: string };

/** Longest label, in UTF-16 code units; a menu as wide as the screen helps nobody. */
const LONGEST = 70;

/** Labels for the next undo and redo; none where there is nothing to undo. */
export function historyLabels({ undo, redo }: HistoryFacts): HistoryLabels {
  return {
    ...(undo === null ? {} : { 'edit.undo': plainLabel(undoLabel(describeSummary(undo))) }),
    ...(redo === null ? {} : { 'edit.redo': plainLabel(redoLabel(describeSummary(redo))) }),
  };
}

/** One short line without marks of the menu (`&` underlines a letter); what would act on the line is shown. */
export function plainLabel(text: string): string {
  const line = visibleText(text)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  const letters = Array.from(line);
  const short = letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : line;
  return short.replaceAll('&', '&&');
}
