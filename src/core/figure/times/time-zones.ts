/** Time zones by the abbreviations of news prose, as ISO 8601 offsets. */
import type { CalendarDay } from './calendar.ts';

const OFFSETS: ReadonlyMap<string, string> = new Map([
  ['GMT', 'Z'],
  ['UTC', 'Z'],
  ['Z', 'Z'],
  ['WET', 'Z'],
  ['BST', '+01:00'],
  ['WAT', '+01:00'],
  ['CET', '+01:00'],
  ['CEST', '+02:00'],
  ['EET', '+02:00'],
  ['CAT', '+02:00'],
  ['SAST', '+02:00'],
  ['EEST', '+03:00'],
  ['MSK', '+03:00'],
  ['EAT', '+03:00'],
  ['TRT', '+03:00'],
  ['GST', '+04:00'],
  ['PKT', '+05:00'],
  ['IST', '+05:30'],
  ['NPT', '+05:45'],
  ['ICT', '+07:00'],
  ['WIB', '+07:00'],
  ['SGT', '+08:00'],
  ['HKT', '+08:00'],
  ['PHT', '+08:00'],
  ['AWST', '+08:00'],
  ['JST', '+09:00'],
  ['KST', '+09:00'],
  ['ACST', '+09:30'],
  ['AEST', '+10:00'],
  ['ACDT', '+10:30'],
  ['AEDT', '+11:00'],
  ['NZST', '+12:00'],
  ['NZDT', '+13:00'],
  ['NST', '-03:30'],
  ['BRT', '-03:00'],
  ['ART', '-03:00'],
  ['ADT', '-03:00'],
  ['AST', '-04:00'],
  ['EDT', '-04:00'],
  ['EST', '-05:00'],
  ['CDT', '-05:00'],
  ['CST', '-06:00'],
  ['MDT', '-06:00'],
  ['MST', '-07:00'],
  ['PDT', '-07:00'],
  ['PST', '-08:00'],
  ['AKDT', '-08:00'],
  ['AKST', '-09:00'],
  ['HST', '-10:00'],
]);

/** Zones named without saying whether it is summer time; standard offset in hours. */
const SEASONAL: ReadonlyMap<string, number> = new Map([
  ['ET', -5],
  ['CT', -6],
  ['MT', -7],
  ['PT', -8],
]);

/** Roughly the American summer time: mid-March to early November. */
function isSummer(day: CalendarDay | null): boolean {
  if (day === null) return false;
  const ordinal = day.month * 100 + day.day;
  return ordinal >= 310 && ordinal <= 1103;
}

function hours(value: number): string {
  return `${value < 0 ? '-' : '+'}${String(Math.abs(value)).padStart(2, '0')}:00`;
}

/** The offset of a zone's abbreviation, "ET" by the season of the day of writing; `null` for other words. */
export function offsetOf(abbreviation: string, writtenOn: CalendarDay | null): string | null {
  const fixed = OFFSETS.get(abbreviation);
  if (fixed !== undefined) return fixed;
  const standard = SEASONAL.get(abbreviation);
  return standard === undefined ? null : hours(standard + (isSummer(writtenOn) ? 1 : 0));
}
