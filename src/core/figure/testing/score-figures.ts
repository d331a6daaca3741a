/** Scores found figures against annotated ones: exact spans, kinds and values. */

/** An annotated or found figure in the flat shape of the annotation files. */
export type FlatFigure = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: string;
  readonly value?: number | string;
  readonly currency?: string;
  readonly unit?: string;
  readonly low?: number;
  readonly high?: number;
  readonly iso?: string;
  readonly approx?: string;
};

export type Counts = { readonly gold: number; readonly found: number; readonly right: number };
export type FigureScore = {
  readonly span: Counts;
  readonly spanKindValue: Counts;
  readonly approxSame: number;
  readonly approxOf: number;
  readonly perKind: Readonly<Record<string, Counts>>;
  readonly errors: readonly string[];
};

const SCALAR = new Set(['percentage', 'quantity', 'ordinal', 'fraction']);

function near(a: unknown, b: unknown): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return false;
  return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** ISO dates that say the same: zero offsets as Z, seconds of zero left out, three months as a quarter. */
export function normalDate(iso: unknown): string | null {
  if (typeof iso !== 'string' || iso === '') return null;
  const trimmed = iso
    .trim()
    .toUpperCase()
    .replace(/\+00:?00$/, 'Z')
    .replace(/(T\d\d:\d\d):00(\.0+)?(?=Z|[+-]|$)/, '$1');
  const months = /^(\d{4})-(\d\d)\/(\d{4})-(\d\d)$/.exec(trimmed);
  const quarters: Readonly<Record<string, string>> = {
    '01/03': 'Q1',
    '04/06': 'Q2',
    '07/09': 'Q3',
    '10/12': 'Q4',
  };
  const quarter =
    months?.[1] === months?.[3] ? quarters[`${months?.[2]}/${months?.[4]}`] : undefined;
  return quarter === undefined ? trimmed : `${months?.[1]}-${quarter}`;
}

const DURATION =
  /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** A duration as months and seconds, so that P2W equals P14D. */
export function normalDuration(iso: unknown): { months: number; seconds: number } | null {
  const match = typeof iso === 'string' ? DURATION.exec(iso) : null;
  if (match === null) return null;
  const part = (index: number) => Number(match[index] ?? 0);
  return {
    months: part(1) * 12 + part(2),
    seconds: part(3) * 604_800 + part(4) * 86_400 + part(5) * 3600 + part(6) * 60 + part(7),
  };
}

function sameDuration(gold: FlatFigure, found: FlatFigure): boolean {
  const [a, b] = [normalDuration(gold.iso ?? gold.value), normalDuration(found.iso ?? found.value)];
  return a !== null && b !== null && near(a.months, b.months) && near(a.seconds, b.seconds);
}

function sameRange(gold: FlatFigure, found: FlatFigure): boolean {
  const currency = gold.currency === undefined || (found.currency ?? '') === gold.currency;
  return (
    found.kind === 'range' && near(gold.low, found.low) && near(gold.high, found.high) && currency
  );
}

/** Whether two figures state the same value. */
export function sameValue(gold: FlatFigure, found: FlatFigure): boolean {
  switch (gold.kind) {
    case 'money':
      return (
        found.kind === 'money' && near(gold.value, found.value) && found.currency === gold.currency
      );
    case 'range':
      return sameRange(gold, found);
    case 'date':
      return (
        found.kind === 'date' &&
        normalDate(gold.iso) !== null &&
        normalDate(gold.iso) === normalDate(found.iso)
      );
    case 'duration':
      return found.kind === 'duration' && sameDuration(gold, found);
    case 'relative-date':
      return found.kind === 'relative-date';
    case 'fraction':
      return SCALAR.has(found.kind) && Math.abs(Number(gold.value) - Number(found.value)) <= 0.001;
    default:
      return SCALAR.has(found.kind) && near(gold.value, found.value);
  }
}

/** Precision and recall in one: the share of figures that are right on both sides. */
export function f1({ gold, found, right }: Counts): number {
  return gold + found === 0 ? 1 : (2 * right) / (gold + found);
}

function add(a: Counts | undefined, gold: number, found: number, right: number): Counts {
  return {
    gold: (a?.gold ?? 0) + gold,
    found: (a?.found ?? 0) + found,
    right: (a?.right ?? 0) + right,
  };
}

export type ScoredText = {
  readonly id: string;
  readonly gold: readonly FlatFigure[];
  readonly found: readonly FlatFigure[];
};

function show(figure: FlatFigure): string {
  const value =
    figure.iso ?? figure.value ?? (figure.low === undefined ? '' : `${figure.low}–${figure.high}`);
  return `${JSON.stringify(figure.text)} ${figure.kind} ${value} ${figure.currency ?? ''}`.trimEnd();
}

function differences(text: ScoredText): readonly string[] {
  const key = (figure: FlatFigure) => `${figure.start}:${figure.end}`;
  const found = new Map(text.found.map((figure) => [key(figure), figure]));
  const gold = new Set(text.gold.map(key));
  const missed = text.gold.flatMap((figure) => {
    const match = found.get(key(figure));
    if (match === undefined) return [`${text.id} @${figure.start} missed ${show(figure)}`];
    const right = match.kind === figure.kind && sameValue(figure, match);
    return right ? [] : [`${text.id} @${figure.start} value ${show(figure)} found ${show(match)}`];
  });
  const extra = text.found
    .filter((figure) => !gold.has(key(figure)))
    .map((figure) => `${text.id} @${figure.start} extra ${show(figure)}`);
  return [...missed, ...extra];
}

type Match = { readonly gold: FlatFigure; readonly found: FlatFigure | null };

function matches({ gold, found }: ScoredText): readonly Match[] {
  const byKey = new Map(found.map((figure) => [`${figure.start}:${figure.end}`, figure]));
  return gold.map((figure) => ({
    gold: figure,
    found: byKey.get(`${figure.start}:${figure.end}`) ?? null,
  }));
}

function isRight({ gold, found }: Match): boolean {
  return found !== null && found.kind === gold.kind && sameValue(gold, found);
}

function countKinds(texts: readonly ScoredText[], pairs: readonly Match[]): Record<string, Counts> {
  const perKind: Record<string, Counts> = {};
  for (const { found } of texts) {
    for (const { kind } of found) perKind[kind] = add(perKind[kind], 0, 1, 0);
  }
  for (const pair of pairs) {
    const { kind } = pair.gold;
    perKind[kind] = add(perKind[kind], 1, 0, isRight(pair) ? 1 : 0);
  }
  return perKind;
}

/** Scores several texts together. */
export function scoreFigures(texts: readonly ScoredText[]): FigureScore {
  const pairs = texts.flatMap(matches);
  const right = pairs.filter(isRight);
  const gold = pairs.length;
  const found = texts.reduce((sum, text) => sum + text.found.length, 0);
  return {
    span: { gold, found, right: pairs.filter((pair) => pair.found !== null).length },
    spanKindValue: { gold, found, right: right.length },
    approxSame: right.filter((pair) => (pair.gold.approx ?? '') === (pair.found?.approx ?? ''))
      .length,
    approxOf: right.length,
    perKind: countKinds(texts, pairs),
    errors: texts.flatMap(differences),
  };
}
