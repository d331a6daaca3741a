/** Dates and times as the interface writes them. */

const LOCALE = 'en-GB';
const clock = new Intl.DateTimeFormat(LOCALE, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const moment = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
// What a text states is shown as stated, so these count in UTC and never shift a day.
const day = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const month = new Intl.DateTimeFormat(LOCALE, { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "14:03:22", in the machine's time zone. */
export function clockTime(iso: string): string {
  return clock.format(new Date(iso));
}

/** "9 Mar 2025, 14:03", in the machine's time zone. */
export function momentOf(iso: string): string {
  return moment.format(new Date(iso));
}

const STATED = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}).*)?)?)?$/u;

/** A date as a text states it, as partial as it is: "2025", "March 2025", "9 Mar 2025", "9 Mar 2025, 23:09". */
export function statedDate(iso: string): string {
  const [, year, monthPart, dayPart, time] = STATED.exec(iso) ?? [];
  if (year === undefined) {
    return iso;
  }
  if (monthPart === undefined) {
    return year;
  }
  const date = new Date(`${year}-${monthPart}-${dayPart ?? '01'}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) {
    return iso;
  }
  if (dayPart === undefined) {
    return month.format(date);
  }
  return time === undefined ? day.format(date) : `${day.format(date)}, ${time}`;
}
