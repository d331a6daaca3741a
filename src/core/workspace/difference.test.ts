import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aWorkspace, timeAt } from '#core/testing/builders.ts';
import { commandOf, INTENT_TYPES } from '#core/testing/intents.ts';
import { apply } from './apply.ts';
import { differenceOf } from './difference.ts';
import type { Workspace } from './workspace.ts';

const intent = fc.record({
  type: fc.constantFrom(...INTENT_TYPES),
  a: fc.nat(500),
  b: fc.nat(500),
  c: fc.nat(500),
  text: fc.constantFrom('Musk', 'NATO', ''),
});
const intents = fc.array(intent, { maxLength: 30, size: 'max' });

type Entry = typeof intent extends fc.Arbitrary<infer T> ? T : never;

function workspaceAfter(list: readonly Entry[]): Workspace {
  return list.reduce((state, entry, index) => {
    const applied = apply(state, commandOf(state, entry, 100 + index * 10), timeAt(index));
    return applied.ok ? applied.value.next : state;
  }, aWorkspace());
}

describe('the difference of two workspaces', () => {
  it('leads from the one to the other, whatever happened in each', () => {
    fc.assert(
      fc.property(intents, intents, (one, two) => {
        const from = workspaceAfter(one);
        const to = workspaceAfter(two);
        const edits = differenceOf(from, to);
        const of = { type: 'batch', label: 'restore-backup' } as const;
        const applied = apply(from, { type: 'revert', of, edits }, timeAt(99));
        const end = applied.ok ? applied.value.next : from;
        expect(JSON.parse(JSON.stringify(end))).toEqual(JSON.parse(JSON.stringify(to)));
        expect(differenceOf(to, to)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
