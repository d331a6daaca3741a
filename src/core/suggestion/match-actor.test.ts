import { describe, expect, it } from 'vitest';
import { anActor } from '#core/testing/builders.ts';
import { KnownActors, type NamedActor } from './match-actor.ts';

const MUSK = anActor(1, { preferredName: 'Elon Musk', aliases: ['Musk', 'the Tesla boss'] });
const BARE = anActor(2, { preferredName: 'Musk' });
const NATO = anActor(3, { preferredName: 'NATO', kind: 'organisation' });
const JORDAN = anActor(4, { preferredName: 'Jordan', kind: 'state' });
const PERSON = anActor(5, { preferredName: 'Jordan', kind: 'person' });

function named(name: string, over: Partial<NamedActor> = {}): NamedActor {
  return { name, names: [name], actorKind: 'person', ...over };
}

const ORGANISATION = { actorKind: 'organisation' } as const;

describe('whom the names of a proposed actor mean', () => {
  it.each([
    ['a preferred name', [MUSK], named('Elon Musk'), MUSK],
    ['an alias that was confirmed once', [MUSK], named('Musk'), MUSK],
    ['a name in capitals', [MUSK], named('ELON MUSK'), MUSK],
    [
      'the acronym, where the text has the long form too',
      [NATO],
      named('North Atlantic Treaty Organization', {
        ...ORGANISATION,
        names: ['North Atlantic Treaty Organization', 'NATO'],
      }),
      NATO,
    ],
    ['of two of one name, that of the same kind', [JORDAN, PERSON], named('Jordan'), PERSON],
  ])('%s', (_, actors, asked, actor) => {
    expect(new KnownActors(actors).linkOf(asked)).toMatchObject({
      kind: 'known',
      actorId: actor.id,
    });
  });

  it('is never said for a person by the surname: that is asked', () => {
    const full = named('Elon Musk', { names: ['Elon Musk', 'Musk'] });
    expect(new KnownActors([BARE]).linkOf(full)).toEqual({ kind: 'new', maybe: [BARE.id] });
    const short = new KnownActors([anActor(6, { preferredName: 'Elon Musk' })]);
    expect(short.linkOf(named('Musk'))).toMatchObject({ kind: 'new', maybe: ['act_6'] });
  });

  it('is not asked where the given names speak against it', () => {
    const kimbal = named('Kimbal Musk', { names: ['Kimbal Musk', 'Musk'] });
    expect(new KnownActors([MUSK]).linkOf(kimbal)).toEqual({ kind: 'new', maybe: [] });
  });

  it('is unclear when several have the name, or one of quite another kind', () => {
    const twin = anActor(7, { preferredName: 'Elon Musk' });
    expect(new KnownActors([MUSK, twin]).linkOf(named('Elon Musk'))).toEqual({
      kind: 'unclear',
      maybe: [MUSK.id, twin.id],
    });
    expect(new KnownActors([JORDAN]).linkOf(named('Jordan'))).toEqual({
      kind: 'unclear',
      maybe: [JORDAN.id],
    });
  });

  it('is nobody who was merged away', () => {
    const merged = { ...BARE, mergedInto: MUSK.id };
    expect(new KnownActors([merged]).linkOf(named('Musk'))).toEqual({ kind: 'new', maybe: [] });
  });
});
