import { usualTimeZone } from '#publish/gate.ts';
import type { EditorDesk } from '../protocol/desk.ts';

/** Zone of the school's clock, as far as a publication has told it. */
export const officeTimeZone = ({ watch }: EditorDesk): string => watch.now().timeZone ?? usualTimeZone;

const formats = new Map<string, Intl.DateTimeFormat>();

/** «30 ноября 2026 г. в 12:03» by the clock of a time zone. @param at milliseconds since 1970. */
export function sayMoment(at: number, timeZone: string): string {
  const known =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeStyle: 'short', timeZone });
  formats.set(timeZone, known);
  return known.format(at);
}
