import { describe, expect, it } from 'vitest';
import type { Body } from '#core/annotation/annotation.ts';
import type { ActorId, CodeId, SourceId } from '#core/ids.ts';
import type { ReadingText } from '#core/source/source.ts';
import { composeDossier, type DossierInput } from './compose-dossier.ts';
import type { DossierDefinition } from './definition.ts';
import {
  aCode,
  aDefinition,
  aMemo,
  anActor,
  anAnnotation,
  aReadingText,
  aSource,
  aWorkspace,
} from './testing/a-workspace.ts';

const TEXT = '🚀 Musk spoke.\nThe plan costs €150 billion, said NATO.\nMusk agreed.';
const OTHER = 'NATO has 32 members.';
const one = aSource('one', TEXT);
const two = aSource('two', OTHER);
const texts = new Map<SourceId, ReadingText>([
  [one.id, aReadingText(TEXT)],
  [two.id, aReadingText(OTHER)],
]);
const musk = anActor('Musk');
const elon = anActor('Elon', { mergedInto: musk.id });
const nato = anActor('NATO', { kind: 'organisation' });
const claim = aCode('claim');
const cost = aCode('cost', { parentId: claim.id });

const mention = (actorId: ActorId) => ({ type: 'mention', actorId }) as const;
const note = (text: string) => ({ type: 'comment', text }) as const;
const code = (codeId: CodeId) => ({ type: 'code', codeId }) as const;
const money = (about: readonly ActorId[] = []) =>
  ({
    type: 'figure',
    figure: { reading: { kind: 'money', value: 150e9, currency: 'EUR' }, corrected: false, about },
  }) as const satisfies Omit<Extract<Body, { type: 'figure' }>, 'id'>;
const count = {
  type: 'figure',
  figure: { reading: { kind: 'quantity', value: 32 }, corrected: false, about: [] },
} as const;

const annotations = [
  anAnnotation('1', one, TEXT, 'Musk spoke', [mention(elon.id), note('who')]),
  anAnnotation('2', one, TEXT, '€150 billion', [money([nato.id]), code(cost.id)]),
  anAnnotation('3', one, TEXT, 'NATO', [mention(nato.id)]),
  anAnnotation('4', one, TEXT, 'Musk agreed'),
  anAnnotation('5', two, OTHER, '32 members', [count]),
  anAnnotation('6', two, OTHER, 'NATO', [mention(nato.id), code(claim.id)]),
];
const workspace = aWorkspace({
  sources: [one, two],
  annotations,
  actors: [musk, elon, nato, anActor('Nobody')],
  codes: [cost, claim],
  memos: [
    aMemo({ kind: 'workspace' }, 'all'),
    aMemo({ kind: 'source', id: two.id }, 'on two'),
    aMemo({ kind: 'actor', id: nato.id }, 'on NATO'),
  ],
});

function compose(definition: Partial<DossierDefinition> = {}, more: Partial<DossierInput> = {}) {
  return composeDossier({
    workspace,
    texts,
    definition: aDefinition(definition),
    date: '2025-03-10',
    generator: 'Dossier 0.0.0',
    ...more,
  });
}

function shown(definition: Partial<DossierDefinition>): readonly string[] {
  return compose(definition).sources.flatMap(({ exhibits }) =>
    exhibits.map(({ id, notes, actors, figures, codes }) => {
      const kinds = [
        notes.length > 0 ? 'n' : '',
        actors.length > 0 ? 'a' : '',
        figures.length > 0 ? 'f' : '',
        codes.length > 0 ? 'c' : '',
      ].join('');
      return `${id.slice(4)}${kinds}`;
    }),
  );
}

const choices: readonly (readonly [string, Partial<DossierDefinition>, readonly string[]])[] = [
  ['everything', {}, ['1na', '2fc', '3a', '4', '6ac', '5f']],
  ['sources in their order', { sources: [two.id, one.id] }, ['6ac', '5f', '1na', '2fc', '3a', '4']],
  ['a source named twice once', { sources: [two.id, two.id] }, ['6ac', '5f']],
  ['no source that is gone', { sources: ['src_gone' as SourceId] }, []],
  [
    'no notes',
    { kinds: ['highlight', 'actor', 'figure', 'code'] },
    ['1a', '2fc', '3a', '4', '6ac', '5f'],
  ],
  ['figures only', { kinds: ['figure'] }, ['2f', '5f']],
  ['highlights only', { kinds: ['highlight'] }, ['4']],
  ['one actor, by mention and by figure', { actors: [nato.id] }, ['2fc', '3a', '6ac']],
  ['an actor chosen before it was merged', { actors: [elon.id] }, ['1na']],
  ['one kind of actor', { kinds: ['actor'], actorKinds: ['person'] }, ['1a']],
  ['one kind of figure', { kinds: ['figure'], figureKinds: ['quantity'] }, ['5f']],
  ['one code', { codes: [claim.id] }, ['6ac']],
  ['nothing', { kinds: [] }, []],
];

