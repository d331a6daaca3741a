import { describe, expect, it } from 'vitest';
import type { IdKind, IdOf } from '#core/ids.ts';
import {
  anActor,
  anAnnotation,
  anId,
  aSource,
  aWorkspace,
  timeAt,
} from '#core/testing/builders.ts';
import { describeSummary } from '#words/summary.ts';
import { type Accepted, acceptCommand } from './accept-suggestions.ts';
import { apply } from './apply.ts';
import { annotationsOf } from './selectors.ts';
import type { Workspace } from './workspace.ts';

const SOURCE = aSource(1).id;

function target(exact: string, start: number) {
  const { target: made } = anAnnotation(1, { start, end: start + exact.length });
  return { ...made, quote: { ...made.quote, exact } };
}

function ids() {
  let last = 1000;
  return <K extends IdKind>(kind: K): IdOf<K> => {
    last += 1;
    return anId(kind, last);
  };
}

function accepted(workspace: Workspace, what: Accepted) {
  const command = acceptCommand(workspace, {
    sourceId: SOURCE,
    accepted: what,
    at: timeAt(1),
    newId: ids(),
  });
  const done = apply(workspace, command, timeAt(1));
  if (!done.ok) {
    throw new Error(done.error.reason);
  }
  return done.value;
}

const NEW = { kind: 'new', name: 'Elon Musk', actorKind: 'person' } as const;

describe('accepting suggestions', () => {
  it('makes the actor with its names and marks every mention, in one step to undo', () => {
    const before = aWorkspace();
    const { next, inverse } = accepted(before, {
      subject: 'actor',
      actor: NEW,
      targets: [target('Elon Musk', 0), target('Musk', 20), target('MUSK', 40)],
    });
    const [actor] = Object.values(next.actors);
    expect(actor).toMatchObject({ preferredName: 'Elon Musk', aliases: ['Musk'], kind: 'person' });
    expect(annotationsOf(next, SOURCE).map((row) => row.bodies)).toEqual(
      [0, 1, 2].map(() => [expect.objectContaining({ type: 'mention', actorId: actor?.id })]),
    );
    expect(describeSummary(inverse.of)).toBe('accept suggestions Elon Musk');
    const undone = apply(next, inverse, timeAt(2));
    expect(undone.ok && { ...undone.value.next }).toEqual(before);
  });

  it('gives a known actor only the names that are news', () => {
    const known = anActor(1, { preferredName: 'Elon Musk', aliases: ['Musk'] });
    const before = { ...aWorkspace(), actors: { [known.id]: known } };
    const what = (exact: string) =>
      ({
        subject: 'actor',
        actor: { kind: 'known', actorId: known.id },
        targets: [target(exact, 0)],
      }) as const;
    expect(accepted(before, what('Musk')).next.actors[known.id]).toBe(known);
    expect(accepted(before, what('the Tesla boss')).next.actors[known.id]?.aliases).toEqual([
      'Musk',
      'the Tesla boss',
    ]);
  });

  it('says it of a mark that is there rather than marking the words twice', () => {
    const row = anAnnotation(7, { start: 20, end: 24 });
    const first = apply(aWorkspace(), { type: 'annotation.add', annotation: row }, timeAt(0));
    const before = first.ok ? first.value.next : aWorkspace();
    const { next } = accepted(before, {
      subject: 'actor',
      actor: NEW,
      targets: [target('Musk', 20)],
    });
    const rows = annotationsOf(next, SOURCE);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ id: row.id, highlighted: true });
  });

  it('notes figures with the values they were read as', () => {
    const reading = { kind: 'money', value: 1_200_000_000, currency: 'EUR' } as const;
    const { next } = accepted(aWorkspace(), {
      subject: 'figure',
      figures: [
        { target: target('€1.2bn', 0), reading, corrected: false },
        { target: target('€1.2bn', 50), reading, corrected: true },
      ],
    });
    expect(annotationsOf(next, SOURCE).map((row) => row.bodies[0])).toEqual([
      expect.objectContaining({ figure: { reading, corrected: false, about: [] } }),
      expect.objectContaining({ figure: { reading, corrected: true, about: [] } }),
    ]);
  });
});
