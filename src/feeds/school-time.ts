/** Times of feeds and calendars: the model gives them by the school's own clock. */
import { formatDistance, minutesAhead, zoneChanges, type ZoneChange } from '#format/time-zone.ts';

/**
 * Midday in Moscow: a moment for things that have only a day, the same day in every zone of the country. Whatever a
 * school's clock, readers of a feed see the day that the page shows.
 */
export function middayOf(day: string): Date {
  return new Date(`${day}T12:00:00+03:00`);
}

/** Before its October no section had a calendar; since then Russia has changed its zones by single regions alone. */
const firstYear = 2014;
/** No law of today says how clocks will go after it; a year may also be mistyped. */
const furthestYear = 2100;

/** An instant as a clock that is so many minutes ahead shows it: `20141026T020000`. */
const stampOf = (at: number, ahead: number) =>
  new Date(at + ahead * 60_000).toISOString().slice(0, 19).replace(/[-:]/g, '');

const distance = (minutes: number) => formatDistance(minutes).replace(':', '');

/** Whether a clock that was put forward is called summer's changes nothing for calendars: all is told as standard. */
const observance = ({ at, before, after }: ZoneChange) => [
  'BEGIN:STANDARD',
  `DTSTART:${stampOf(at, before)}`,
  `TZOFFSETFROM:${distance(before)}`,
  `TZOFFSETTO:${distance(after)}`,
  'END:STANDARD',
];

const known = new Map<string, string>();

/** A zone as calendars want it told (RFC 5545, 3.6.5). @param lastYear year of the last event, -Infinity for none. */
export function timeZoneComponent(timeZone: string, lastYear: number): string {
  const key = `${timeZone} ${lastYear}`;
  const component =
    known.get(key) ?? makeComponent(timeZone, Math.min(Math.max(lastYear, firstYear), furthestYear));
  known.set(key, component);
  return component;
}

function makeComponent(timeZone: string, lastYear: number): string {
  const first = Date.UTC(firstYear, 9, 1);
  const changes = zoneChanges(timeZone, first, Date.UTC(lastYear + 1, 0, 2));
  const ahead = minutesAhead(timeZone, first);
  const told = changes.length > 0 ? changes : [{ at: first, before: ahead, after: ahead }];
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...told.flatMap(observance), 'END:VTIMEZONE'].join('\r\n');
}
