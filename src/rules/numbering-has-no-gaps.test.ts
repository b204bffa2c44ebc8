import { expect, test } from 'vitest';
import { numberingHasNoGaps as rule } from './numbering-has-no-gaps.ts';
import { fieldsOf, library, say } from './library-for-tests.ts';

const numbered = (...numbers: string[]) => numbers.map((number) => ({ number }));
const sections = (...numbers: string[]) => library({ roadmaps: [{ sections: numbered(...numbers) }] });
const text = (...lines: string[]) => library({ regulations: [{ body: lines.join('\n\n') }] });

test('a missing number of a section is told', () => {
  expect(say(rule, sections('1', '2', '4', '5', '6', '7'))).toMatchInlineSnapshot(`
    "warning roadmaps/zapis-1.md sections.2.number
      Нумерация: раздел «4» там, где ожидается «3», — номер пропущен.
      Сверьте номера с подписанным документом. Если в нём так же, исправьте нумерацию при следующем изменении."
  `);
});

test('a repeat, doubled numbers, a number out of order and a change of digits are told apart', () => {
  expect(say(rule, sections('1', '2', '2', '3'))).toMatchInlineSnapshot(`
    "warning roadmaps/zapis-1.md sections.2.number
      Нумерация: раздел «2» там, где ожидается «3», — номер повторяется.
      Сверьте номера с подписанным документом. Если в нём так же, исправьте нумерацию при следующем изменении."
  `);
  expect(say(rule, sections('1.', '2.', '5.', '3.', '4.'))).toMatchInlineSnapshot(`
    "warning roadmaps/zapis-1.md sections.2.number
      Нумерация: раздел «5.» там, где ожидается «3.», — номер не по порядку.
      Сверьте номера с подписанным документом. Если в нём так же, исправьте нумерацию при следующем изменении."
  `);
  expect(say(rule, sections('1.1.', '2.2.', '3.3.'))).toMatchInlineSnapshot(`
    "warning roadmaps/zapis-1.md sections.1.number
      Нумерация: раздел «2.2.» там, где ожидается «2.», — номера удвоены.
      Сверьте номера с подписанным документом. Если в нём так же, исправьте нумерацию при следующем изменении."
  `);
  expect(say(rule, sections('1.', 'II.', 'III.'))).toMatchInlineSnapshot(`
    "warning roadmaps/zapis-1.md sections.1.number
      Нумерация: раздел «II.» там, где ожидается «2.», — номера одного ряда записаны то арабскими, то римскими цифрами.
      Сверьте номера с подписанным документом. Если в нём так же, исправьте нумерацию при следующем изменении."
  `);
});

test('a repeat that leaves out the next number is one fault', () => {
  expect(fieldsOf(rule, sections('1', '2', '2', '4'))).toEqual(['sections.2.number']);
});

test('activities and their points have their own sequences', () => {
  const activities = [
    { number: '1.1' },
    { number: '1.3', items: ['1)', '2)', '4)'].map((number) => ({ number, text: 'Анкета' })) },
  ];
  expect(say(rule, library({ roadmaps: [{ sections: [{ number: '1', activities }] }] })))
    .toMatchInlineSnapshot(`
      "warning roadmaps/zapis-1.md sections.0.activities.1.number
        Нумерация: мероприятие «1.3» там, где ожидается «1.2», — номер пропущен.
        Сверьте номера с подписанным документом. Если в нём так же, исправьте нумерацию при следующем изменении.
      warning roadmaps/zapis-1.md sections.0.activities.1.items.2.number
        Нумерация: пункт «4)» там, где ожидается «3)», — номер пропущен.
        Сверьте номера с подписанным документом. Если в нём так же, исправьте нумерацию при следующем изменении."
    `);
});

test('no numbers, and numbers that are whole, are in order', () => {
  expect(say(rule, sections('', '', ''))).toBe('');
  expect(say(rule, sections('1', '2', '3'))).toBe('');
  const two = [
    { number: 'I', activities: numbered('1', '2') },
    { number: 'II', activities: numbered('3', '4') },
  ];
  expect(say(rule, library({ roadmaps: [{ sections: two }] }))).toBe('');
});

test('clauses of a local act are read in the text, with the place of the fault', () => {
  expect(
    say(
      rule,
      text(
        'ПРИКАЗЫВАЮ:',
        '1. Утвердить:',
        '1.1. Положение.',
        '1.2. План.',
        '2. Назначить куратора.',
        '3. Назначить психолога.',
        '5. Контроль оставляю за собой.',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "warning regulations/zapis-1.md body:13:1
      Нумерация: пункт «5.» там, где ожидается «4.», — номер пропущен.
      Сверьте номера с подписанным документом. Если в нём так же, исправьте нумерацию при следующем изменении."
  `);
});

test('headings of one level in two kinds of digits are told', () => {
  expect(fieldsOf(rule, text('## 1. Общие положения', '## II. Обеспечение', '## III. Условия'))).toEqual([
    'body:3:1',
  ]);
});

test('tables, nested lists, annexes that begin again, dates and quantities are not clauses', () => {
  const body = [
    '1. Утвердить показатели.',
    '| 1. | Доля |',
    '2. Назначить:',
    '   1. куратора;',
    '   2. психолога.',
    '29 августа 2026 года',
    '12 человек',
    'Приложение',
    '1. Общие положения',
    '2. Цели',
  ];
  expect(say(rule, text(...body))).toBe('');
});

test('a list right under a clause has numbers of its own', () => {
  expect(
    say(
      rule,
      text('7. Утвердить показатели:', '1. Доля наставляемых.', '2. Доля наставников.', '8. Контроль.'),
    ),
  ).toBe('');
  expect(say(rule, text('1.1. Понятия:', '1. Наставник.', '2. Наставляемый.', '1.2. Цели.'))).toBe('');
});

test('acts of other levels are printed as they are', () => {
  expect(say(rule, library({ regulations: [{ level: 'федеральный', body: '1. А.\n\n3. Б.' }] }))).toBe('');
});
