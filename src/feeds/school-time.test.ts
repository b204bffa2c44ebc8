import { expect, it } from 'vitest';
import { middayOf, timeZoneComponent } from './school-time.ts';

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Moscow',
  dateStyle: 'short',
  timeStyle: 'short',
});
const days = Array.from({ length: 16 * 12 }, (_, index) =>
  [2015 + Math.floor(index / 12), (index % 12) + 1, 15]
    .map((part) => String(part).padStart(2, '0'))
    .join('-'),
);

it.each(days)('midday of a day is midday by the clock of Moscow: %s', (day) => {
  expect(clock.format(middayOf(day))).toBe(`${day} 12:00`);
});

it('a zone that has changed once is told to calendars with the change', () => {
  expect(timeZoneComponent('Europe/Moscow', 2026).split('\r\n')).toEqual([
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Moscow',
    'BEGIN:STANDARD',
    'DTSTART:20141026T020000',
    'TZOFFSETFROM:+0400',
    'TZOFFSETTO:+0300',
    'END:STANDARD',
    'END:VTIMEZONE',
  ]);
});

it.each([
  ['Europe/Samara', '+0400'],
  ['Asia/Tashkent', '+0500'],
])('a zone that has not changed is told with one distance: %s', (zone, distance) => {
  const lines = timeZoneComponent(zone, 2026).split('\r\n');
  expect(lines.filter((line) => line.startsWith('TZOFFSET'))).toEqual([
    `TZOFFSETFROM:${distance}`,
    `TZOFFSETTO:${distance}`,
  ]);
});

it('a zone that knows summer is told until the year of the last event', () => {
  const told = (lastYear: number) => timeZoneComponent('Europe/Berlin', lastYear).match(/DTSTART/g)?.length;
  expect([told(-Infinity), told(2015), told(2026)]).toEqual([1, 3, 25]);
});
