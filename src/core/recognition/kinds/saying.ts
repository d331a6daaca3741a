/** Words with what each says of the mention beside it: one look-up for each word, and what it gives can be added at once. */
import { type Scores, says } from '#core/recognition/mentions/draft.ts';
import { setOf } from '#core/recognition/reading/vocabulary.ts';

/** Words, parted by spaces or as a set, and what each of them says. */
type Row = readonly [string | Iterable<string>, Partial<Scores>];

/** What each word says; one that stands in several rows says what the first of them says. */
export function saying(rows: readonly Row[]): ReadonlyMap<string, Scores> {
  const table = new Map<string, Scores>();
  for (const [words, scores] of rows) {
    const said = says(scores);
    for (const word of typeof words === 'string' ? setOf(words) : words)
      if (!table.has(word)) table.set(word, said);
  }
  return table;
}
