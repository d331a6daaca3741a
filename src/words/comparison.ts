/** What would become of notes, in words: for previews in the window and on the command line. */
import type { Comparison, Counts, RowChangeKind } from '#core/workspace/comparison.ts';
import type { TableName } from '#core/workspace/edit.ts';
import type { RowFacts } from '#core/workspace/row-facts.ts';
import { figureWords } from './figure-value.ts';
import { type Counted, counted, listed } from './numbers.ts';

const CHANGES: Counted = { one: 'change', other: 'changes' };

export const COMPARISON = {
  others: 'Not in a source',
  sourceAdded: 'this source comes',
  sourceRemoved: 'this source goes',
  noChange: 'Nothing would change.',
  highlight: 'highlight',
  now: 'now',
  will: 'then',
  list: 'What would change',
} as const;

export const CHANGE_WORDS: Readonly<Record<RowChangeKind, string>> = {
  added: 'comes',
  changed: 'changes',
  removed: 'goes',
};

export const CHANGE_SIGNS: Readonly<Record<RowChangeKind, string>> = {
  added: '+',
  changed: '~',
  removed: '−',
};

/** What a row is, by its table. */
export const ROW_WORDS: Readonly<Record<TableName, string>> = {
  about: 'Title',
  sources: 'Source',
  annotations: 'Mark',
  actors: 'Actor',
  codes: 'Code',
  memos: 'Memo',
  dossiers: 'Dossier',
  batches: 'Marked in one step',
  decisions: 'Suggestion',
  trash: 'In the trash',
};

const FORMS: Readonly<Record<RowChangeKind, Counted>> = {
  added: { one: 'comes', other: 'come' },
  changed: { one: 'changes', other: 'change' },
  removed: { one: 'goes', other: 'go' },
};

/** "2 come, 1 changes and 3 go", or that nothing does. */
export function changeCounts(counts: Counts): string {
  const parts = (['added', 'changed', 'removed'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => counted(counts[kind], FORMS[kind]));
  return parts.length === 0 ? COMPARISON.noChange : `${listed(parts)}.`;
}

/** What is said beside the name of a row: notes, actors, codes, figures; what it is where it says nothing. */
export function saidBy(facts: RowFacts): readonly string[] {
  const said = [
    ...facts.texts,
    ...facts.actors.map((name) => `@${name}`),
    ...facts.codes.map((name) => `#${name}`),
    ...facts.figures.map((reading) => figureWords(reading)),
  ];
  return said.length === 0 && facts.highlighted ? [COMPARISON.highlight] : said;
}

export const unlistedChanges = ({ unlisted }: Comparison): string =>
  `${counted(unlisted, CHANGES)} more are not listed here.`;
