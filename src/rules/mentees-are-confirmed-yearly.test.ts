import { expect, test } from 'vitest';
import { menteesAreConfirmedYearly as rule } from './mentees-are-confirmed-yearly.ts';
import { library, libraryWithoutSchool, say } from './library-for-tests.ts';

test('a list confirmed more than 365 days ago is told', () => {
  expect(say(rule, library(), '2027-09-10')).toBe('');
  expect(say(rule, library(), '2027-09-11')).toMatchInlineSnapshot(`
    "warning school.md menteesConfirmed
      Список наставляемых сверен больше года назад: 10 сентября 2026 г.
      Сверьте список (не реже раза в год) и укажите день. Сам список на сайте не публикуется.
      (Положение о системе наставничества, функции куратора)"
  `);
});

test('a list never confirmed is told', () => {
  expect(say(rule, library({ school: { menteesConfirmed: undefined } }))).toMatchInlineSnapshot(`
    "warning school.md menteesConfirmed
      Не указано, когда куратор сверил список наставляемых.
      Сверьте список (не реже раза в год) и укажите день. Сам список на сайте не публикуется.
      (Положение о системе наставничества, функции куратора)"
  `);
});

test('without programmes there is nobody to confirm', () => {
  expect(say(rule, library({ school: { menteesConfirmed: undefined }, programmes: [] }))).toBe('');
  expect(say(rule, libraryWithoutSchool())).toBe('');
});
