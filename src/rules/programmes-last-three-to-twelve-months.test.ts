import { expect, test } from 'vitest';
import { programmesLastThreeToTwelveMonths as rule } from './programmes-last-three-to-twelve-months.ts';
import { fieldsOf, library, say, type Fields } from './library-for-tests.ts';

const programme = (fields: Fields) => library({ programmes: [fields] });
const lasts = (start: string, end: string) => fieldsOf(rule, programme({ start, end }));

test.each([
  ['2026-09-01', '2026-11-30'],
  ['2026-09-01', '2026-12-01'],
  ['2026-11-30', '2027-02-27'],
  ['2027-11-30', '2028-02-28'],
  ['2026-09-01', '2027-08-31'],
  ['2026-09-01', '2027-09-01'],
  ['2028-02-29', '2029-02-28'],
])('%s – %s is from 3 months to a year', (start, end) => {
  expect(lasts(start, end)).toEqual([]);
});

test.each([
  ['2026-09-01', '2026-11-29'],
  ['2026-09-01', '2027-09-02'],
  ['2028-02-29', '2029-03-01'],
  ['2026-09-01', '2026-08-31'],
])('%s – %s is not', (start, end) => {
  expect(lasts(start, end)).toEqual(['end']);
});

test('too short, too long and the wrong way round are told apart', () => {
  expect(say(rule, programme({ end: '2026-10-31' }))).toMatchInlineSnapshot(`
    "error programmes/zapis-1.md end
      Программа идёт с 1 сентября 2026 г. по 31 октября 2026 г. — меньше трёх месяцев. Персонализированная программа длится от 3 месяцев до 1 года.
      Проверьте дни. Самое раннее окончание — 30 ноября 2026 г.
      (Положение о системе наставничества, п. 1.3 и 7.2)"
  `);
  expect(say(rule, programme({ end: '2027-12-31' }))).toMatchInlineSnapshot(`
    "error programmes/zapis-1.md end
      Программа идёт с 1 сентября 2026 г. по 31 декабря 2027 г. — больше года. Персонализированная программа длится от 3 месяцев до 1 года.
      Проверьте дни. Если программа продлена, укажите окончание не позже 1 сентября 2027 г., новый срок — в поле «Продлена до» и основание продления.
      (Положение о системе наставничества, п. 1.3 и 7.2)"
  `);
  expect(say(rule, programme({ end: '2026-08-01' }))).toMatchInlineSnapshot(`
    "error programmes/zapis-1.md end
      Программа идёт с 1 сентября 2026 г. по 1 августа 2026 г.: окончание раньше начала.
      Исправьте один из двух дней.
      (Положение о системе наставничества, п. 1.3 и 7.2)"
  `);
});

test('a prolongation with its reason lifts the upper bound', () => {
  const prolongationReason = 'по обоюдному согласию';
  expect(say(rule, programme({ end: '2027-08-31', prolongedUntil: '2028-01-31', prolongationReason }))).toBe(
    '',
  );
  expect(say(rule, programme({ end: '2027-12-31', prolongedUntil: '2028-01-31', prolongationReason }))).toBe(
    '',
  );
  expect(
    fieldsOf(rule, programme({ end: '2026-10-31', prolongedUntil: '2028-01-31', prolongationReason })),
  ).toEqual(['end']);
});

test('a prolongation without a reason, or to a day that does not prolong, is told', () => {
  expect(say(rule, programme({ prolongedUntil: '2027-05-31' }))).toMatchInlineSnapshot(`
    "error programmes/zapis-1.md prolongedUntil
      Программа продлена до 31 мая 2027 г., но по плану она и так идёт до 31 мая 2027 г.
      Укажите день позже планового окончания или очистите поле «Продлена до».
      (Положение о системе наставничества, п. 1.3 и 7.2)
    error programmes/zapis-1.md prolongationReason
      Программа продлена до 31 мая 2027 г., а основание продления не указано.
      Напишите основание: например, «по обоюдному согласию наставника и наставляемого».
      (Положение о системе наставничества, п. 1.3 и 7.2)"
  `);
});

test('a programme that has begun states both days, a planned one may do so later', () => {
  expect(say(rule, programme({ start: undefined, end: undefined }))).toMatchInlineSnapshot(`
    "error programmes/zapis-1.md start
      Не указан день начала, а ход программы — «реализуется».
      Укажите день начала по приказу или по программе.
      (Положение о системе наставничества, п. 1.3 и 7.2)
    error programmes/zapis-1.md end
      Не указан день окончания по плану, а ход программы — «реализуется».
      Укажите день окончания по плану по приказу или по программе.
      (Положение о системе наставничества, п. 1.3 и 7.2)"
  `);
  expect(fieldsOf(rule, programme({ state: 'завершена', end: undefined }))).toEqual(['end']);
  expect(fieldsOf(rule, programme({ state: 'приостановлена', start: undefined }))).toEqual(['start']);
  expect(say(rule, programme({ state: 'запланирована', start: undefined, end: undefined }))).toBe('');
  expect(fieldsOf(rule, programme({ state: 'запланирована', end: '2026-09-30' }))).toEqual(['end']);
});
