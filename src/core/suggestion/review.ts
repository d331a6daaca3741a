/**
 * From what recognition found, what is marked already and what was turned down: what is proposed, grouped by actor and
 * by kind of figure, and how far the review has come. Pure; a pass over the findings, so that it can be made anew
 * after each decision.
 */
import { FIGURE_KINDS, type FigureKind } from '#core/figure/figure.ts';
import type { ActorKind } from '#core/recognition/actor-types.ts';
import type { Span } from '#core/text/span.ts';
import type { ActorFinding, FigureFinding, Finding } from './finding.ts';
import type { ActorLink, KnownActors } from './match-actor.ts';
import type { Rejections } from './rejections.ts';

/** A finding that waits for a person. `key` is the same as long as the text is. */
export type Suggestion<F extends Finding = Finding> = {
  readonly key: string;
  readonly groupKey: string;
  readonly finding: F;
};

/** All names of one actor in one source. */
export type ActorGroup = {
  readonly subject: 'actor';
  readonly key: string;
  readonly name: string;
  readonly actorKind: ActorKind;
  /** The different words it is named by, as far as they are proposed, the most frequent first. */
  readonly names: readonly string[];
  readonly link: ActorLink;
  readonly items: readonly Suggestion<ActorFinding>[];
};

export type FigureGroup = {
  readonly subject: 'figure';
  readonly key: string;
  readonly figureKind: FigureKind;
  readonly items: readonly Suggestion<FigureFinding>[];
};

export type SuggestionGroup = ActorGroup | FigureGroup;

export type Review = {
  /** Actors first, those named most often before; then figures by kind. Items in text order. */
  readonly groups: readonly SuggestionGroup[];
  /** Everything that is proposed, in text order. */
  readonly inText: readonly Suggestion[];
  /** Marked, or turned down in this source. */
  readonly reviewed: number;
  /** What is reviewed and what waits; what was turned down in another source is in neither. */
  readonly total: number;
  /** The groups before those of one known actor were joined, by key, and whom they were matched against. */
  readonly plain: ReadonlyMap<string, ActorGroup>;
  readonly known: KnownActors;
};

export type ReviewOptions = {
  readonly findings: readonly Finding[];
  readonly text: string;
  readonly sourceId: string;
  /** Spans that carry a mention and spans that carry a figure, each in text order. */
  readonly marked: { readonly actors: readonly Span[]; readonly figures: readonly Span[] };
  readonly rejections: Rejections;
  readonly known: KnownActors;
  /** The review as it was: what has not changed is taken over. */
  readonly before?: Review | undefined;
};

/** Asks a list of spans in text order whether one overlaps; the questions must come in text order too. */
class Sweep {
  readonly #spans: readonly Span[];
  #at = 0;
  /** Of the spans passed, those that may still reach further. */
  #open: Span[] = [];

  constructor(spans: readonly Span[]) {
    this.#spans = spans;
  }

