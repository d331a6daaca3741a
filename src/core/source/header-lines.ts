/** What a single line of a file's head or foot says: by-line, date, outlet, address, labelled field. */
import { readByline, readNameList } from './bylines.ts';
import { readDateLine } from './date-lines.ts';
import type { SlashOrder } from './dates.ts';
import { readLabelled } from './labelled-lines.ts';
import { isJob, isPersonName } from './person-names.ts';
import { hasOutletForm, publisherNamed } from './publishers.ts';
import type { BlockKind } from './source.ts';
import type { HeaderLine, LineFact } from './unit.ts';

/** Longer lines are prose. */
const LONGEST = 240;

/** Whether a line stands for itself in a head or foot and must not be joined to the next. */
export function isHeaderLine(line: string): boolean {
  return readHeaderLine(line, 'unknown')?.sure === true;
}

/** What the line is when it is about nothing but the text itself; `null` for any other. */
export function readHeaderLine(line: string, order: SlashOrder): HeaderLine | null {
  if (line.length > LONGEST || line.length < 2) {
    return null;
  }
  if (/^https?:\/\/\S+$/u.test(line)) {
    return sure('link', [{ name: 'url', value: line, rank: 2, start: 0, end: line.length }]);
  }
  return readWhole(line, order) ?? readComposite(line, order) ?? readRunOn(line, order);
}

function sure(kind: BlockKind, facts: readonly LineFact[]): HeaderLine {
  return { kind, facts, sure: true };
}

function readWhole(line: string, order: SlashOrder): HeaderLine | null {
  const dates = readDateLine(line, order);
  if (dates !== null) {
    return sure(
      'dateline',
      dates.dates.map(({ iso, rank, start, end }) => ({
        name: 'date',
        value: iso,
        rank,
        start,
        end,
      })),
    );
  }
  const labelled = readLabelled(line, order);
  if (labelled !== null) {
    return labelled;
  }
  const byline = readByline(line);
  if (byline !== null) {
    return sure('byline', bylineFacts(byline));
  }
  return readPublisher(line) ?? readNames(line) ?? readBareName(line);
}

function readNames(line: string): HeaderLine | null {
  const names = readNameList(line);
  return names === null ? null : { kind: 'byline', facts: bylineFacts(names), sure: false };
}

function bylineFacts(byline: NonNullable<ReturnType<typeof readByline>>): readonly LineFact[] {
  const facts: LineFact[] = [];
  if (byline.author !== undefined) {
    facts.push({ name: 'author', rank: 4, ...byline.author });
  }
  if (byline.publisher !== undefined) {
    facts.push({ name: 'publisher', rank: 4, ...byline.publisher });
  }
  return facts;
}

const COPYRIGHT = /^(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:\d{4}(?:[-–]\d{4})?)?,?\s*(?:by )?/iu;

function readPublisher(line: string): HeaderLine | null {
  const bare = /^[([–—-]*\s*(.*?)\s*[)\]–—-]*$/u.exec(line)?.[1] ?? line;
  const start = line.indexOf(bare);
  const place = /,\s*\p{Lu}[\p{L}.’-]*(?: \p{Lu}[\p{L}.’-]*){0,2}$/u.exec(bare)?.[0] ?? '';
  const name = bare.slice(0, bare.length - place.length);
  const known = publisherNamed(name);
  if (known !== null) {
    return sure('byline', [fact(known, 5, start, start + name.length)]);
  }
  const copyright = COPYRIGHT.exec(line)?.[0] ?? '';
  if (copyright !== '') {
    const holder = line
      .slice(copyright.length)
      .replace(/[.,]? (?:all rights|alle rechte).*$|\.$/iu, '');
    const named = publisherNamed(holder) ?? (hasOutletForm(holder) ? holder : null);
    const facts =
      named === null ? [] : [fact(named, 2, copyright.length, copyright.length + holder.length)];
    return line.length <= 120 && !/[.!?] \p{Lu}/u.test(holder) ? sure('byline', facts) : null;
  }
  return hasOutletForm(line)
    ? { kind: 'byline', sure: false, facts: [fact(line, 3, 0, line.length)] }
    : null;
}

function fact(value: string, rank: number, start: number, end: number): LineFact {
  return { name: 'publisher', value, rank, start, end };
}

function readBareName(line: string): HeaderLine | null {
  const dash = /^[–—-]{1,2}\s*/u.exec(line)?.[0].length ?? 0;
  const place = dash > 0 ? (/, \p{Lu}[\p{L} .-]{1,30}$/u.exec(line)?.[0].length ?? 0) : 0;
  const end = line.length - place;
  const name = line.slice(dash, end);
  if (isPersonName(name, true)) {
    const author: LineFact = {
      name: 'author',
      value: name,
      rank: 2,
      start: dash,
      end,
    };
    return { kind: 'byline', sure: false, facts: [author] };
  }
  return isJob(line) && line.split(' ').length <= 4 && /^\p{Lu}[^.!?]*$/u.test(line)
    ? { kind: 'byline', sure: false, facts: [] }
    : null;
}

const DIVIDER = /\s*[|·•]\s*|\s+[–—/]\s+/gu;

/** `By Jane Doe | Reuters | March 3, 2025`: every part says something; sure when one of them does so surely. */
function readComposite(line: string, order: SlashOrder): HeaderLine | null {
  const parts = partsOf(line);
  const read = parts.map((part) => readWhole(part.text, order));
  const isStrange = (part: { text: string }, at: number): boolean =>
    read[at] === null && !/^(?:in )?\p{Lu}[\p{L}.’-]*$/u.test(part.text);
  if (parts.length < 2 || parts.some(isStrange)) {
    return null;
  }
  const facts = parts.flatMap((part, at) => moved(read[at]?.facts ?? [], part.start));
  const first = read.find((one) => one?.sure === true);
  if (first === undefined || first === null) {
    return facts.length > 0 ? { kind: 'byline', facts, sure: false } : null;
  }
  return sure(facts.some((one) => one.name === 'author') ? 'byline' : first.kind, facts);
}

function moved(facts: readonly LineFact[], by: number): readonly LineFact[] {
  return facts.map((one) => ({ ...one, start: one.start + by, end: one.end + by }));
}

/** Where a by-line may begin after a date, or a date after a by-line, with nothing but a space or comma between. */
const RUN_ON =
  /\s+(?=by\s)|,?\s+(?=(?:on|published|posted|updated|last|first)\s|\d{1,2}[\s./]|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.?,?\s+\p{L}?\d?)/giu;

/** `Posted on 12 February 2023 by Priya Raman`, `By Jane Doe March 3, 2025`. */
function readRunOn(line: string, order: SlashOrder): HeaderLine | null {
  for (const found of line.matchAll(RUN_ON)) {
    const left = readWhole(line.slice(0, found.index), order);
    const from = found.index + found[0].length;
    const right = left?.sure === true ? readWhole(line.slice(from), order) : null;
    if (left !== null && right?.sure === true && left.kind !== right.kind) {
      return sure('byline', [...left.facts, ...moved(right.facts, from)]);
    }
  }
  return null;
}

function partsOf(line: string): readonly { text: string; start: number }[] {
  const parts: { text: string; start: number }[] = [];
  let from = 0;
  for (const found of line.matchAll(DIVIDER)) {
    parts.push({ text: line.slice(from, found.index), start: from });
    from = found.index + found[0].length;
  }
  parts.push({ text: line.slice(from), start: from });
  return parts.filter((part) => part.text !== '');
}
