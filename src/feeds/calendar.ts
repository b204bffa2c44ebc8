/** iCalendar (RFC 5545) of things that have days: what the library leaves to its callers is done here. */
import ical, { escape, ICalEventStatus, ICalEventTransparency, type ICalEventData } from 'ical-generator';
import { addDays } from '#format/day.ts';
import { timeZoneOf } from '#queries/shown-at.ts';
import type { Edition } from './edition.ts';
import { plainCharacters } from './plain-characters.ts';
import { timeZoneComponent } from './school-time.ts';

/**
 * When something is. A day is `YYYY-MM-DD`, a moment `YYYY-MM-DD HH:MM` of the school's clock.
 * `from` and `to` are both days, the last one included, or `from` is a moment and `to` a moment or absent.
 */
export type Occurrence = {
  /** Unique among all of the section: `<collection>-<id>`, more after a full stop. */
  id: string;
  from: string;
  to?: string | undefined;
  title: string;
  /** Absent and empty lines are left out. */
  description: readonly (string | undefined)[];
  place?: string | undefined;
  /** Full address of its page. */
  url: string;
  /** The day on which it was last written down, `YYYY-MM-DD`. */
  written: string;
  cancelled?: boolean;
  /** Whether it takes up the day; a deadline does not. */
  busy: boolean;
};

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);
const hasTime = (moment: string) => moment.includes(' ');
/** The library writes such a text back digit by digit in whatever zone the machine is, but for an hour its clock skips. */
const wallClock = (moment: string) => `${moment.replace(' ', 'T')}:00`;

/** The last day of a VALUE=DATE event is not its own, so the end is the day after. */
function timesOf(
  { from, to }: Occurrence,
  timezone: string,
): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
  if (!hasTime(from)) return { allDay: true, start: midnight(from), end: midnight(addDays(to ?? from, 1)) };
  const end = to === undefined ? {} : { end: wallClock(to) };
  return { start: wallClock(from), ...end, timezone };
}

/** The year of the last day that is told. */
const lastYearOf = (occurrences: readonly Occurrence[]) =>
  Math.max(...occurrences.map(({ from, to }) => Number((to ?? from).slice(0, 4))));

/**
 * The right side of an identifier: host and base path, because one host may hold the sections of several schools.
 */
function authorityOf({ site, base }: Edition): string {
  const host = site === '' ? 'nastavnichestvo' : new URL(site).host;
  return `${host}${base.replace(/\/$/, '')}`;
}

function eventOf(edition: Edition, occurrence: Occurrence): ICalEventData {
  const { id, title, description, place, url, written, cancelled = false, busy } = occurrence;
  const lines = description.filter((line) => line !== undefined && line !== '');
  return {
    id: `${id}@${authorityOf(edition)}`,
    stamp: midnight(written),
    ...timesOf(occurrence, timeZoneOf(edition.catalogue.library)),
    summary: plainCharacters(title),
    ...(lines.length > 0 && { description: plainCharacters(lines.join('\n')) }),
    ...(place !== undefined && { location: plainCharacters(place) }),
    // Without a known site there is only a path, and a calendar opens nothing by that.
    ...(edition.site !== '' && { url }),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
  };
}

/**
 * A calendar file.
 * @param name what a subscription is called; a file of one event has none, or it would become a calendar of its own
 */
export function calendarText(edition: Edition, occurrences: readonly Occurrence[], name?: string): string {
  const timeZone = timeZoneOf(edition.catalogue.library);
  const calendar = ical({
    prodId: { company: 'Nastavnichestvo', product: 'Nastavnichestvo', language: 'RU' },
    timezone: {
      // The zone stands on events: given for the whole calendar, it would also be put on stamps, which are of UTC.
      // A calendar holds one component at least; where nothing is to come, that is the zone.
      name: occurrences.length === 0 ? timeZone : null,
      generator: () => timeZoneComponent(timeZone, lastYearOf(occurrences)),
    },
    // The library escapes what events say but not the name.
    ...(name !== undefined && { name: escape(plainCharacters(name), false) }),
    events: occurrences.map((occurrence) => eventOf(edition, occurrence)),
  });
  return `${calendar.toString()}\r\n`;
}
