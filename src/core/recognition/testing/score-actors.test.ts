import { describe, expect, it } from 'vitest';
import { readAnnotated } from './annotated-text.ts';
import { scoreActors } from './score-actors.ts';

const mention = (start: number, kind: string, actor: string) => ({
  start,
  end: start + 3,
  kind,
  actor,
});

describe('scoreActors', () => {
  it('counts a wrong kind as a span and not as a kind', () => {
    const score = scoreActors([
      { id: 'a', gold: [mention(0, 'person', 'A')], found: [mention(0, 'place', 'A')] },
    ]);
    expect([score.span.f1, score.spanKind.f1, score.grouping.f1]).toEqual([1, 0, 1]);
  });

  it('lowers the precision of grouping where two actors are put together', () => {
    const gold = [mention(0, 'person', 'A'), mention(5, 'person', 'A'), mention(10, 'person', 'B')];
    const found = gold.map(({ start, kind }) => mention(start, kind, 'one'));
    const { grouping } = scoreActors([{ id: 'a', gold, found }]);
    expect(grouping.precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3) / 3, 10);
    expect(grouping.recall).toBe(1);
  });

  it('counts missed and spurious mentions against grouping', () => {
    const gold = [mention(0, 'person', 'A'), mention(5, 'person', 'A')];
    const found = [mention(0, 'person', 'A'), mention(20, 'person', 'A')];
    const { grouping, span } = scoreActors([{ id: 'a', gold, found }]);
    expect([span.precision, span.recall]).toEqual([0.5, 0.5]);
    expect([grouping.precision, grouping.recall]).toEqual([0.25, 0.25]);
  });
});

describe('readAnnotated', () => {
  it('takes the marks out and keeps the offsets', () => {
    const { text, actors } = readAnnotated('t', 'In ⟦Rome|place|Rome⟧, ⟦Li|person|Li Wei⟧ sang.');
    expect(text).toBe('In Rome, Li sang.');
    expect(actors.map(({ start, end }) => text.slice(start, end))).toEqual(['Rome', 'Li']);
  });
});
