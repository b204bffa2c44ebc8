import { expect, test } from 'vitest';
import { hideMiddle, textsHoldNoPersonalData as rule } from './texts-hold-no-personal-data.ts';
import { fieldsOf, library, say } from './library-for-tests.ts';

const text = (body: string) => library({ news: [{ body }] });

test('each kind of personal data is told without repeating it', () => {
  const body = [
    'Звоните: +7 (900) 123-45-67.',
    'СНИЛС 123-456-789 00',
    'Паспорт: серия 4510 № 123456',
    'Дата рождения: 05.06.1990',
  ].join('\n\n');
  expect(say(rule, text(body))).toMatchInlineSnapshot(`
    "warning news/zapis-1.md body:1:10
      Похоже на номер телефона в тексте записи: «+7 (•••) •••-••-67».
      Уберите личные данные. Рабочий телефон и почту куратора укажите в сведениях о школе.
      (152-ФЗ, ст. 10.1)
    warning news/zapis-1.md body:3:7
      Похоже на СНИЛС в тексте записи: «1••-•••-••• 00».
      Уберите личные данные. Рабочий телефон и почту куратора укажите в сведениях о школе.
      (152-ФЗ, ст. 10.1)
    warning news/zapis-1.md body:5:1
      Похоже на серию и номер паспорта в тексте записи: «Паспорт: серия 4••• № ••••56».
      Уберите личные данные. Рабочий телефон и почту куратора укажите в сведениях о школе.
      (152-ФЗ, ст. 10.1)
    warning news/zapis-1.md body:7:1
      Похоже на дату рождения в тексте записи: «Дата рождения: 0•.••.••90».
      Уберите личные данные. Рабочий телефон и почту куратора укажите в сведениях о школе.
      (152-ФЗ, ст. 10.1)"
  `);
});

test.each([
  '8 900 123 45 67',
  '8(48444)2-34-56',
  '+79001234567',
  'тел. 2-34-56',
  'телефон: (48444) 2-34-56',
  'СНИЛС: 12345678900',
  'паспорт 45 10 123456',
  'родилась 5 мая 1990 года',
  '12.03.1980 г. р.',
  '12 марта 1980 года рождения',
])('«%s» is personal', (body) => {
  expect(fieldsOf(rule, text(body))).toHaveLength(1);
});

test.each([
  'приказ от 20.08.2026 № 56',
  'письмо № АЗ-1128/08 от 21.12.2021',
  '2026–2027 учебный год',
  'ИНН 4001002003, ОГРН 1024000123456',
  'ГОСТ Р 52872-2019',
  '8 занятий по 45 минут, 120 учителей',
  'День рождения школы — 1 сентября',
  'телефон доверия и 3 консультации',
  'регистрационный номер 76133 от 28.11.2023',
  'https://school.example/89001234567',
])('«%s» is not', (body) => {
  expect(say(rule, text(body))).toBe('');
});

test('text fields are looked through, the curator’s contact is not a text', () => {
  const school = { curator: { post: 'методист', phone: '+7 (900) 123-45-67' } };
  expect(fieldsOf(rule, library({ school, events: [{ place: 'кабинет 12, тел. 2-34-56' }] }))).toEqual([
    'place',
  ]);
});

test('the middle of what was found is hidden', () => {
  expect(hideMiddle('+7 (900) 123-45-67')).toBe('+7 (•••) •••-••-67');
  expect(hideMiddle('родилась 5 мая 1990')).toBe('родилась 5 мая ••90');
});
