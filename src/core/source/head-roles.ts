/** What each line of a head could be, and which of the unsure ones their neighbours confirm. */
import { readCaption } from './captions.ts';
import type { SlashOrder } from './dates.ts';
import { readHeaderLine } from './header-lines.ts';
import { isKicker } from './headlines.ts';
import type { HeaderLine, Unit } from './unit.ts';

export type Seen = {
  readonly unit: Unit;
  readonly line: HeaderLine | null;
  /** `weak`: a line that only its neighbours can confirm. `mark`: a rule. */
  readonly role: 'line' | 'weak' | 'caption' | 'mark' | 'kicker' | 'text';
};

export function seeUnits(units: readonly Unit[], order: SlashOrder): readonly Seen[] {
  return units.map((unit) => see(unit, order));
}

function see(unit: Unit, order: SlashOrder): Seen {
  if (unit.kind === 'separator') {
    return { unit, line: null, role: 'mark' };
  }
  if (unit.kind === 'caption' || (unit.kind === null && readCaption(unit.text, false) !== null)) {
    return { unit, line: null, role: 'caption' };
  }
  if (unit.kind === null && isKicker(unit.text)) {
    return { unit, line: null, role: 'kicker' };
  }
  const line =
    unit.kind === null || unit.kind === 'dateline' ? readHeaderLine(unit.text, order) : null;
  if (line !== null) {
    return { unit, line, role: line.sure ? 'line' : 'weak' };
  }
  return { unit, line: null, role: 'text' };
}

/**
 * Unsure lines become lines beside one that is sure, or as a name with a job under it; else words like others. A
 * name whose words the text uses in small letters is none (`Rural Bus Services`).
 */
export function confirmed(
  seen: readonly Seen[],
  title: number | null,
  small: ReadonlySet<string>,
): readonly Seen[] {
  return seen.map((one, at) => {
    if (one.role !== 'weak') {
      return one;
    }
    const holds = at !== title && !usesSmallWords(one, small) && isConfirmed(seen, at, title);
    return holds ? { ...one, role: 'line' } : { ...one, line: null, role: 'text' };
  });
}

function usesSmallWords(one: Seen, small: ReadonlySet<string>): boolean {
  const isName = one.line?.facts.some((fact) => fact.name === 'author') === true;
  return isName && one.unit.text.split(/[\s,|]+/u).some((word) => small.has(word.toLowerCase()));
}

function isConfirmed(seen: readonly Seen[], at: number, title: number | null): boolean {
  const sureAt = (index: number): boolean =>
    index !== title && seen[index]?.role === 'line' && seen[index].line?.kind !== 'link';
  const after = seen[at + 1]?.role === 'weak' ? at + 2 : at + 1;
  const before = seen[at - 1]?.role === 'weak' ? at - 2 : at - 1;
  return (
    sureAt(after) || sureAt(before) || isNameWithJob(seen, at) || isAuthorList(seen, at, title)
  );
}

/** A name and, under it, what the person does; either confirms the other. */
function isNameWithJob(seen: readonly Seen[], at: number): boolean {
  const isWeak = (index: number, facts: number): boolean =>
    seen[index]?.role === 'weak' && seen[index].line?.facts.length === facts;
  return (isWeak(at, 1) && isWeak(at + 1, 0)) || (isWeak(at, 0) && isWeak(at - 1, 1));
}

/** Several names right under the headline, as papers have them. */
function isAuthorList(seen: readonly Seen[], at: number, title: number | null): boolean {
  return title !== null && at === title + 1 && /,|\band\b/u.test(seen[at]?.unit.text ?? '');
}

/** Words of four letters or more that the text writes small: names seldom are. */
export function smallWords(units: readonly Unit[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const unit of units.slice(0, 200)) {
    for (const [word] of unit.text.slice(0, 4_000).matchAll(/(?<!\p{L})\p{Ll}{4,}(?!\p{L})/gu)) {
      words.add(word);
    }
  }
  return words;
}
