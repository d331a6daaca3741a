import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGraphemeBoundary } from '#core/text/graphemes.ts';
import { findActors } from './find-actors.ts';

function names(text: string): readonly string[] {
  return findActors(text, { language: 'en' }).actors.map(
    ({ text: name, kind }) => `${name}/${kind}`,
  );
}

function actorOf(text: string, name: string): string | undefined {
  return findActors(text, { language: 'en' }).actors.find((actor) => actor.text === name)?.actor;
}

const SPANS = [
  [
    'Secretary of State Antony Blinken met Grant Shapps in Brussels.',
    ['Antony Blinken/person', 'Grant Shapps/person', 'Brussels/place'],
  ],
  ["Jordan's King Abdullah II urged calm.", ['Jordan/state', 'Abdullah II/person']],
  [
    'The firm moved to Reno, Nevada, from Washington, DC.',
    ['Reno/place', 'Nevada/place', 'Washington, DC/place'],
  ],
  ['He flew a Boeing 747 and drove a Ford Fiesta to the US Open.', []],
  ['The Paris Agreement outlived the Cold War and the Data Protection Act 2018.', []],
  ['Chinese and German officials spoke to Kenyans.', []],
  [
    "McDonald's and Lloyd's of London reported losses.",
    ["McDonald's/organisation", "Lloyd's of London/organisation"],
  ],
  [
    'Xi and Trump spoke of a US-China deal.',
    ['Xi/person', 'Trump/person', 'US/state', 'China/state'],
  ],
  ['Madrid rejected the plan.', ['Madrid/state']],
  ['She was born in Madrid.', ['Madrid/place']],
  ['Mail a.b@example.org or see https://www.example.org/Paris and @Paris.', []],
] as const;

describe('findActors', () => {
  it.each(SPANS)('finds the names of %j', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    [
      'Ursula von der Leyen spoke. Then von der Leyen left.',
      'von der Leyen',
      'Ursula von der Leyen',
    ],
    ['Ann and Tom Bell were fined. Mr and Mrs Bell must pay.', 'Bell', 'Ann and Tom Bell'],
    ['Ann and Tom Bell were fined.', 'Ann', 'Ann Bell'],
    [
      'The Department of Government Efficiency (DOGE) closed. DOGE is gone.',
      'DOGE',
      'Department of Government Efficiency',
    ],
    [
      'The World Health Organisation met. The World Health Organization agreed; WHO staff left.',
      'WHO',
      'World Health Organisation',
    ],
    ['US troops left. The United States said America would return.', 'America', 'United States'],
    [
      'KEIR STARMER WINS VOTE\n\nKeir Starmer smiled. Starmer had won.',
      'KEIR STARMER',
      'Keir Starmer',
    ],
  ])('groups the names of one actor in %j', (text, name, actor) => {
    expect(actorOf(text, name)).toBe(actor);
  });

  it('gives three actors of one name three canonical names', () => {
    const { actors } = findActors('In Georgia, Nina Georgia sang for Georgia Ltd.', {
      language: 'en',
    });
    expect(new Set(actors.map(({ actor }) => actor)).size).toBe(actors.length);
  });

  it('proposes nothing in another language and says so', () => {
    const german =
      'Der Bundeskanzler hat am Montag in Berlin mit der Presse über die neue Regierung gesprochen.';
    expect(findActors(german)).toEqual({ actors: [], reason: 'language' });
    expect(findActors('London', { language: 'fr-CA' }).reason).toBe('language');
  });

  it('leaves code out where the blocks are known', () => {
    const text = 'London\n\nParis';
    const blocks = [{ kind: 'code', start: 8, end: 13, marks: [] }] as const;
    const { actors } = findActors(text, { language: 'en', blocks });
    expect(actors.map((actor) => actor.text)).toEqual(['London']);
  });

  const pieces = fc.constantFrom(
    'Mr',
    'Ann',
    'Bell',
    'US',
    'U.S.',
    "'s",
    'of',
    'the',
    'Bank',
    'and',
    '&',
    'Inc.',
    '-',
    '(',
    ')',
    '"',
    '“',
    '.',
    ',',
    ':',
    '\n',
    '\n\n',
    'LONDON',
    'von',
    'der',
    'X',
    'St',
    '12',
    '’',
    'é',
    'e\u0301',
    '👩‍👩‍👧',
    'Ж',
    'İ',
    '\u200d',
    'a',
  );
  const prose = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.tuple(pieces, fc.constantFrom('', ' ')), { maxLength: 60 })
      .map((parts) => parts.flat().join('')),
  );

  it('never throws; spans are inside, sorted, disjoint, whole graphemes, and the text at their offsets', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let end = 0;
        for (const actor of findActors(text, { language: 'en' }).actors) {
          expect(actor.start).toBeGreaterThanOrEqual(end);
          expect(actor.end).toBeGreaterThan(actor.start);
          expect(text.slice(actor.start, actor.end)).toBe(actor.text);
          expect(isGraphemeBoundary(text, actor.start) && isGraphemeBoundary(text, actor.end)).toBe(
            true,
          );
          expect(actor.actor).toBe(actor.actor.normalize('NFC'));
          expect(actor.confidence >= 0 && actor.confidence <= 1).toBe(true);
          end = actor.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('finds the same twice', () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(findActors(text, { language: 'en' })).toEqual(findActors(text, { language: 'en' }));
      }),
      { numRuns: 100 },
    );
  });
});
