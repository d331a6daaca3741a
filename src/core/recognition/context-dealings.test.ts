/** What labels, dealings and offices beside an unheard name tell of its kind. */
import { describe, expect, it } from 'vitest';
import { findActors } from './find-actors.ts';

function names(text: string): readonly string[] {
  return findActors(text, { language: 'en' }).actors.map(
    ({ text: name, kind }) => `${name}/${kind}`,
  );
}

const CASES = [
  ['Interviewer: Wenlock Prossel', 'Wenlock Prossel/person'],
  ['Venue: Ostermark', 'Ostermark/place'],
  ['The ship was chartered to Brellan for two years.', 'Brellan/organisation'],
  ['She had been a lecturer at Quellmoor since 1998.', 'Quellmoor/organisation'],
  ['Last year he quit Tarvello over pay.', 'Tarvello/organisation'],
  ['At noon Quarrim supporters sang outside.', 'Quarrim/person'],
  ['Last spring Ostrev was arrested at home.', 'Ostrev/person'],
  ['The shop buys from Velbrick, which makes tiles.', 'Velbrick/organisation'],
  ['On Monday Velbrand fell 8% after a warning.', 'Velbrand/organisation'],
  ['A Dunmorrow councillor, Ann Bell, objected.', 'Dunmorrow/place'],
  ['Kent Walker, Velbrick’s president of sales, resigned.', 'Kent Walker/person'],
  ['He grew up in Hautville-en-Brennois with his aunt.', 'Hautville-en-Brennois/place'],
] as const;

describe('the words beside a name that no list has', () => {
  it.each(CASES)('tell the kind in %j', (text, expected) => {
    expect(names(text)).toContain(expected);
  });
});
