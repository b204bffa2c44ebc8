import { formatDay } from './day.ts';

/** `2026-09-01 08:00` → «1 сентября 2026 г., 08:00»; a day without a time stays a day. */
export function formatMoment(moment: string): string {
  const time = moment.slice(11, 16);
  const day = formatDay(moment.slice(0, 10));
  return time === '' ? day : `${day}, ${time}`;
}

/** The minute of a time zone's clock, `YYYY-MM-DD HH:MM`. @param at milliseconds since 1970. */
export function momentIn(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);
}