  overlaps(span: Span): boolean {
    while ((this.#spans[this.#at]?.start ?? Infinity) < span.end) {
      this.#open.push(this.#spans[this.#at] as Span);
      this.#at += 1;
    }
    if (this.#open.length === 0) {
      return false;
    }
    this.#open = this.#open.filter((one) => one.end > span.start);
    return this.#open.some((one) => one.start < span.end);
  }
}

/** The key of a finding: its place and what it was taken for. */
export function keyOf(finding: Finding): string {
  return `${finding.subject}:${finding.start}-${finding.end}`;
}

const groupKeys = new Map<string, string>();

/** One string for all findings of a group: comparing and hashing thousands of equal ones is what would take time. */
function groupKeyOf(finding: Finding): string {
  const made =
    finding.subject === 'actor' ? `actor:${finding.name}` : `figure:${finding.reading.kind}`;
  const known = groupKeys.get(made);
  if (known === undefined) {
    groupKeys.set(made, made);
  }
  return known ?? made;
}

const suggestions = new WeakMap<Finding, Suggestion>();

/** The suggestion that a finding makes: the same object each time, so that a review made anew is cheap. */
export function suggestionOf(finding: Finding): Suggestion {
  let suggestion = suggestions.get(finding);
  if (suggestion === undefined) {
    suggestion = { key: keyOf(finding), groupKey: groupKeyOf(finding), finding };
    suggestions.set(finding, suggestion);
  }
  return suggestion;
}

type Sorted = { readonly waiting: readonly Suggestion[]; readonly reviewed: number };

function sortOut(options: ReviewOptions): Sorted {
  const { findings, text, sourceId, marked, rejections } = options;
  const sweeps = { actor: new Sweep(marked.actors), figure: new Sweep(marked.figures) };
  const waiting: Suggestion[] = [];
  let reviewed = 0;
  for (const finding of findings) {
    if (sweeps[finding.subject].overlaps(finding)) {
      reviewed += 1;
      continue;
    }
    const decision = rejections.of(finding, text, sourceId);
    if (decision === null) {
      waiting.push(suggestionOf(finding));
    } else if (decision.sourceId === sourceId) {
      reviewed += 1;
    }
  }
  return { waiting, reviewed };
}

function mostFrequent<T extends string>(items: readonly T[]): readonly T[] {
  const [first] = items;
  if (first !== undefined && items.every((item) => item === first)) {
    return [first];
  }
  const times = new Map<T, number>();
  for (const item of items) {
    times.set(item, (times.get(item) ?? 0) + 1);
  }
  return [...times].sort((a, b) => b[1] - a[1]).map(([item]) => item);
}

function actorGroup(
  key: string,
  items: readonly Suggestion<ActorFinding>[],
  known: KnownActors,
): ActorGroup {
  const [first] = items as readonly [Suggestion<ActorFinding>];
  const { name } = first.finding;
  const names = mostFrequent(items.map((item) => item.finding.words));
  const [actorKind = first.finding.actorKind] = mostFrequent(
    items.map((item) => item.finding.actorKind),
  );
  const link = known.linkOf({ name, names, actorKind });
  return { subject: 'actor', key, name, actorKind, names, link, items };
}

function bySize(a: ActorGroup, b: ActorGroup): number {
  const place = (group: ActorGroup) => group.items[0]?.finding.start ?? 0;
  return b.items.length - a.items.length || place(a) - place(b);
}

/** Groups that turn out to name one known actor are one. */
function joined(groups: readonly ActorGroup[]): readonly ActorGroup[] {
  const byActor = new Map<string, ActorGroup>();
  for (const group of groups) {
    const id = group.link.kind === 'known' ? group.link.actorId : group.key;
    const other = byActor.get(id);
    if (other === undefined) {
      byActor.set(id, group);
    } else {
      const items = [
        ...other.items,
        ...group.items.map((item) => ({ ...item, groupKey: other.key })),
      ];
      items.sort((a, b) => a.finding.start - b.finding.start);
      const names = [...new Set([...other.names, ...group.names])];
      byActor.set(id, { ...other, names, items });
    }
  }
  return [...byActor.values()];
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** The group as it was where its items are the same; only whom it names is asked again when other actors are known. */
function takenOver(
  key: string,
  items: readonly Suggestion<ActorFinding>[],
  { known, before }: ReviewOptions,
): ActorGroup {
  const old = before?.plain.get(key);
  if (old === undefined || !sameItems(old.items, items)) {
    return actorGroup(key, items, known);
  }
  return before?.known === known ? old : { ...old, link: known.linkOf(old) };
}

function byGroup(waiting: readonly Suggestion[]): ReadonlyMap<string, Suggestion[]> {
  const groups = new Map<string, Suggestion[]>();
  for (const item of waiting) {
    const list = groups.get(item.groupKey);
    if (list === undefined) {
      groups.set(item.groupKey, [item]);
    } else {
      list.push(item);
    }
  }
  return groups;
}

/** What is proposed in a source, and how far its review has come. Findings, marks and what comes back are in text order. */
export function reviewOf(options: ReviewOptions): Review {
  const { waiting, reviewed } = sortOut(options);
  const items = byGroup(waiting);
  const plain = new Map<string, ActorGroup>();
  for (const [key, list] of items) {
    if (list[0]?.finding.subject === 'actor') {
      plain.set(key, takenOver(key, list as Suggestion<ActorFinding>[], options));
    }
  }
  const figures = FIGURE_KINDS.flatMap((figureKind): readonly FigureGroup[] => {
    const key = `figure:${figureKind}`;
    const list = items.get(key) as Suggestion<FigureFinding>[] | undefined;
    return list === undefined ? [] : [{ subject: 'figure', key, figureKind, items: list }];
  });
  return {
    groups: [...[...joined([...plain.values()])].sort(bySize), ...figures],
    inText: waiting,
    reviewed,
    total: reviewed + waiting.length,
    plain,
    known: options.known,
  };
}
