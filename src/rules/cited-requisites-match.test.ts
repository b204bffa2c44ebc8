import { expect, test } from 'vitest';
import { citedRequisitesMatch as rule } from './cited-requisites-match.ts';
import { library, say } from './library-for-tests.ts';

const regulations = [
  {
    id: 'a',
    title: 'О рекомендациях',
    level: 'федеральный',
    number: 'АЗ-1128/08',
    date: '2021-12-21',
    jointly: [{ issuer: 'Профсоюз', number: '657' }],
  },
  { id: 'b', title: 'О целевой модели', number: '132', date: '2022-04-06' },
  { id: 'c', title: 'О совете', number: '2', date: '2023-10-28' },
];
const cites = (body: string) => library({ regulations, guidance: [{ body }] });

test('a number with another date, or a date with a mistyped number, is told', () => {
  expect(say(rule, cites('Письмо от 12.12.2021 № АЗ-1128/08.'))).toMatchInlineSnapshot(`
    "warning guidance/zapis-1.md body:1:8
      Реквизиты «от 12.12.2021 № АЗ-1128/08» в тексте записи похожи на реквизиты документа «О рекомендациях», но там другая дата: 21.12.2021.
      Сверьте реквизиты с официальным текстом и исправьте их там, где описка."
  `);
  expect(say(rule, cites('Письмо от 21 декабря 2021 г. № АЗ-1123/08.'))).toMatchInlineSnapshot(`
    "warning guidance/zapis-1.md body:1:8
      Реквизиты «от 21 декабря 2021 г. № АЗ-1123/08» в тексте записи похожи на реквизиты документа «О рекомендациях», но там другой номер: АЗ-1128/08.
      Сверьте реквизиты с официальным текстом и исправьте их там, где описка."
  `);
});

test.each([
  'Письмо от 21.12.2021 № АЗ-1128/08',
  'Письмо № АЗ-1128/08 от 21 декабря 2021 года',
  'Письмо от 21.12.2021 № 657',
  'Приказ от 06.04.2022 г № 132',
  'Приказ от 06.04.2022 № 132-ОД',
  'Письмо № АЗ-1128/08',
])('«%s» is right', (body) => {
  expect(say(rule, cites(body))).toBe('');
});

test('everybody’s numbers and acts of the same day are no slips', () => {
  expect(say(rule, cites('Протокол от 01.09.2023 № 2, протокол от 28.10.2023 № 4'))).toBe('');
  expect(say(rule, cites('Приказ от 06.04.2022 № 577'))).toBe('');
});
