/** Lines that hold nothing but when (and perhaps where) a text was published, or how long it takes to read. */
import { type FoundDate, findDate, findMonth, type SlashOrder } from './dates.ts';
import { MONTH_PATTERN } from './month-names.ts';

export type DateLine = {
  /** Absent for `3 min read` or `Monday`. `rank` is higher for a day of publication than for a change. */
  readonly dates: readonly (FoundDate & { readonly rank: number })[];
};

export const DATE_RANK = { published: 6, bare: 4, month: 3, changed: 2 } as const;

const PUBLISHED =
  /^\W{0,2}(?:(?:first |originally )?(?:published|posted|issued|released|filed|delivered|recorded|given|dated|sent|printed|created|received)(?: online)?(?: on| at| in| by)?|publication date|release date|date(?: of (?:publication|issue))?|veröffentlicht(?: am)?|erschienen(?: am)?|publié le|publicado(?: el)?|pubblicato(?: il)?|gepubliceerd(?: op)?|опубликовано|نشر(?: في)?|פורסם(?: ב)?)\s*[:\uff1a]?\s*/iu;
const CHANGED =
  /^\W{0,2}(?:(?:last |latest )?(?:updated?|modified|changed|edited|reviewed|revised)(?: on| at)?|aktualisiert(?: am)?|stand|mis à jour le|modifié le|actualizado(?: el)?|aggiornato(?: il)?|bijgewerkt(?: op)?|обновлено)\s*[:\uff1a]?\s*/iu;
const READ_TIME =
  /(?:\breading time\s*[:\uff1a]?\s*|\blesedauer\s*[:\uff1a]?\s*|\btemps de lecture\s*[:\uff1a]?\s*|\btiempo de lectura\s*[:\uff1a]?\s*)?(?:about )?\d{1,3}[\s-]?min(?:ute)?[ns.]*(?: (?:read|de lectura|de lecture|lesezeit|di lettura))?/iu;
const WEEKDAY =
  '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\\.?';
const TIME =
  '(?:(?:at|um|à|alle|om|ore|kl\\.?|T)?\\s*\\d{1,2}(?:[:.h]\\d{2}){0,2}(?:\\.\\d+)?\\s*(?:uhr|hrs?|h|[ap]\\.?m\\.?|Z|[+-]\\d{2}:?\\d{2})?)';
const ZONE =
  '(?:\\(?(?:[A-Z]{2,4}|Z|(?:UTC|GMT)?\\s?[+-]\\d{1,2}:?(?:\\d{2})?|[Ll]ocal time|Eastern(?: [Tt]ime)?|Central European Time)\\)?)';

/** Taken one after the other, without going back: a pattern of all in one would try every way to divide digits. */
const AROUND: readonly RegExp[] = [
  /\d{1,2}([/.-])\d{1,2}\1\d{2,4}(?!\d)/uy,
  new RegExp(`${WEEKDAY}(?![\\p{L}\\d])`, 'iuy'),
  new RegExp(`${TIME}(?![\\p{L}\\d])`, 'iuy'),
  new RegExp(`${ZONE}(?![\\p{L}\\d])`, 'uy'),
  /(?:on|at|am|le|el|den|the|in|of)(?![\p{L}\d])/iuy,
  /[\s,.;:|·•()/–—-]+/uy,
];

const ONLY_TIME = new RegExp(`^${TIME}(?:\\s*${ZONE})?$`, 'iu');
const TIMED = /[:.h]\d{2}|\d\s*(?:uhr|hrs?|[ap]\.?m)/iu;
const ONLY_WEEKDAY = new RegExp(
  `^${WEEKDAY}(?:,? \\d{1,2} \\p{L}{3,9}|,? \\p{L}{3,9} \\d{1,2})?$`,
  'iu',
);
/** `03/04/2025`: a date, but nobody can tell which. */
const UNCLEAR_DAY = /^\d{1,2}([/.-])\d{1,2}\1\d{2,4}$/u;
/** `NEW YORK, APRIL 19.`: a day without its year, perhaps with a place. */
const YEARLESS = new RegExp(
  `^(?:\\p{Lu}[\\p{L}.’'-]*(?: \\p{Lu}[\\p{L}.’'-]*){0,3},\\s*)?(?:(?:${MONTH_PATTERN})\\.? \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}\\.? (?:${MONTH_PATTERN}))\\.?$`,
  'iu',
);
const RELATIVE =
  /^(?:updated |posted |published )?(?:(?:an?|\d{1,2}) ?(?:h|hr|hours?|m|min|mins|minutes?|d|days?|weeks?|months?|years?) ago|yesterday|today|just now|vor \d+ (?:stunden|minuten|tagen)|il y a \d+ (?:heures?|minutes?|jours?))$/iu;
const PLACE = /^(?:(?:in )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3},\s*){1,2}$/u;

/** The dates of a line that is about nothing else; `null` for any other line. */
export function readDateLine(line: string, order: SlashOrder): DateLine | null {
  if (line.length > 160 || !/\d|day|ago/iu.test(line)) {
    return null;
  }
  const dates: (FoundDate & { rank: number })[] = [];
  let from = 0;
  let rest = line.replace(READ_TIME, (found) => ' '.repeat(found.length));
  const timed = rest !== line;
  for (let found = nextDate(rest, order); found !== null; found = nextDate(rest, order)) {
    if (!isOnlyAround(withoutLabel(rest.slice(0, found.start)), from === 0)) {
      return null;
    }
    const rank = rankOf(rest, found);
    dates.push({ iso: found.iso, start: from + found.start, end: from + found.end, rank });
    from += found.end;
    rest = rest.slice(found.end);
  }
  const last = withoutLabel(rest.trim());
  const done = dates.length > 0 || timed ? isOnlyAround(last, false) : isMoment(last);
  return done ? { dates } : null;
}

function nextDate(text: string, order: SlashOrder): FoundDate | null {
  return (
    findDate(text, order) ?? (/^\W*\p{L}+\.?,?\s+\d{4}\W*$/u.test(text) ? findMonth(text) : null)
  );
}

function rankOf(text: string, found: FoundDate): number {
  const before = text.slice(0, found.start).replace(/^[\s|·•,;-]+/u, '');
  if (CHANGED.test(before)) {
    return DATE_RANK.changed;
  }
  if (PUBLISHED.test(before)) {
    return DATE_RANK.published;
  }
  return found.iso.length === 7 ? DATE_RANK.month : DATE_RANK.bare;
}

function withoutLabel(text: string): string {
  const bare = text.replace(/^[\s|·•,;–—-]+/u, '');
  return bare.replace(CHANGED, '').replace(PUBLISHED, '');
}

/** Week-days, clock times, zones and signs; a place too, before the first date. */
function isOnlyAround(text: string, first: boolean): boolean {
  return isTokensOf(text, AROUND) || (first && PLACE.test(text));
}

function isTokensOf(text: string, tokens: readonly RegExp[]): boolean {
  let at = 0;
  while (at < text.length) {
    const before = at;
    for (const token of tokens) {
      token.lastIndex = at;
      at += token.exec(text)?.[0].length ?? 0;
    }
    if (at === before) {
      return false;
    }
  }
  return true;
}

function isMoment(text: string): boolean {
  return (
    UNCLEAR_DAY.test(text) ||
    YEARLESS.test(text) ||
    (ONLY_TIME.test(text) && TIMED.test(text)) ||
    ONLY_WEEKDAY.test(text) ||
    RELATIVE.test(text)
  );
}
