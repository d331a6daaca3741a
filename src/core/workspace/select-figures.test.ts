import { describe, expect, it } from 'vitest';
import { anActor, anAnnotation, aSource, aWorkspace } from '#core/dossier/testing/a-workspace.ts';
import type { FigureReading } from '#core/figure/figure.ts';
import type { ActorId } from '#core/ids.ts';
import {
  type FigureRow,
  figureRows,
  filterFigures,
  type LedgerFilter,
  type LedgerOrder,
  sameInOthers,
  sortFigures,
} from './select-figures.ts';

const TEXT = '€150 billion, 5 %, in April, 32 members, €650 billion';
const OTHER = 'about €150bn';
const one = aSource('one', TEXT, 'B');
const two = aSource('two', OTHER, 'A');
const eu = anActor('EU', { kind: 'organisation' });

const figure = (reading: FigureReading | null, about: readonly ActorId[] = [], asOf?: string) =>
  ({
    type: 'figure',
    figure: { reading, corrected: false, about, ...(asOf === undefined ? {} : { asOf }) },
  }) as const;

const workspace = aWorkspace({
  sources: [one, two],
  actors: [eu],
  annotations: [
    anAnnotation('a', one, TEXT, '€150 billion', [
      figure({ kind: 'money', value: 150e9, currency: 'EUR' }, [eu.id], '2025-03'),
    ]),
    anAnnotation('b', one, TEXT, '5 %', [figure({ kind: 'percentage', value: 5 })]),
    anAnnotation('c', one, TEXT, 'in April', [figure(null)]),
    anAnnotation('d', one, TEXT, '32 members', [
      figure({ kind: 'quantity', value: 32, unit: 'member' }),
    ]),
    anAnnotation('e', one, TEXT, '€650 billion', [
      figure({ kind: 'money', value: 650e9, currency: 'EUR' }),
    ]),
    anAnnotation('f', two, OTHER, '€150bn', [
      figure({ kind: 'money', value: 150e9, currency: 'EUR', approx: 'about' }),
    ]),
  ],
});

const rows = figureRows(workspace);
const words = (list: readonly FigureRow[]) => list.map((row) => row.annotation.target.quote.exact);
const ALL: LedgerFilter = { query: '', kind: null, sourceId: null, actorId: null };

describe('filterFigures', () => {
  const CASES: readonly [Partial<LedgerFilter>, readonly string[]][] = [
    [{}, words(rows)],
    [{ query: '> 200 bn EUR' }, ['€650 billion']],
    [{ query: 'members' }, ['32 members']],
    [{ kind: 'money' }, ['€150 billion', '€650 billion', '€150bn']],
    [{ kind: 'not-understood' }, ['in April']],
    [{ sourceId: two.id }, ['€150bn']],
    [{ actorId: eu.id }, ['€150 billion']],
    [{ actorId: eu.id, query: '> 200 bn' }, []],
  ];

  it.each(CASES)('%j', (filter, expected) => {
    expect(words(filterFigures(workspace, rows, { ...ALL, ...filter }))).toEqual(expected);
  });
});

describe('sortFigures', () => {
  const CASES: readonly [LedgerOrder, boolean, readonly string[]][] = [
    ['value', false, ['32 members', '€150 billion', '€150bn', '€650 billion', '5 %', 'in April']],
    ['value', true, ['5 %', '€650 billion', '€150 billion', '€150bn', '32 members', 'in April']],
    ['source', false, ['€150bn', '€150 billion', '5 %', 'in April', '32 members', '€650 billion']],
    ['asOf', true, ['€150 billion', '5 %', 'in April', '32 members', '€650 billion', '€150bn']],
    ['place', true, words(rows).toReversed()],
  ];

  it.each(CASES)('%s, descending: %s', (order, descending, expected) => {
    expect(words(sortFigures(rows, order, descending))).toEqual(expected);
  });
});

describe('sameInOthers', () => {
  it('finds the same value in another source, however it is hedged', () => {
    const [first, second] = rows;
    expect(first && sameInOthers(workspace, first.source.id, first.body)).toBe(1);
    expect(second && sameInOthers(workspace, second.source.id, second.body)).toBe(0);
  });
});
