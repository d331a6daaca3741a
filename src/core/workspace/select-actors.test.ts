import { describe, expect, it } from 'vitest';
import { anActor, anAnnotation, aSource, aWorkspace } from '#core/dossier/testing/a-workspace.ts';
import type { ActorId } from '#core/ids.ts';
import {
  actorRows,
  companionsOf,
  figuresAbout,
  mentionsOf,
  TOGETHER_WITHIN,
} from './select-actors.ts';
import { countsOf, workspaceCounts } from './selectors.ts';

const FAR = 'x '.repeat(TOGETHER_WITHIN);
const TEXT = `Musk met Trump. ${FAR} Musk left €5.`;
const OTHER = 'Elon Musk and NATO.';
const one = aSource('one', TEXT);
const two = aSource('two', OTHER);
const musk = anActor('Musk', { mergedInto: 'act_elon' as ActorId });
const elon = anActor('Elon');
const trump = anActor('Trump');
const nato = anActor('Nato', { kind: 'organisation' });
const mention = (actor: { readonly id: ActorId }) =>
  ({ type: 'mention', actorId: actor.id }) as const;

const workspace = aWorkspace({
  sources: [one, two],
  actors: [musk, elon, trump, nato],
  annotations: [
    anAnnotation('a', one, TEXT, 'Musk met', [mention(musk)]),
    anAnnotation('b', one, TEXT, 'Trump', [mention(trump)]),
    anAnnotation('c', one, TEXT, 'Musk left', [mention(musk)]),
    anAnnotation('d', one, TEXT, '€5', [
      {
        type: 'figure',
        figure: {
          reading: { kind: 'money', value: 5, currency: 'EUR' },
          corrected: false,
          about: [musk.id],
        },
      },
    ]),
    anAnnotation('e', two, OTHER, 'Elon Musk', [mention(elon)]),
    anAnnotation('f', two, OTHER, 'NATO', [mention(nato), mention(elon)]),
  ],
});

describe('actors', () => {
  it('counts the mentions of a merged actor for the other, and does not list it', () => {
    const rows = actorRows(workspace);
    expect(rows.map((row) => row.actor.id)).not.toContain(musk.id);
    expect(rows.find((row) => row.actor.id === elon.id)).toMatchObject({ mentions: 4, sources: 2 });
    expect(rows.find((row) => row.actor.id === trump.id)).toMatchObject({
      mentions: 1,
      sources: 1,
    });
  });

  it('lists every mention by source, in text order', () => {
    const groups = mentionsOf(workspace, elon.id);
    expect(groups.map((group) => group.sourceId)).toEqual([one.id, two.id]);
    expect(groups[0]?.items.map(({ annotation }) => annotation.target.quote.exact)).toEqual([
      'Musk met',
      'Musk left',
    ]);
  });

  it('finds figures about an actor under the name that was merged', () => {
    expect(figuresAbout(workspace, elon.id).flatMap((group) => group.items)).toHaveLength(1);
    expect(figuresAbout(workspace, trump.id)).toEqual([]);
  });

  it('tells who is named near, and not who is only in the same text', () => {
    expect(companionsOf(workspace, elon.id)).toEqual([
      { actorId: nato.id, times: 2 },
      { actorId: trump.id, times: 1 },
    ]);
    expect(companionsOf(workspace, trump.id)).toEqual([{ actorId: elon.id, times: 1 }]);
  });

  it('counts in a source the different actors, and everything in the workspace', () => {
    expect(countsOf(workspace, one.id)).toEqual({
      actors: 2,
      mentions: 3,
      figures: 1,
      notes: 0,
      annotations: 4,
    });
    expect(workspaceCounts(workspace)).toEqual({ sources: 2, mentions: 6, figures: 1, notes: 0 });
    expect(countsOf(workspace, 'src_gone').annotations).toBe(0);
  });
});
