/** What would change, as lines of text. */
import type { ComparedRow, ComparedSource, Comparison } from '#core/workspace/comparison.ts';
import type { RowFacts } from '#core/workspace/row-facts.ts';
import { CHANGE_SIGNS, COMPARISON, ROW_WORDS, saidBy, unlistedChanges } from '#words/comparison.ts';
import { visible } from './visible.ts';

function said(facts: RowFacts): string {
  return saidBy(facts).map(visible).join(' · ');
}

function rowText({ table, change, before, after }: ComparedRow): string {
  const facts = after ?? before;
  const sign = CHANGE_SIGNS[change];
  const name =
    table === 'annotations'
      ? `“${visible(facts?.name ?? '')}”`
      : `${ROW_WORDS[table]} ${visible(facts?.name ?? '')}`;
  if (before === null || after === null) {
    return `  ${sign} ${name}  ${facts === null ? '' : said(facts)}`.trimEnd();
  }
  return [
    `  ${sign} ${name}`,
    `      ${COMPARISON.now}: ${said(before)}`.trimEnd(),
    `      ${COMPARISON.will}: ${after.name === before.name ? '' : `“${visible(after.name)}” `}${said(after)}`.trimEnd(),
  ].join('\n');
}

function sourceText({ title, change, rows }: ComparedSource): string {
  const note =
    change === 'added'
      ? ` (${COMPARISON.sourceAdded})`
      : change === 'removed'
        ? ` (${COMPARISON.sourceRemoved})`
        : '';
  return [`${visible(title)}${note}`, ...rows.map(rowText)].join('\n');
}

/** One block for each source, then everything else; ends with a line feed unless it is empty. */
export function comparisonText(comparison: Comparison): string {
  const { sources, others, unlisted } = comparison;
  const blocks = sources.map(sourceText);
  if (others.length > 0) {
    blocks.push([COMPARISON.others, ...others.map(rowText)].join('\n'));
  }
  if (unlisted > 0) {
    blocks.push(unlistedChanges(comparison));
  }
  return blocks.map((block) => `\n${block}\n`).join('') + (blocks.length === 0 ? '' : '\n');
}
