import { describe, expect, it } from 'vitest';
import { carrySpans } from './carry-spans.ts';
import { actorErrors, figureErrors } from './error-classes.ts';
import { withReport } from './recognition-report.ts';

describe('carrySpans', () => {
  const raw = '# The **alliance** meets\r\n\r\nNATO   has  32\nmembers, said Musk.';
  const reading = 'The alliance meets\n\nNATO has 32 members, said Musk.';
  const span = (words: string) => {
    const start = reading.indexOf(words);
    return { start, end: start + words.length };
  };

  it.each([
    ['alliance', 'alliance'],
    ['alliance meets', 'alliance** meets'],
    ['NATO', 'NATO'],
    ['32 members', '32\nmembers'],
    ['Musk', 'Musk'],
  ])('finds “%s” in the raw text', (words, expected) => {
    const [carried] = carrySpans([span(words)], reading, raw);
    expect(raw.slice(carried?.start, carried?.end)).toBe(expected);
  });

  it('puts what is not in the raw text outside it', () => {
    const [carried] = carrySpans([{ start: 0, end: 3 }], 'xyz', 'abc');
    expect(carried?.start).toBeGreaterThanOrEqual(3);
  });
});

describe('classes of errors', () => {
  const text = 'Ann Bell, Rome, NATO, Leeds City';
  const mention = (words: string, kind: string, actor = words) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, kind, actor };
  };

  it('tells them apart', () => {
    const gold = [
      mention('Ann Bell', 'person'),
      mention('Rome', 'state', 'Italy'),
      mention('Leeds City', 'organisation'),
    ];
    const found = [
      mention('Ann', 'person'),
      mention('Rome', 'place'),
      mention('NATO', 'organisation'),
    ];
    const classes = actorErrors({ id: 't', text, gold, found }).map(({ error, words }) => [
      error,
      words,
    ]);
    expect(classes).toEqual([
      ['span', 'Ann Bell'],
      ['missed', 'Leeds City'],
      ['extra', 'NATO'],
      ['kind', 'Rome'],
    ]);
  });

  it('finds names that are wrongly one actor, and wrongly two', () => {
    const gold = [mention('Ann', 'person', 'A'), mention('Bell', 'person', 'A')];
    const found = [mention('Ann', 'person', 'A'), mention('Bell', 'person', 'B')];
    const said = (errors: ReturnType<typeof actorErrors>) =>
      errors.map(({ words, gold: is, found: other }) => `${words} ${is} ${other}`);
    const layer = { id: 't', text };
    expect(said(actorErrors({ ...layer, gold, found }))).toEqual(['Bell one actor with Ann']);
    expect(said(actorErrors({ ...layer, gold: found, found: gold }))).toEqual([
      'Bell another than Ann',
    ]);
  });

  it('tells a wrong value from a wrong kind', () => {
    const figure = { start: 0, end: 3, text: '5 m', kind: 'quantity', value: 5 };
    const error = (found: typeof figure) =>
      figureErrors({ id: 't', text: '5 m', gold: [figure], found: [found] }).map(
        (one) => one.error,
      );
    expect(error(figure)).toEqual([]);
    expect(error({ ...figure, value: 6 })).toEqual(['value']);
    expect(error({ ...figure, kind: 'money' })).toEqual(['kind']);
  });
});

describe('withReport', () => {
  it('replaces what is between the marks', () => {
    const page = 'a\n<!-- the last run: begin -->\nold\n<!-- the last run: end -->\nb\n';
    const once = withReport(page, 'new');
    expect(once).toContain('\nnew\n');
    expect(once).not.toContain('old');
    expect(withReport(once, 'new')).toBe(once);
  });
});
