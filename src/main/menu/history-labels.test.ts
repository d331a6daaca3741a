import { describe, expect, it } from 'vitest';
import { historyLabels, plainLabel } from './history-labels.ts';

describe('what undo and redo say in the menu', () => {
  it('names what they would do', () => {
    const undo = { type: 'actor.merge', name: 'Musk', other: 'Elon Musk' } as const;
    expect(historyLabels({ undo, redo: null })).toEqual({
      'edit.undo': 'Undo: merge Musk into Elon Musk',
    });
    expect(historyLabels({ undo: null, redo: undo })).toEqual({
      'edit.redo': 'Redo: merge Musk into Elon Musk',
    });
    expect(historyLabels({ undo: null, redo: null })).toEqual({});
  });

  it.each([
    ['Marks & Spencer', 'Marks && Spencer'],
    ['two\nlines\tand more', 'two lines and more'],
    ['left\u202eright\u0000', 'left<U+202E>right␀'],
    ['x'.repeat(200), `${'x'.repeat(69)}…`],
    ['🖋'.repeat(200), `${'🖋'.repeat(69)}…`],
  ])('%j is shown as %j', (text, label) => {
    expect(plainLabel(text)).toBe(label);
  });
});
