import { describe, expect, it } from 'vitest';
import { anActor } from '#core/testing/builders.ts';
import type { Finding } from './finding.ts';
import { findKnownNames, knownNames, withKnownNames } from './known-names.ts';

const ACTORS = [
  anActor(1, { preferredName: 'Bank of England', aliases: ['Old Lady', 'the bank', 'BoE'] }),
  anActor(2, { preferredName: 'Ørsted A/S', aliases: ['Ørsted'] }),
];
const NAMES = knownNames(ACTORS);

const found = (text: string) => findKnownNames(text, NAMES).map((one) => one.words);

describe('names that were confirmed once', () => {
  it.each([
    ['The Old Lady raised rates; BoE staff left.', ['Old Lady', 'BoE']],
    ['The Bank of England’s view', ['Bank of England']],
    ['BoEs and Old Ladyship are no names', []],
    ['the bank said', []],
    ['Ørsted A/S and Ørsted', ['Ørsted A/S', 'Ørsted']],
  ])('%s', (text, words) => {
    expect(found(text)).toEqual(words);
  });

  it('are added to what recognition saw, and take the place of a part of theirs', () => {
    const text = 'The Bank of England and the Old Lady';
    const [bank] = findKnownNames(text, NAMES);
    const part = { ...bank, start: 12, end: 19, words: 'England', name: 'England' } as Finding;
    const figure = { ...part, subject: 'figure' } as unknown as Finding;
    const all = withKnownNames([part, figure], findKnownNames(text, NAMES));
    expect(all.map((one) => one.words)).toEqual(['Bank of England', 'England', 'Old Lady']);
    expect(all[1]).toBe(figure);
  });

  it('leave what recognition saw of the same words or more', () => {
    const text = 'The Bank of England';
    const known = findKnownNames(text, NAMES);
    const seen = [{ ...known[0], confidence: 0.3 }] as readonly Finding[];
    expect(withKnownNames(seen, known)).toBe(seen);
  });
});
