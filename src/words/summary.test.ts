import { describe, expect, it } from 'vitest';
import type { CommandSummary } from '#core/workspace/command.ts';
import { describeSummary } from './summary.ts';

const CASES: readonly [CommandSummary, string][] = [
  [{ type: 'actor.merge', name: 'Musk', other: 'Elon Musk' }, 'merge Musk into Elon Musk'],
  [{ type: 'actor.change', name: 'EU', other: 'European Union' }, 'rename EU to European Union'],
  [{ type: 'actor.change', name: 'EU' }, 'change actor EU'],
  [{ type: 'annotation.add', look: 'actor', name: 'NATO' }, 'tag actor “NATO”'],
  [{ type: 'annotation.add', look: 'note', name: 'so' }, 'write note on “so”'],
  [{ type: 'annotation.remove', look: 'figure', name: '5%', count: 1 }, 'delete figure “5%”'],
  [{ type: 'annotation.remove', look: 'figure', name: '5%', count: 3 }, 'delete 3 marks'],
  [{ type: 'body.remove', look: 'code', name: 'so' }, 'take code off “so”'],
  [{ type: 'actor.split', name: 'Trump Jr.', count: 1 }, 'split 1 mention off as Trump Jr.'],
  [{ type: 'mention.assign', name: 'NATO', count: 2 }, 'give 2 mentions to NATO'],
  [{ type: 'workspace.rename', name: 'A', other: 'B' }, 'rename workspace to B'],
  [{ type: 'batch', label: 'tag-actor', name: 'NATO', count: 2 }, 'tag actor NATO'],
  [{ type: 'batch', label: 'other', count: 2 }, 'change (2 changes)'],
  [{ type: 'trash.restore', name: 'Musk' }, 'restore Musk'],
  [{ type: 'memo.set' }, 'write memo'],
];

describe('describeSummary', () => {
  it.each(CASES)('%j', (summary, words) => {
    expect(describeSummary(summary)).toBe(words);
  });

  it('cuts a long quotation between characters, never inside one', () => {
    const words = describeSummary({
      type: 'annotation.add',
      look: 'note',
      name: '😀'.repeat(40),
    });
    expect(words).toBe(`write note on “${'😀'.repeat(32)}…”`);
  });
});
