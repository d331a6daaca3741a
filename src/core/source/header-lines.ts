/** What a single line of a file's head or foot says: by-line, date, outlet, address, labelled field. */
import { readByline } from './bylines.ts';
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
  return readWhole(line, order) ?? readComposite(line, order);
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
  return readPublisher(line) ?? readBareName(line);
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
  const known = publisherNamed(bare);
  if (known !== null) {
    return sure('byline', [fact(known, 5, start, start + bare.length)]);
  }
  const copyright = COPYRIGHT.exec(line)?.[0] ?? '';
  if (copyright !== '') {
    const holder = line
      .slice(copyright.length)
      .replace(/[.,]? (?:all rights|alle rechte).*$|\.$/iu, '');
    const named = publisherNamed(holder);
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
  const name = line.slice(dash);
  if (isPersonName(name, true)) {
    const author: LineFact = {
      name: 'author',
      value: name,
      rank: 2,
      start: dash,
      end: line.length,
    };
    return { kind: 'byline', sure: false, facts: [author] };
  }
  return isJob(line) && line.split(' ').length <= 4 && /^\p{Lu}[^.!?]*$/u.test(line)
    ? { kind: 'byline', sure: false, facts: [] }
    : null;
}

const DIVIDER = /\s*[|·•]\s*|\s+[–—/]\s+/gu;

/** `By Jane Doe | Reuters | March 3, 2025`: every part says something, and at least one does so surely. */
function readComposite(line: string, order: SlashOrder): HeaderLine | null {
  const parts = partsOf(line);
  if (parts.length < 2) {
    return null;
  }
  const facts: LineFact[] = [];
  let kind: BlockKind | null = null;
  for (const part of parts) {
    const read = readWhole(part.text, order);
    if (read === null && !/^(?:in )?\p{Lu}[\p{L}.’-]*$/u.test(part.text)) {
      return null;
    }
    if (read?.sure === true) {
      kind = kind === 'byline' ? kind : read.kind;
    }
    for (const one of read?.facts ?? []) {
      facts.push({ ...one, start: one.start + part.start, end: one.end + part.start });
    }
  }
  if (kind === null) {
    return null;
  }
  return sure(facts.some((one) => one.name === 'author') ? 'byline' : kind, facts);
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
