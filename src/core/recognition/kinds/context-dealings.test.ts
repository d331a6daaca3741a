/** What labels, dealings and offices beside an unheard name tell of its kind. */
import { describe, expect, it } from 'vitest';
import { findActors } from '#core/recognition/find-actors.ts';

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

const WHOLE = [
  [
    'PTI New Delhi, Aug 19: EAM S Jaishankar spoke.',
    ['PTI/organisation', 'New Delhi/place', 'S Jaishankar/person'],
  ],
  [
    'Sgt. 1st Class Maria Delgado and Spc. Tyler Boone died.',
    ['Maria Delgado/person', 'Tyler Boone/person'],
  ],
  [
    'Velbrick Corp. (TSXV: QMC) (“Velbrick” or the “Company”) dug. The Company has gold.',
    [
      'Velbrick Corp./organisation',
      'Velbrick/organisation',
      'Company/organisation',
      'Company/organisation',
    ],
  ],
  ['Q. What of Bosch? A. Bosch wrote it.', ['Bosch/organisation', 'Bosch/organisation']],
  ['On Monday Velbrand fell 8% after a warning.', ['Velbrand/organisation']],
] as const;

describe('the marks of a house style', () => {
  it.each(WHOLE)('are no part of a name in %j', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('the words beside a name that no list has', () => {
  it.each(CASES)('tell the kind in %j', (text, expected) => {
    expect(names(text)).toContain(expected);
  });
});
