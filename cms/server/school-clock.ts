/** The school's own clock, to the minute. It never goes back while the server runs. */
import { momentIn } from '#format/moment.ts';

export type SchoolClock = () => string;

/**
 * `YYYY-MM-DD HH:MM` in the time zone that the content names. When the machine's clock is set back the last minute stands still, so that what
 * has come out does not go in again; `log` is told once for each time.
 */
export function createSchoolClock(
  timeZone: () => string,
  now: () => number,
  log: (message: string) => void = () => undefined,
): SchoolClock {
  let last = '';
  let told = '';
  return () => {
    const minute = momentIn(timeZone(), now());
    if (minute >= last) {
      last = minute;
      return minute;
    }
    if (told !== last) log(`The clock was set back from ${last} to ${minute}; the section waits at ${last}.`);
    told = last;
    return last;
  };
}
