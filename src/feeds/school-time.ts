/**
 * The clock of the section. The model gives times «of the school's own clock» and no zone, so every school is taken to
 * live by Moscow's, as the day of a publication is.
 */
export const schoolTimeZone = 'Europe/Moscow';

/** Moscow's distance from UTC since 26 October 2014. */
const offset = '+03:00';

/** Midday at school: a moment for things that have only a day, the same day in every zone of the country. */
export function middayOf(day: string): Date {
  return new Date(`${day}T12:00:00${offset}`);
}

/** The zone as calendars want it told (RFC 5545, 3.6.5). */
export const schoolTimeZoneComponent = [
  'BEGIN:VTIMEZONE',
  `TZID:${schoolTimeZone}`,
  'BEGIN:STANDARD',
  'TZNAME:MSK',
  'DTSTART:20141026T020000',
  'TZOFFSETFROM:+0400',
  'TZOFFSETTO:+0300',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');
