import { expect, it } from 'vitest';
import { createSchedule } from './schedule.ts';
import { watchPublication } from './publication-state.ts';

function day() {
  const watch = watchPublication();
  const asked: string[] = [];
  let now = '2026-09-01 07:58';
  const check = createSchedule({
    mainLine: {
      again: (why) => {
        asked.push(`${now} ${why}`);
        return Promise.resolve();
      },
    },
    watch,
    clock: () => now,
  });
  const until = (minute: string) => {
    now = minute;
    // It looks several times a minute.
    check();
    check();
  };
  return { watch, asked, until };
}

it('what has a time comes true in its minute, once', () => {
  const { watch, asked, until } = day();
  watch.change({ nextChange: '2026-09-01 08:00' });
  until('2026-09-01 07:59');
  expect(asked).toEqual([]);
  until('2026-09-01 08:00');
  until('2026-09-01 08:01');
  expect(asked).toEqual(['2026-09-01 08:00 Наступил назначенный срок']);
  watch.change({ nextChange: '2026-09-01 09:30' });
  until('2026-09-01 09:31');
  expect(asked.at(-1)).toBe('2026-09-01 09:31 Наступил назначенный срок');
});

it('a day that passes is published anew, whether anything was to come out or not', () => {
  const { asked, until } = day();
  until('2026-09-01 23:59');
  until('2026-09-02 00:00');
  until('2026-09-02 00:01');
  expect(asked).toEqual(['2026-09-02 00:00 Наступил новый день']);
});
