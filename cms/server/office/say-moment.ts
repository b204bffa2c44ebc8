const formats = new Map<string, Intl.DateTimeFormat>();

/** «30 ноября 2026 г. в 12:03» by the clock of a time zone. @param at milliseconds since 1970. */
export function sayMoment(at: number, timeZone: string): string {
  const known =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeStyle: 'short', timeZone });
  formats.set(timeZone, known);
  return known.format(at);
}
