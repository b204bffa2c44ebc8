import { expect, test } from 'vitest';
import { formatMoment, momentIn } from './moment.ts';

test('a minute is told with its day, a day alone without a time', () => {
  expect(formatMoment('2026-09-01 08:00')).toBe('1 сентября 2026 г., 08:00');
  expect(formatMoment('2026-09-01')).toBe('1 сентября 2026 г.');
});

test('one moment is another minute in another zone', () => {
  const at = Date.UTC(2026, 7, 31, 21, 30);
  expect(momentIn('Europe/Moscow', at)).toBe('2026-09-01 00:30');
  expect(momentIn('Asia/Yekaterinburg', at)).toBe('2026-09-01 02:30');
  expect(momentIn('Europe/Kaliningrad', at)).toBe('2026-08-31 23:30');
});
