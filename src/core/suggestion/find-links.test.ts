import { describe, expect, it } from 'vitest';
import type { Actor } from '#core/actor/actor.ts';
import { anActor, anId, timeAt } from '#core/testing/builders.ts';
import type { Decision } from './decision.ts';
import { findActorLinks } from './find-links.ts';

const person = (n: number, preferredName: string, aliases: readonly string[] = []) =>
  anActor(n, { preferredName, aliases });
const body = (n: number, preferredName: string) =>
  anActor(n, { preferredName, kind: 'organisation' });

const CASES: readonly (readonly [string, readonly Actor[], readonly string[]])[] = [
  ['a surname and a full name', [person(1, 'Musk'), person(2, 'Elon Musk')], ['surname']],
  ['two full names', [person(1, 'Kimbal Musk'), person(2, 'Elon Musk')], []],
  [
    'a surname that is known for another full name',
    [person(1, 'Elon Musk', ['Musk']), person(2, 'Kimbal Musk')],
    [],
  ],
  [
    'spelling',
    [
      body(1, 'North Atlantic Treaty Organisation'),
      body(2, 'the North Atlantic Treaty Organization'),
    ],
    ['same-spelling'],
  ],
  ['an acronym', [body(1, 'NATO'), body(2, 'North Atlantic Treaty Organization')], ['acronym']],
  ['one name in two cases', [body(1, 'Opec'), body(2, 'OPEC')], ['same-name']],
  ['a person and an organisation', [person(1, 'Ford'), body(2, 'Ford')], []],
  ['nothing in common', [person(1, 'Musk'), body(2, 'NATO')], []],
];

describe('actors that may be one', () => {
  it.each(CASES)('%s', (_, actors, reasons) => {
    expect(findActorLinks(actors, []).map((link) => link.reason)).toEqual(reasons);
  });

  it('would go into the one with the fuller name', () => {
    const [link] = findActorLinks([person(2, 'Elon Musk'), person(1, 'Musk')], []);
    expect(link).toMatchObject({ from: 'act_1', into: 'act_2', names: ['Musk', 'Elon Musk'] });
  });

  it('say when it could be another just as well', () => {
    const actors = [person(1, 'Musk'), person(2, 'Elon Musk'), person(3, 'Kimbal Musk')];
    expect(findActorLinks(actors, []).map((link) => [link.into, link.others])).toEqual([
      ['act_2', ['act_3']],
      ['act_3', ['act_2']],
    ]);
  });

  it('are not proposed again once they were said to be two, nor when one is merged', () => {
    const actors = [person(1, 'Musk'), person(2, 'Elon Musk')];
    const declined: Decision = {
      subject: 'link',
      id: anId('decision', 1),
      actors: [anId('actor', 1), anId('actor', 2)],
      createdAt: timeAt(0),
      modifiedAt: timeAt(0),
    };
    expect(findActorLinks(actors, [declined])).toEqual([]);
    const merged = [{ ...person(1, 'Musk'), mergedInto: anId('actor', 2) }, person(2, 'Elon Musk')];
    expect(findActorLinks(merged, [])).toEqual([]);
  });
});
