import { expect, it } from 'vitest';
import { createSchoolClock } from './school-clock.ts';

const at = (iso: string) => Date.parse(`${iso}Z`);

it('a clock that is set back stands still until time has caught up, and says so once', () => {
  let now = at('2026-09-01T05:00:00');
  const told: string[] = [];
  const clock = createSchoolClock(
    () => 'Europe/Moscow',
    () => now,
    (message) => told.push(message),
  );
  expect(clock()).toBe('2026-09-01 08:00');
  now = at('2000-01-01T00:00:00');
  expect([clock(), clock()]).toEqual(['2026-09-01 08:00', '2026-09-01 08:00']);
  expect(told).toEqual([
    'The clock was set back from 2026-09-01 08:00 to 2000-01-01 03:00; the section waits at 2026-09-01 08:00.',
  ]);
  now = at('2026-09-01T05:01:00');
  expect(clock()).toBe('2026-09-01 08:01');
});