describe('composeDossier', () => {
  it.each(choices)('shows %s', (_name, definition, expected) => {
    expect(shown(definition)).toEqual(expected);
  });

  it('counts what the choice leaves out', () => {
    expect(compose({ codes: [claim.id] }).counts).toEqual({
      sources: 2,
      exhibits: 1,
      unplaced: 0,
      leftOut: 5,
    });
  });

  it('cites by block and by code points', () => {
    const exhibits = compose().sources[0]?.exhibits ?? [];
    const points = Array.from(TEXT);
    for (const { citation, quotation } of exhibits) {
      const { start, end } = citation.placed ? citation.characters : { start: 0, end: 0 };
      expect(points.slice(start, end).join('')).toBe(quotation);
    }
    expect(exhibits.map(({ citation }) => citation.placed && citation.blocks?.first)).toEqual([
      1, 2, 2, 3,
    ]);
  });

  it('cites words over several blocks', () => {
    const wide = anAnnotation('9', one, TEXT, 'spoke.\nThe plan');
    const made = compose({}, { workspace: aWorkspace({ sources: [one], annotations: [wide] }) });
    expect(made.sources[0]?.exhibits[0]?.citation).toMatchObject({ blocks: { first: 1, last: 2 } });
  });

  it('counts mentions of a merged actor for the one it became', () => {
    const actors = compose().actors.map(({ actor, mentions, figures }) => [
      actor.preferredName,
      mentions.map(({ exhibit }) => exhibit.number),
      figures.map(({ exhibit }) => exhibit.number),
    ]);
    expect(actors).toEqual([
      ['Musk', ['1.1'], []],
      ['NATO', ['1.3', '2.1'], ['1.2']],
      ['Nobody', [], []],
    ]);
  });

  it('lists only actors with a mention where the dossier is a selection', () => {
    expect(compose({ sources: [two.id] }).actors.map(({ actor }) => actor.preferredName)).toEqual([
      'NATO',
    ]);
  });

  it('puts a code after the one above it', () => {
    expect(
      compose().codes.map((entry) => [entry.code.name, entry.depth, entry.parent?.name]),
    ).toEqual([
      ['claim', 0, undefined],
      ['cost', 1, 'claim'],
    ]);
  });

  it('keeps codes that only lead to themselves', () => {
    const a = aCode('a', { parentId: 'cod_b' as CodeId });
    const b = aCode('b', { parentId: 'cod_a' as CodeId });
    const made = compose({}, { workspace: aWorkspace({ codes: [a, b] }) });
    expect(made.codes.map(({ code: { name } }) => name)).toEqual(['a', 'b']);
  });

  it('gives the memos on what it shows', () => {
    expect(compose().memos.map(({ text }) => text)).toEqual(['all', 'on two', 'on NATO']);
    expect(compose({ sources: [one.id], actors: [musk.id] }).memos.map(({ text }) => text)).toEqual(
      ['all'],
    );
  });

  it('lists an annotation whose words are not at their place, and never vouches for it', () => {
    const moved = aReadingText(`Prelude. ${TEXT}`);
    const made = compose({}, { texts: new Map([...texts, [one.id, moved]]) });
    expect(made.sources[0]?.exhibits).toEqual([]);
    expect(
      made.sources[0]?.unplaced.map(({ quotation, citation }) => [quotation, citation]),
    ).toContainEqual(['€150 billion', { placed: false, reason: 'text-changed' }]);
    expect(made.counts.unplaced).toBe(4);
  });

  it('says so when a reading text could not be read', () => {
    const made = compose({}, { texts: new Map() });
    expect(made.sources.map(({ textAvailable }) => textAvailable)).toEqual([false, false]);
    expect(made.counts).toMatchObject({ exhibits: 6, unplaced: 6 });
  });

  it('offers only places that are written as places to link to', () => {
    expect([...compose({ sections: ['actors'] }).anchors].sort()).toEqual(
      [musk.id, nato.id, 'act_nobody'].sort(),
    );
    expect(compose({ sections: [] }).anchors.size).toBe(0);
  });
});
