import { expect, test } from 'vitest';
import { perpetualActsNameNoYears as rule } from './perpetual-acts-name-no-years.ts';
import { library, say } from './library-for-tests.ts';

const act = (title: string, body: string, more: object = {}) =>
  library({ regulations: [{ title, body, ...more }] });
const forEver = '9.1. Настоящее Положение вступает в силу с момента утверждения и действует бессрочно.';

test('an act for ever with years in its title is told', () => {
  expect(say(rule, act('Положение о наставничестве на 2023-2024 годы', `Общие положения.\n\n${forEver}`)))
    .toMatchInlineSnapshot(`
    "warning regulations/zapis-1.md title
      В названии документа сказано «на 2023-2024 годы», а в тексте — «действует бессрочно».
      Выберите одно: уберите годы из названия или назовите срок действия в тексте."
  `);
  expect(say(rule, act('План на 2026 год', forEver))).not.toBe('');
});

test('years without «бессрочно», and «бессрочно» without years, are in order', () => {
  expect(say(rule, act('Положение на 2023-2024 годы', 'Действует до 31 августа 2024 года.'))).toBe('');
  expect(say(rule, act('Положение о наставничестве', forEver))).toBe('');
  expect(say(rule, act('О порядке, утверждённом в 2023 году', forEver))).toBe('');
});

test('acts of other levels are printed as they are', () => {
  expect(say(rule, act('Программа на 2023-2024 годы', forEver, { level: 'региональный' }))).toBe('');
});
