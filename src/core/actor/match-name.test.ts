import { describe, expect, it } from 'vitest';
import type { ActorId } from '#core/ids.ts';
import type { Actor } from './actor.ts';
import { foldName, isStrong, matchNames, type NameUse } from './match-name.ts';

function actor(id: string, preferredName: string, aliases: readonly string[] = []): Actor {
  return {
    id: `act_${id}` as ActorId,
    kind: 'person',
    preferredName,
    aliases,
    description: '',
    createdAt: '',
    modifiedAt: '',
  };
}

const ACTORS = [
  actor('1', 'Elon Musk', ['the Tesla chief']),
  actor('2', 'Kimbal Musk'),
  actor('3', 'NATO'),
  actor('4', 'European Union', ['EU']),
  actor('5', 'United States', ['US', 'America']),
  actor('6', 'Donald Trump'),
  actor('7', 'Trump'),
  { ...actor('8', 'Elon R. Musk'), mergedInto: 'act_1' as ActorId },
];

function use(entries: Readonly<Record<string, NameUse>>): ReadonlyMap<ActorId, NameUse> {
  return new Map(Object.entries(entries) as [ActorId, NameUse][]);
}

const USES = use({
  act_1: {
    total: 9,
    words: new Map([
      ['musk', 5],
      ['he', 1],
    ]),
  },
  act_2: { total: 1, words: new Map() },
  act_3: { total: 30, words: new Map([['alliance', 2]]) },
});

function names(words: string): readonly string[] {
  return matchNames(words, ACTORS, USES, 10).map(
    (match) => `${match.actor.preferredName} (${match.tier})`,
  );
}

describe('matchNames', () => {
  it.each<[string, readonly string[]]>([
    ['Elon Musk', ['Elon Musk (same)', 'Kimbal Musk (shares-word)']],
    ['ELON MUSK’s', ['Elon Musk (same-folded)', 'Kimbal Musk (shares-word)']],
    ['Musk', ['Elon Musk (tagged-before)', 'Kimbal Musk (part)']],
    ['the alliance', ['NATO (tagged-before)']],
    ['North Atlantic Treaty Organisation', ['NATO (initials)']],
    ['EU', ['European Union (same)']],
    ['U.S.', ['United States (initials)']],
    ['President Donald Trump', ['Donald Trump (part)', 'Trump (shares-word)']],
    ['European Commission', ['European Union (shares-word)']],
    ['euro', ['European Union (begins)']],
    ['Nobody', []],
  ])('%s', (words, expected) => {
    expect(names(words)).toEqual(expected);
  });

  it('gives the most used first when nothing was typed, without those that were merged', () => {
    const all = matchNames(' ', ACTORS, USES, 10).map(
      ({ actor: { preferredName } }) => preferredName,
    );
    expect(all.slice(0, 3)).toEqual(['NATO', 'Elon Musk', 'Kimbal Musk']);
    expect(all).not.toContain('Elon R. Musk');
  });

  it('gives no more than asked for', () => {
    expect(matchNames('', ACTORS, USES, 2)).toHaveLength(2);
  });

  it('is sure of a name and of a part of it, not of a shared word', () => {
    const [elon, kimbal] = matchNames('Elon Musk', ACTORS, USES, 10);
    expect(elon !== undefined && isStrong(elon)).toBe(true);
    expect(kimbal !== undefined && isStrong(kimbal)).toBe(false);
  });
});

describe('foldName', () => {
  it.each([
    ['The  White House', 'white house'],
    ['Musk’s', 'musk'],
    ['“Musk”,', 'musk'],
    ['states’', 'states'],
    ['A', 'a'],
  ])('%s → %s', (words, folded) => {
    expect(foldName(words)).toBe(folded);
  });
});
