import { expect, it } from 'vitest';
import { middayOf, schoolTimeZone, schoolTimeZoneComponent } from './school-time.ts';

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: schoolTimeZone,
  dateStyle: 'short',
  timeStyle: 'short',
});
const days = Array.from({ length: 16 * 12 }, (_, index) =>
  [2015 + Math.floor(index / 12), (index % 12) + 1, 15]
    .map((part) => String(part).padStart(2, '0'))
    .join('-'),
);

it.each(days)('midday of a school day is midday by the clock of its zone: %s', (day) => {
  expect(clock.format(middayOf(day))).toBe(`${day} 12:00`);
});

it('the zone is told to calendars under its own name and with its own distance', () => {
  expect(schoolTimeZoneComponent).toContain(`TZID:${schoolTimeZone}\r\n`);
  const parts = new Intl.DateTimeFormat('en', { timeZone: schoolTimeZone, timeZoneName: 'longOffset' });
  const [, distance] = /GMT([+-]\d\d:\d\d)/.exec(parts.format(middayOf('2026-09-01'))) ?? [];
  expect(schoolTimeZoneComponent).toContain(`TZOFFSETTO:${distance?.replace(':', '') ?? ''}\r\n`);
});
