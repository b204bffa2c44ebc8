import { expect, test } from 'vitest';
import { library } from '#rules/library-for-tests.ts';
import { minuteShown, shownAt } from './shown-at.ts';

const present = Date.UTC(2026, 7, 31, 21, 30);
const shown = (wanted: { today?: string; now?: string }, school = {}) =>
  minuteShown(library({ school }), wanted, present);

test('a school is shown for the present minute of its own clock', () => {
  expect(shown({})).toBe('2026-09-01 00:30');
  expect(shown({}, { timeZone: 'Europe/Kaliningrad' })).toBe('2026-08-31 23:30');
  expect(shown({ now: '2026-10-01 12:00' })).toBe('2026-10-01 12:00');
});

test('a day that is asked for comes first, then that of a sample', () => {
  const asOf = '2026-10-15';
  expect(shown({ today: '2026-09-05', now: '2026-10-01 12:00' }, { asOf })).toBe('2026-09-05 23:59');
  expect(shown({ now: '2026-10-01 12:00' }, { asOf })).toBe('2026-10-15 23:59');
});

test('what waits tells in Russian until when', () => {
  const waiting = library({ news: [{ publishAt: '2026-09-02 08:00' }] });
  const [entry] = shownAt(waiting, '2026-09-02 07:59').entries.news;
  expect(entry?.data.status.label).toBe('выйдет 2 сентября 2026 г., 08:00');
});
