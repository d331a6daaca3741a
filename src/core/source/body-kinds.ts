/** What the units of the text proper are: headings, lists, captions, quotations, lone addresses. */
import { readCaption } from './captions.ts';
import { hasHeadingForm, isPlainHeading, isProse } from './headlines.ts';
import { bulletLength, isPlainBullet, numberOf } from './list-marks.ts';
import type { BlockKind } from './source.ts';
import type { Unit } from './unit.ts';
import { endsSentence } from './wrapping.ts';

/** Decides what is still open. `kinds`: what head and foot have decided, by index; `explicit`: the file has markup. */
export function decideKinds(
  units: readonly Unit[],
  kinds: ReadonlyMap<number, BlockKind>,
  explicit: boolean,
): readonly Unit[] {
  const bullets = explicit ? new Set<number>() : decideBullets(units, kinds);
  const indented = mostAreFlush(units);
  const decideOne = (unit: Unit, at: number): Unit => {
    const kind = kinds.get(at) ?? unit.kind;
    if (kind !== null) {
      return kind === unit.kind ? unit : { ...unit, kind };
    }
    if (bullets.has(at)) {
      return asItem(unit);
    }
    return (
      decideByWords(unit) ?? (explicit ? asParagraph(unit) : decideByShape(units, at, indented))
    );
  };
  const decided: Unit[] = [];
  for (const [at, unit] of units.entries()) {
    const one = decideOne(unit, at);
    decided.push(belongsToCaption(decided[at - 1], one) ? { ...one, kind: 'caption' } : one);
  }
  return decided;
}

/** After a line like `Image caption,` the words of the caption come on the next. */
function belongsToCaption(before: Unit | undefined, unit: Unit): boolean {
  return (
    unit.kind === 'paragraph' &&
    unit.gap === 'line' &&
    before?.kind === 'caption' &&
    before.text.endsWith(',')
  );
}

function decideByWords(unit: Unit): Unit | null {
  if (/^(?:https?:\/\/|www\.)\S+$/u.test(unit.text)) {
    return { ...unit, kind: 'link' };
  }
  return readCaption(unit.text, false) === null ? null : { ...unit, kind: 'caption' };
}

function decideByShape(units: readonly Unit[], at: number, indented: boolean): Unit {
  const unit = units[at] as Unit;
  const level = headingLevel(units, at);
  if (level !== null) {
    return { ...unit, kind: 'heading', level };
  }
  if (indented && unit.indent >= 4 && (isQuoted(unit) || isVerse(units, at))) {
    return { ...unit, kind: 'quotation', level: 1 };
  }
  return asParagraph(unit);
}

function asParagraph(unit: Unit): Unit {
  return { ...unit, kind: 'paragraph' };
}

/** Set in from the margin: a quotation when it is in quotation marks or runs over several lines. */
function isQuoted(unit: Unit): boolean {
  return /^[“"„«‘']/u.test(unit.text) || unit.lines >= 2;
}

/** One of several lines that are set in alike. */
function isVerse(units: readonly Unit[], at: number): boolean {
  const unit = units[at] as Unit;
  const next = units[at + 1];
  const before = units[at - 1];
  return (
    (next?.gap === 'line' && next.indent === unit.indent) ||
    (unit.gap === 'line' && before?.indent === unit.indent)
  );
}

function mostAreFlush(units: readonly Unit[]): boolean {
  const open = units.filter((unit) => unit.kind === null);
  return open.filter((unit) => unit.indent >= 4).length * 4 <= open.length;
}

/** 2 for a section, one deeper for each number after a point; `null` for what is no heading. */
function headingLevel(units: readonly Unit[], at: number): number | null {
  const unit = units[at] as Unit;
  const next = units[at + 1];
  if (next === undefined || unit.gap === 'line' || next.kind === 'table-row') {
    return null;
  }
  const { text } = unit;
  if (next.kind === 'separator' && next.gap === 'line' && /^[=~-]+$/u.test(next.text)) {
    return next.text.startsWith('=') ? 1 : 2;
  }
  if (
    isPlainHeading(text, next.gap === 'paragraph') &&
    numberOf(units[at + 1]?.text ?? '') === null
  ) {
    const points = /^\d+((?:\.\d+)+)/u.exec(text)?.[1]?.replace(/\d/gu, '').length ?? 0;
    return Math.min(6, 2 + points);
  }
  return next.gap === 'paragraph' && hasHeadingForm(text) && standsOut(units, at) ? 2 : null;
}

/** Between a finished paragraph and a new one. */
function standsOut(units: readonly Unit[], at: number): boolean {
  const text = units[at]?.text ?? '';
  const next = units[at + 1];
  const before = units[at - 1];
  if (next === undefined || next.kind !== null || !isHeaded(next.text, text)) {
    return false;
  }
  return (
    before === undefined ||
    before.kind !== null ||
    endsSentence(before.text) ||
    !hasHeadingForm(before.text)
  );
}

function isHeaded(next: string, heading: string): boolean {
  return (
    (isProse(next) || (endsSentence(next) && next.length > heading.length * 1.3)) &&
    !/^[\p{Ll}]/u.test(next)
  );
}

/** Indices of units that are list items: a plain bullet, or a run of two with like marks. */
function decideBullets(
  units: readonly Unit[],
  kinds: ReadonlyMap<number, BlockKind>,
): ReadonlySet<number> {
  const items = new Set<number>();
  for (const [at, unit] of units.entries()) {
    if (unit.kind !== null || kinds.has(at)) {
      continue;
    }
    const other = [units[at - 1], units[at + 1]];
    if (isPlainBullet(unit.text) || other.some((near) => isLikeItem(unit, near))) {
      items.add(at);
    }
  }
  return items;
}

function isLikeItem(unit: Unit, near: Unit | undefined): boolean {
  if (near === undefined) {
    return false;
  }
  if (bulletLength(unit.text) > 0) {
    return unit.text.charAt(0) === near.text.charAt(0) || /:$/u.test(near.text);
  }
  const number = numberOf(unit.text);
  const other = numberOf(near.text);
  return (
    number !== null && other !== null && Math.abs(number - other) === 1 && unit.text.length <= 600
  );
}

/** Without its bullet; a number stays, because the text may speak of “item 3”. */
function asItem(unit: Unit): Unit {
  const cut = bulletLength(unit.text);
  const level = 1 + Math.min(5, Math.floor(unit.indent / 2));
  return {
    ...unit,
    kind: 'list-item',
    level: unit.indent < 2 ? 1 : level,
    text: unit.text.slice(cut),
    marks: unit.marks
      .filter((mark) => mark.end > cut)
      .map((mark) => ({ ...mark, start: Math.max(0, mark.start - cut), end: mark.end - cut })),
  };
}
