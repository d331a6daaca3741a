import { describe, expect, it } from 'vitest';
import type { Finding } from '#core/suggestion/finding.ts';
import { KnownActors } from '#core/suggestion/match-actor.ts';
import { Rejections } from '#core/suggestion/rejections.ts';
import { reviewOf } from '#core/suggestion/review.ts';
import { keyAfter, queueOf, shownGroups } from './review-filter.ts';

function finding(start: number, what: Partial<Finding>): Finding {
  const reason = { code: 'given-name', parts: [] };
  const row = { start, end: start + 4, words: 'word', confidence: 0.9, reason, link: null };
  return { ...row, name: 'Musk', alternatives: [], ...what } as unknown as Finding;
}

const money = { kind: 'money', value: 1, currency: 'EUR' } as const;
const FINDINGS = [
  finding(0, { subject: 'actor', actorKind: 'person' }),
  finding(10, { subject: 'actor', actorKind: 'person', confidence: 0.4 }),
  finding(20, { subject: 'figure', reading: money }),
  finding(30, { subject: 'figure', reading: { kind: 'percentage', value: 2 }, confidence: 0.7 }),
];
const REVIEW = reviewOf({
  findings: FINDINGS,
  text: '',
  sourceId: 'src_1',
  marked: { actors: [], figures: [] },
  rejections: new Rejections([]),
  known: new KnownActors([]),
});

describe('what of a review is shown', () => {
  it.each([
    ['all', 'any', [0, 10, 20, 30]],
    ['actors', 'any', [0, 10]],
    ['figures', 'any', [20, 30]],
    ['figure:money', 'any', [20]],
    ['actor:state', 'any', []],
    ['all', 'sure', [0, 20]],
    ['all', 'fair', [30]],
    ['actors', 'doubtful', [10]],
  ] as const)('%s, %s', (shows, sureness, starts) => {
    const groups = shownGroups(REVIEW, shows, sureness);
    expect(queueOf(groups).map((item) => item.finding.start)).toEqual(starts);
    expect(groups.every((group) => group.items.length > 0)).toBe(true);
  });
});

describe('where one goes on when some are done', () => {
  const queue = queueOf(REVIEW.groups);
  const keys = queue.map((item) => item.key);

  it.each([
    ['the next', 0, [0], 1],
    ['the next that stays', 0, [0, 1], 2],
    ['the one before at the end', 3, [3], 2],
    ['nothing when all are done', 1, [0, 1, 2, 3], null],
  ] as const)('%s', (_, current, gone, next) => {
    const done = new Set(gone.map((at) => keys[at] ?? ''));
    expect(keyAfter(queue, keys[current] ?? null, done)).toBe(
      next === null ? null : (keys[next] ?? null),
    );
  });
});
