/** What went wrong with a mention or a figure, told apart by class, so that what remains can be seen at a glance. */
import { type FlatFigure, sameValue } from '#core/figure/testing/score-figures.ts';
import type { Mention } from '#core/recognition/testing/score-actors.ts';

export type ErrorClass = 'missed' | 'extra' | 'span' | 'kind' | 'grouping' | 'value';

/** The classes in the order in which they are told. */
export const ERROR_CLASSES: readonly ErrorClass[] = [
  'missed',
  'extra',
  'span',
  'kind',
  'grouping',
  'value',
];

export type ErrorFound = {
  readonly layer: 'actor' | 'figure';
  readonly error: ErrorClass;
  /** Text, offset and words, for a list. */
  readonly id: string;
  readonly start: number;
  readonly words: string;
  readonly gold: string;
  readonly found: string;
};

type Spanned = { readonly start: number; readonly end: number; readonly kind: string };

export type Layer<T extends Spanned> = {
  readonly id: string;
  readonly text: string;
  readonly gold: readonly T[];
  readonly found: readonly T[];
};

const keyOf = ({ start, end }: Spanned): string => `${start}:${end}`;

function touching<T extends Spanned>(span: Spanned, others: readonly T[]): T | undefined {
  return others.find((other) => other.start < span.end && span.start < other.end);
}

/** Spans that are missed, extra, or cut otherwise; a span cut otherwise is told once, with what was wanted. */
function spanErrors<T extends Spanned>(
  layer: 'actor' | 'figure',
  { id, text, gold, found }: Layer<T>,
): readonly ErrorFound[] {
  const wanted = new Set(gold.map(keyOf));
  const given = new Set(found.map(keyOf));
  const loose = found.filter((one) => !wanted.has(keyOf(one)));
  const words = (span: Spanned): string => text.slice(span.start, span.end);
  const missed = gold
    .filter((one) => !given.has(keyOf(one)))
    .map((one): ErrorFound => {
      const cut = touching(one, loose);
      const base = { layer, id, start: one.start, words: words(one), gold: one.kind };
      return cut === undefined
        ? { ...base, error: 'missed', found: '' }
        : { ...base, error: 'span', found: words(cut) };
    });
  const extra = loose
    .filter((one) => touching(one, gold) === undefined)
    .map((one): ErrorFound => {
      const { start, kind } = one;
      return { layer, id, start, words: words(one), gold: '', found: kind, error: 'extra' };
    });
  return [...missed, ...extra];
}

type Pair<T> = { readonly gold: T; readonly found: T };

function pairsOf<T extends Spanned>({ gold, found }: Layer<T>): readonly Pair<T>[] {
  const given = new Map(found.map((one) => [keyOf(one), one]));
  return gold.flatMap((one) => {
    const match = given.get(keyOf(one));
    return match === undefined ? [] : [{ gold: one, found: match }];
  });
}

/** Names that are one actor and found as two, or the other way round: each name once, with one it clashes with. */
function groupingErrors({ id, text }: Layer<Mention>, pairs: readonly Pair<Mention>[]) {
  const errors: ErrorFound[] = [];
  const first = new Map<string, Pair<Mention>>();
  for (const pair of pairs) {
    const both = `${pair.gold.actor}\n${pair.found.actor}`;
    if (!first.has(both)) first.set(both, pair);
  }
  const kinds = [...first.values()];
  for (const [index, pair] of kinds.entries()) {
    const clash = kinds.slice(0, index).find((other) => {
      const wanted = other.gold.actor === pair.gold.actor;
      return wanted !== (other.found.actor === pair.found.actor);
    });
    if (clash === undefined) continue;
    const words = ({ gold }: Pair<Mention>): string => text.slice(gold.start, gold.end);
    const one = clash.gold.actor === pair.gold.actor;
    errors.push({
      layer: 'actor',
      error: 'grouping',
      id,
      start: pair.gold.start,
      words: words(pair),
      gold: one ? 'one actor with' : 'another than',
      found: words(clash),
    });
  }
  return errors;
}

/** Everything wrong with the actors of a text. */
export function actorErrors(layer: Layer<Mention>): readonly ErrorFound[] {
  const pairs = pairsOf(layer);
  const kinds = pairs
    .filter(({ gold, found }) => gold.kind !== found.kind)
    .map(({ gold, found }): ErrorFound => {
      const words = layer.text.slice(gold.start, gold.end);
      const { id } = layer;
      const base = { layer: 'actor', error: 'kind', id, words, start: gold.start } as const;
      return { ...base, gold: gold.kind, found: found.kind };
    });
  return [...spanErrors('actor', layer), ...kinds, ...groupingErrors(layer, pairs)];
}

function stated({ kind, value, iso, low, high, currency }: FlatFigure): string {
  const number = iso ?? (low === undefined ? value : `${low}–${high}`) ?? '';
  return [kind, number, currency].filter((part) => part !== undefined && part !== '').join(' ');
}

/** Everything wrong with the figures of a text. */
export function figureErrors(layer: Layer<FlatFigure>): readonly ErrorFound[] {
  const wrong = pairsOf(layer)
    .filter(({ gold, found }) => gold.kind !== found.kind || !sameValue(gold, found))
    .map(({ gold, found }): ErrorFound => {
      const error = gold.kind === found.kind ? 'value' : 'kind';
      const { id } = layer;
      const base = { layer: 'figure', error, id, words: gold.text, start: gold.start } as const;
      return { ...base, gold: stated(gold), found: stated(found) };
    });
  return [...spanErrors('figure', layer), ...wrong];
}
