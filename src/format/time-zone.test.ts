import { describe, expect, it } from 'vitest';
import { momentIn } from './moment.ts';
import { formatDistance, instantOf, minutesAhead, zoneChanges } from './time-zone.ts';

const at = (moment: string) => Date.parse(moment);

describe('the clock of a zone', () => {
  it.each([
    ['Europe/Kaliningrad', 120],
    ['Europe/Moscow', 180],
    ['Europe/Samara', 240],
    ['Asia/Yekaterinburg', 300],
    ['Asia/Vladivostok', 600],
    ['Asia/Kamchatka', 720],
    ['Asia/Kolkata', 330],
    ['America/New_York', -240],
  ])('%s is %i minutes ahead of UTC in September', (zone, minutes) => {
    expect(minutesAhead(zone, at('2026-09-01T10:20:30.400Z'))).toBe(minutes);
  });

  it.each([
    ['Asia/Vladivostok', '2026-09-01 08:00'],
    ['Europe/Kaliningrad', '2026-01-01 00:00'],
    ['America/New_York', '2026-07-01 23:59'],
    // The hour after the clock is put back, and before it is put forward.
    ['Europe/Berlin', '2026-10-25 03:00'],
    ['Europe/Berlin', '2026-03-29 01:59'],
  ])('shows a moment at its instant: %s, %s', (zone, moment) => {
    expect(momentIn(zone, instantOf(zone, moment))).toBe(moment);
  });

  it('changes when the law says so', () => {
    const changes = zoneChanges('Europe/Volgograd', at('2014-10-01T00:00Z'), at('2027-01-01T00:00Z'));
    expect(
      changes.map((change) => [
        new Date(change.at).toISOString(),
        formatDistance(change.before),
        formatDistance(change.after),
      ]),
    ).toEqual([
      ['2014-10-25T22:00:00.000Z', '+04:00', '+03:00'],
      ['2018-10-27T23:00:00.000Z', '+03:00', '+04:00'],
      ['2020-12-26T22:00:00.000Z', '+04:00', '+03:00'],
    ]);
    expect(zoneChanges('Europe/Samara', at('2014-10-01T00:00Z'), at('2027-01-01T00:00Z'))).toEqual([]);
    expect(zoneChanges('Europe/Berlin', at('2026-01-01T00:00Z'), at('2027-01-01T00:00Z'))).toHaveLength(2);
  });
});

it('a distance from UTC is written with its sign', () => {
  expect([180, 330, 0, -210].map(formatDistance)).toEqual(['+03:00', '+05:30', '+00:00', '-03:30']);
});
