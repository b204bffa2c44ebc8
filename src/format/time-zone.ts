/** Clocks of time zones: how far they are from UTC, and when that changes. */
import { momentIn } from './moment.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Minutes by which a zone's clock is ahead of UTC. @param at milliseconds since 1970. */
export function minutesAhead(timeZone: string, at: number): number {
  const whole = Math.floor(at / minute) * minute;
  return (Date.parse(`${momentIn(timeZone, whole).replace(' ', 'T')}Z`) - whole) / minute;
}

/**
 * Milliseconds since 1970 at which a zone's clock shows a moment, `YYYY-MM-DD HH:MM`. A clock that is put forward shows
 * some moments never: of those it is the one just as far behind.
 */
export function instantOf(timeZone: string, moment: string): number {
  const asUtc = Date.parse(`${moment.replace(' ', 'T')}Z`);
  const guess = asUtc - minutesAhead(timeZone, asUtc) * minute;
  return asUtc - minutesAhead(timeZone, guess) * minute;
}

/** `180` → `+03:00`. */
export function formatDistance(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

export type ZoneChange = {
  /** Milliseconds since 1970: the first minute of the new distance. */
  at: number;
  /** Minutes ahead of UTC. */
  before: number;
  after: number;
};

/** Every change of a zone's distance from UTC between two instants. */
export function zoneChanges(timeZone: string, from: number, to: number): ZoneChange[] {
  const changes: ZoneChange[] = [];
  let before = minutesAhead(timeZone, from);
  // Zones keep a distance for weeks at least: nothing between two looks is missed.
  for (let start = from; start < to; start += 7 * day) {
    const end = Math.min(start + 7 * day, to);
    const after = minutesAhead(timeZone, end);
    if (before !== after) changes.push({ at: changeWithin(timeZone, start, end), before, after });
    before = after;
  }
  return changes;
}

function changeWithin(timeZone: string, from: number, to: number): number {
  const before = minutesAhead(timeZone, from);
  let [earlier, later] = [from, to];
  while (later - earlier > minute) {
    const middle = Math.floor((earlier + later) / 2 / minute) * minute;
    if (minutesAhead(timeZone, middle) === before) earlier = middle;
    else later = middle;
  }
  return later;
}
