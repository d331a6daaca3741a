import { describe, expect, it } from 'vitest';
import type { ActorKind } from './actor.ts';
import { guessKind, type NameContext } from './guess-kind.ts';

const cases: readonly [string, ActorKind, NameContext?][] = [
  ['Elon Musk', 'person'],
  ['Andrius Kubilius', 'person'],
  ['President Donald Trump', 'person'],
  ['Mrs. Dalloway', 'person'],
  ['Musk', 'person', { after: ' said.' }],
  ['Baerbock', 'person', { before: 'Minister ' }],
  ['Ursula von der Leyen', 'person'],
  ['NATO', 'organisation'],
  ['European Commission', 'organisation'],
  ['European Union', 'organisation'],
  ['the United Nations', 'organisation'],
  ['Department of Government Efficiency', 'organisation'],
  ['Tesla Inc.', 'organisation'],
  ['Bloomberg TV', 'organisation'],
  ['Volkswagen AG', 'organisation'],
  ['Freie Universität', 'organisation'],
  ['House of Representatives', 'organisation'],
  ['World Bank', 'organisation'],
  ['US', 'state'],
  ['U.S.', 'state'],
  ['the United States’', 'state'],
  ['Ukraine', 'state'],
  ['the Netherlands', 'state'],
  ['Deutschland', 'state', { language: 'de' }],
  ['Soviet Union', 'state'],
  ['Brussels', 'place', { before: 'leaders met in ' }],
  ['White House', 'place'],
  ['Oval Office', 'place'],
  ['Gulf of Mexico', 'place'],
  ['Lake Geneva', 'place'],
  ['Gothenburg', 'place'],
  ['European leaders', 'group'],
  ['European Union leaders', 'group'],
  ['Western nations', 'group'],
  ['Ukrainians', 'group'],
  ['Republicans', 'group'],
  ['tech billionaires', 'group'],
  ['the Houthis', 'group', { before: 'against the ' }],
  ['Houthis', 'group', { before: 'against the ' }],
];

describe('guessKind', () => {
  it.each(cases)('%s is a %s', (name, kind, context) => {
    expect(guessKind(name, context)).toBe(kind);
  });

  it('lives with a language tag that is none', () => {
    expect(guessKind('France', { language: '!!' })).toBe('state');
  });
});
