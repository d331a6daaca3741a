import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#ipc/view.ts';
import { makeProfile } from './profile.ts';
import { glanceAt } from './profile-glance.ts';

const place = { bounds: { x: 10, y: -20, width: 900, height: 700 }, maximised: true };

const CASES: readonly [string, unknown][] = [
  ['a stored profile', { settings: { ...DEFAULT_SETTINGS, theme: 'sepia' }, place }],
  ['nothing', null],
  ['something else', 'text'],
  ['an unknown theme', { settings: { ...DEFAULT_SETTINGS, theme: 'pink' }, place }],
  ['a place without height', { place: { ...place, bounds: { x: 1, y: 1, width: 5 } } }],
  ['a place beyond all screens', { place: { ...place, bounds: { ...place.bounds, x: 1e9 } } }],
  ['half a pixel', { place: { ...place, bounds: { ...place.bounds, y: 0.5 } } }],
  ['a place of text', { place: { bounds: 'here', maximised: true } }],
];

describe('glanceAt', () => {
  it.each(CASES)('sees what the profile says, for %s', (_name, stored) => {
    const profile = makeProfile({ stored, write: () => Promise.reject(new Error('not here')) });
    expect(glanceAt(stored)).toEqual({
      theme: profile.settings().theme,
      place: profile.windowPlace(),
    });
  });
});
