import { formatDay } from './day.ts';

/** `2026-09-01 08:00` → «1 сентября 2026 г., 08:00»; a day without a time stays a day. */
export function formatMoment(moment: string): string {
  const time = moment.slice(11, 16);
  const day = formatDay(moment.slice(0, 10));
  return time === '' ? day : `${day}, ${time}`;
}

/** Making a clock costs hundreds of times more than reading it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  clocks.set(timeZone, made);
  return made;
}

/** The minute of a time zone's clock, `YYYY-MM-DD HH:MM`. @param at milliseconds since 1970. */
export const momentIn = (timeZone: string, at: number): string => clockOf(timeZone).format(at);
