/** Second names that a text gives belong to the actor of the first. */
import { describe, expect, it } from 'vitest';
import { findActors } from '#core/recognition/find-actors.ts';

const CASES = [
  ['Police held Ashish Mishra alias Monu. Later Monu was freed.', 'Monu', 'Ashish Mishra'],
  ["They met Ajay Kumar Mishra 'Teni', the minister. Teni left.", 'Teni', 'Ajay Kumar Mishra'],
  ['She praised Kyaw Min Yu, known as “Jimmy”, in her speech.', 'Jimmy', 'Kyaw Min Yu'],
] as const;

describe('second names', () => {
  it.each(CASES)('go back to the first in %j', (text, name, actor) => {
    const found = findActors(text, { language: 'en' }).actors.filter((one) => one.text === name);
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect([one.kind, one.actor]).toEqual(['person', actor]);
  });

  it('leave names alone that only stand beside each other', () => {
    const { actors } = findActors('Ann Bell and Tom Carter met. Carter left.', { language: 'en' });
    expect(actors.map(({ actor }) => actor)).toEqual(['Ann Bell', 'Tom Carter', 'Tom Carter']);
  });
});
