import { describe, expect, it } from 'vitest';
import { finderFor, findOccurrences, type SearchRules } from './find-occurrences.ts';
import { CASES, type OccurrenceCase } from './testing/cases.ts';

const RULES: SearchRules = { anyCase: false, anyAccents: true, plurals: true };

/** The text without its marks. */
function plain(marked: string): string {
  return marked.replaceAll(/\[([^\]]*)\]|<([^|>]*)\|[^>]*>/gu, '$1$2');
}

/** The text with what was found marked as the cases are. */
function marked({ names, others = {}, kind = 'name', rules, text }: OccurrenceCase): string {
  const finder = finderFor(
    { id: 'act_1', kind, names },
    Object.entries(others).map(([id, list]) => ({ id, kind: 'name', names: list })),
    { ...RULES, ...rules },
  );
  const words = plain(text);
  let out = '';
  let at = 0;
  for (const { start, end, doubts } of findOccurrences(words, finder)) {
    const exact = words.slice(start, end);
    out += words.slice(at, start);
    out += doubts.length === 0 ? `[${exact}]` : `<${exact}|${doubts[0]?.kind}>`;
    at = end;
  }
  return out + words.slice(at);
}

describe('occurrences', () => {
  it.each(CASES.map((one) => [one.title, one] as const))('%s', (_, one) => {
    expect(marked(one)).toBe(one.text);
  });
});
