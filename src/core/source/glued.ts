/** Takes apart lines in which a scraper put a date, a caption and the first paragraph after one another. */
import { gluedCaptionStart, readCaption } from './captions.ts';
import { findDate, type SlashOrder } from './dates.ts';
import type { Unit } from './unit.ts';

/** How many units from the front may be glued; further on a caption stays where it is. */
const REACH = 6;

/** What follows a date has to be a paragraph. */
const SHORTEST = 60;

/** The units with a date before, and a caption before or after, the first paragraphs as units of their own. */
export function splitGlued(units: readonly Unit[], order: SlashOrder): readonly Unit[] {
  const front = units
    .slice(0, REACH)
    .flatMap((unit, at) => (unit.kind === null ? splitUnit(unit, at === 0, order) : [unit]));
  return [...front, ...units.slice(REACH)];
}

function splitUnit(unit: Unit, first: boolean, order: SlashOrder): readonly Unit[] {
  const date = gluedDateEnd(unit.text, first, order);
  const [head, rest] = date === null ? [[], unit] : cutAt(unit, date, 'dateline', null);
  return [...head, ...splitCaptions(rest)];
}

function splitCaptions(unit: Unit): readonly Unit[] {
  const lead = leadingCaptionEnd(unit.text);
  const [head, rest] = lead === null ? [[], unit] : cutAt(unit, lead, 'caption', null);
  const tail = gluedCaptionStart(rest.text);
  if (tail === null) {
    return [...head, rest];
  }
  const [before, caption] = cutAt(rest, tail, null, 'caption');
  return [...head, ...before, caption];
}

function cutAt(
  unit: Unit,
  at: number,
  kind: Unit['kind'],
  restKind: Unit['kind'],
): [readonly Unit[], Unit] {
  const text = unit.text.slice(0, at).trimEnd();
  const from = at + (unit.text.slice(at).length - unit.text.slice(at).trimStart().length);
  const head: Unit = {
    ...unit,
    text,
    kind,
    marks: unit.marks.filter((mark) => mark.end <= text.length),
  };
  const rest: Unit = {
    ...unit,
    text: unit.text.slice(from),
    kind: restKind,
    gap: 'paragraph',
    marks: unit.marks
      .filter((mark) => mark.start >= from)
      .map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from })),
  };
  return [[head], rest];
}

const LABEL =
  /^(?:date|dated|published|published on|posted|posted on|updated|last updated)\s*:?\s+/iu;
const CLOCK =
  /^,?\s*(?:at )?(?:T?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s?(?:[A-Z]{2,4}|Z|[+-]\d{2}:?\d{2}))?)?[\s|–—-]+(?=[\p{Lu}\p{Lo}“"‘'«])/u;

/**
 * Where the first paragraph begins after a date at its very start: `date 2025-03-09 Elon Musk has…`. Without a
 * label only in the first line of the file and before a whole paragraph.
 */
function gluedDateEnd(text: string, first: boolean, order: SlashOrder): number | null {
  const head = text.slice(0, 120);
  const label = LABEL.exec(head)?.[0].length ?? 0;
  const date = findDate(head, order);
  if (date === null || date.start !== label || (label === 0 && !(first && text.length >= 100))) {
    return null;
  }
  const clock = CLOCK.exec(head.slice(date.end))?.[0].length;
  const end = clock === undefined ? null : date.end + clock;
  return end !== null && text.length - end >= SHORTEST ? end : null;
}

/** Where the paragraph begins after a caption with a spelled-out credit: `… in Delhi (Photo: PTI) The minister…`. */
function leadingCaptionEnd(text: string): number | null {
  const found =
    /[([](?:file )?(?:photo|image|picture|credit|pic)[^()[\]]{2,60}[)\]]\s*(?=[\p{Lu}“"‘])/iu.exec(
      text.slice(0, 500),
    );
  if (found === null || found.index < 20) {
    return null;
  }
  const end = found.index + found[0].length;
  const caption = text.slice(0, end).trimEnd();
  return text.length - end >= 60 && readCaption(caption, true) !== null ? end : null;
}
