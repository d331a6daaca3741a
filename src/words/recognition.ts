/** Why an actor or a figure is proposed, in words. */
import type { FigurePart, FigureReason, FigureRule } from '#core/figure/candidate.ts';
import type { ActorReason, ActorReasonCode } from '#core/recognition/actor-types.ts';
import type { NameLink, NameRelation } from '#core/recognition/name-links.ts';

const PARTS: Readonly<Record<FigurePart, string>> = {
  'currency-sign': 'currency sign',
  'currency-code': 'currency code',
  'currency-word': 'currency name',
  'sub-unit': 'hundredth of a currency',
  number: 'number',
  'number-words': 'number in words',
  'scale-word': 'scale word',
  percent: 'per cent',
  unit: 'unit of measure',
  noun: 'counted noun',
  'hyphen-word': 'hyphenated word',
  ordinal: 'ordinal',
  denominator: 'part of a whole',
  weekday: 'weekday',
  month: 'month',
  day: 'day',
  year: 'year',
  decade: 'decade',
  century: 'century',
  quarter: 'quarter',
  'half-year': 'half-year',
  'fiscal-year': 'fiscal year',
  era: 'era',
  time: 'clock time',
  zone: 'time zone',
  'time-unit': 'unit of time',
  ago: 'word for past or future',
  deictic: 'word that points in time',
  'second-number': 'second number',
  modifier: 'modifier',
};

const RULES: Readonly<Record<FigureRule, string>> = {
  money: 'sum of money',
  percentage: 'percentage',
  points: 'points of a percentage',
  measure: 'measure',
  count: 'counted things',
  compound: 'number in a compound',
  age: 'age after a name',
  'bare-number': 'number by itself',
  ordinal: 'rank',
  fraction: 'fraction',
  proportion: 'so many of so many',
  'full-date': 'day of a calendar',
  'numeric-date': 'date in digits',
  month: 'month',
  year: 'year',
  period: 'period of a calendar',
  'clock-time': 'time of day',
  duration: 'duration',
  range: 'from one value to another',
  'relative-date': 'date told from another',
};

/** "currency sign + number + scale word". */
export function figureReasonWords({ rule, parts }: FigureReason): string {
  return parts.length === 0 ? RULES[rule] : parts.map((part) => PARTS[part]).join(' + ');
}

const ACTOR_REASONS: Readonly<Record<ActorReasonCode, (part: string) => string>> = {
  'known-name': () => 'known name',
  'given-name': (part) => withPart('given name', part, 'before a family name'),
  title: (part) => withPart('title', part, 'before the name'),
  'head-word': (part) => withPart('telling word', part, 'in the name'),
  'company-suffix': (part) => withPart('company suffix', part, ''),
  acronym: () => 'acronym in capitals',
  'acronym-defined': () => 'acronym that the text explains',
  context: () => 'the words beside it',
  metonym: () => 'place that stands for those who act there',
  'same-name': () => 'same name elsewhere in the text',
  headline: () => 'name in a headline',
  'speaker-label': () => 'label of a speaker',
  capitals: () => 'capital letters',
};

function withPart(before: string, part: string, after: string): string {
  return [before, part === '' ? '' : `“${part}”`, after].filter((word) => word !== '').join(' ');
}

const RELATIONS: Readonly<Record<NameRelation, string>> = {
  acronym: 'acronym of',
  part: 'short for',
  'other-name': 'another name of',
};

/** "acronym of North Atlantic Treaty Organization in block 2", else what speaks for the name by itself. */
export function actorReasonWords(reason: ActorReason, link: NameLink | null): string {
  if (link === null) {
    return ACTOR_REASONS[reason.code](reason.parts[0] ?? '');
  }
  const place = link.block === null ? '' : ` in block ${link.block}`;
  return `${RELATIONS[link.relation]} ${link.name}${place}`;
}
