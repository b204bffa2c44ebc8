/** Which minute of the school's clock a section is shown for, and what is on the site at it. */
import { formatMoment, momentIn } from '#format/moment.ts';
import { libraryAt, type Moment } from '#model/library-at.ts';
import type { Library } from '#model/library.ts';

export const usualTimeZone = 'Europe/Moscow';

/** The zone of the school's clock. */
export const timeZoneOf = ({ school }: Library): string => school?.data.timeZone ?? usualTimeZone;

export type WantedTime = {
  /** A day: the section is shown as it is at its end. */
  today?: string | undefined;
  /** A minute of the school's clock instead of the present. A sample that declares its day stays at that day. */
  now?: Moment | undefined;
};

/** @param present milliseconds since 1970: the clock of whoever asks. */
export function minuteShown(library: Library, { today, now }: WantedTime, present: number): Moment {
  const day = today ?? library.school?.data.asOf;
  return day === undefined ? (now ?? momentIn(timeZoneOf(library), present)) : `${day} 23:59`;
}

/** The library as it is at that minute; what waits tells in Russian until when. */
export const shownAt = (library: Library, minute: Moment): Library =>
  libraryAt(library, minute, formatMoment);
