/** Lines of the form `Author: Jane Doe`, as mail, forms and scraped pages have them. */
import { readByline } from './bylines.ts';
import { DATE_RANK } from './date-lines.ts';
import { findDate, findMonth, type SlashOrder } from './dates.ts';
import { isPersonName, nameCase } from './person-names.ts';
import { hasOutletForm, publisherNamed } from './publishers.ts';
import type { BlockKind } from './source.ts';
import type { HeaderLine, LineFact } from './unit.ts';

type Field = 'title' | 'author' | 'published' | 'changed' | 'publisher' | 'url' | 'other';

const LABELS: Readonly<Record<Field, string>> = {
  title:
    'title|headline|subject|betreff|titel|überschrift|titre|objet|título|titolo|asunto|oggetto|onderwerp|العنوان|כותרת|标题',
  author:
    'author|authors|author\\(s\\)|by|byline|writer|written by|story by|reporter|reported by|from|sender|speaker|autor|autorin|autoren|verfasser|von|auteur|auteurs|autore|autora|de|da|van|der verfasser|الكاتب|بقلم|מאת|作者',
  published:
    'date|dated|published|publication date|date published|published on|release date|released|posted|posted on|sent|datum|gesendet|fecha|data|date de publication|التاريخ|תאריך|日期',
  changed: 'updated|last updated|last modified|modified|revised|aktualisiert|stand|mis à jour',
  publisher:
    'source|publisher|publication|published by|published in|outlet|newspaper|news agency|agency|site|website|journal|quelle|herausgeber|zeitung|éditeur|fuente|fonte|المصدر|来源',
  url: 'url|link|web|permalink|original|original url|source url|original link|available at|adresse',
  other:
    'to|cc|bcc|reply-to|an|à|para|aan|message-id|mime-version|content-type|keywords|tags|category|categories|section|topic|topics|language|contact|media contact|contacts|location|venue|place|reading time|read time|word count|embargo|embargoed until|ref|reference|doi|issn|isbn|volume|issue|attachments|importance|priority|page|edition|format|posting date|character set encoding|credits|produced by|translator|editor|illustrator|ebook no\\.|original publication|most recently updated|rights|license|copyright|release no\\.?|x-[a-z-]+',
};

const FIELD_OF = new Map<string, Field>();
for (const [field, words] of Object.entries(LABELS) as [Field, string][]) {
  for (const word of words.split('|')) {
    FIELD_OF.set(word.replace(/\\/gu, ''), field);
  }
}

const LABEL = /^\*{0,2}([\p{L}][\p{L} .()-]{0,30}?)\*{0,2}\s?[:\uff1a]\*{0,2}\s*(?=\S)/u;

/** `null` for a line without a known label, or whose label has a value that does not fit it. */
export function readLabelled(line: string, order: SlashOrder): HeaderLine | null {
  const found = LABEL.exec(line);
  const field = found === null ? undefined : fieldOf((found[1] ?? '').toLowerCase().trim());
  if (found === null || field === undefined) {
    return null;
  }
  const start = found[0].length;
  const value = line.slice(start);
  return READERS[field](value, start, order);
}

/** `Air date`, `Filing date` and the like are dates as well. */
function fieldOf(label: string): Field | undefined {
  return FIELD_OF.get(label) ?? (/^\p{L}+ date$/u.test(label) ? 'published' : undefined);
}

type Reader = (value: string, start: number, order: SlashOrder) => HeaderLine | null;

const READERS: Readonly<Record<Field, Reader>> = {
  title: (value, start) =>
    header('title', [{ name: 'title', value, rank: 8, start, end: start + value.length }]),
  author: readAuthor,
  published: (value, start, order) => readDate(value, start, order, DATE_RANK.published),
  changed: (value, start, order) => readDate(value, start, order, DATE_RANK.changed),
  publisher: readPublisher,
  url: (value, start) => {
    const address = /https?:\/\/\S+|www\.\S+/u.exec(value);
    return address === null
      ? null
      : header('link', [place('url', address[0], 6, start + address.index)]);
  },
  other: (value) => (value.length <= 160 ? header('byline', []) : null),
};

function header(kind: BlockKind, facts: readonly LineFact[]): HeaderLine {
  return { kind, facts, sure: true };
}

function place(name: LineFact['name'], value: string, rank: number, start: number): LineFact {
  return { name, value, rank, start, end: start + value.length };
}

function readAuthor(value: string, start: number): HeaderLine | null {
  const bare = value
    .replace(/\s*(?:<[^>]*>|\[[^\]]*@[^\]]*\]|\S+@\S+)\s*$/u, '')
    .replace(/^"|"$/gu, '');
  if (bare === '') {
    return header('byline', []);
  }
  const byline = readByline(`by ${bare}`);
  if (byline?.author !== undefined || byline?.publisher !== undefined) {
    const facts = (['author', 'publisher'] as const).flatMap((name) => {
      const found = byline[name];
      return found === undefined
        ? []
        : [place(name, found.value, 5, start + value.indexOf(bare) + found.start - 3)];
    });
    return header('byline', facts);
  }
  const words = bare.split(' ').length;
  const fits = words <= 8 && !/[.!?]$/u.test(bare) && (isPersonName(bare, false) || words <= 5);
  return fits && /^[\p{Lu}\p{Lo}]/u.test(bare)
    ? header('byline', [place('author', nameCase(bare), 5, start + value.indexOf(bare))])
    : null;
}

function readDate(
  value: string,
  start: number,
  order: SlashOrder,
  rank: number,
): HeaderLine | null {
  const found = findDate(value, order) ?? findMonth(value);
  if (found === null) {
    return value.length <= 40 && /\d/u.test(value) ? header('dateline', []) : null;
  }
  const fact: LineFact = {
    name: 'date',
    value: found.iso,
    rank,
    start: start + found.start,
    end: start + found.end,
  };
  return value.length <= 100 ? header('dateline', [fact]) : null;
}

function readPublisher(value: string, start: number): HeaderLine | null {
  if (value.includes('|')) {
    return null;
  }
  const address = /^https?:\/\/\S+$/u.exec(value);
  if (address !== null) {
    return header('link', [place('url', value, 5, start)]);
  }
  const bare = value.replace(/\.$/u, '');
  const known = publisherNamed(bare);
  const named =
    known !== null ||
    hasOutletForm(bare) ||
    /^(?:\p{Lu}[\p{L}\p{N}.&’'-]*(?: |$)){1,5}$/u.test(bare);
  if (!named) {
    return value.length <= 100 ? header('byline', []) : null;
  }
  return header('byline', [
    { name: 'publisher', value: known ?? bare, rank: 5, start, end: start + bare.length },
  ]);
}
