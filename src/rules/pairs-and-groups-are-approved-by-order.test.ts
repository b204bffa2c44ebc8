import { expect, test } from 'vitest';
import { pairsAndGroupsAreApprovedByOrder as rule } from './pairs-and-groups-are-approved-by-order.ts';
import { fieldsOf, library, say } from './library-for-tests.ts';

const programme = (fields: object) => library({ programmes: [{ id: 'pervyj-god', ...fields }] });

test('a programme that has begun without an order is told', () => {
  expect(say(rule, programme({ order: undefined }))).toMatchInlineSnapshot(`
    "error programmes/pervyj-god.md order
      Не указан приказ о закреплении: пара утверждается приказом руководителя.
      Укажите номер и дату приказа или выберите приказ среди документов раздела. Имена участников не пишите.
      (Положение о системе наставничества, п. 6.2)"
  `);
});

test('a number without a date is not an order, nor a date without a number', () => {
  expect(say(rule, programme({ order: { number: '61' }, formation: 'группа' }))).toMatchInlineSnapshot(`
    "error programmes/pervyj-god.md order
      У приказа о закреплении указано только «61»: нужны и номер, и дата.
      Укажите номер и дату приказа или выберите приказ среди документов раздела. Имена участников не пишите.
      (Положение о системе наставничества, п. 6.2)"
  `);
  expect(fieldsOf(rule, programme({ order: { date: '2026-09-01' } }))).toEqual(['order']);
});

test('requisites, a document of the section or a document that names the programme are enough', () => {
  expect(say(rule, programme({ order: { number: '61', date: '2026-09-01' } }))).toBe('');
  expect(say(rule, programme({ order: { regulation: 'prikaz' } }))).toBe('');
  const regulations = [{ approvesProgrammes: ['pervyj-god'] }];
  expect(say(rule, library({ programmes: [{ id: 'pervyj-god', order: undefined }], regulations }))).toBe('');
});

test('a planned programme may wait for its order', () => {
  expect(say(rule, programme({ order: undefined, state: 'запланирована' }))).toBe('');
  expect(fieldsOf(rule, programme({ order: undefined, state: 'завершена' }))).toEqual(['order']);
  expect(fieldsOf(rule, programme({ order: undefined, state: 'приостановлена' }))).toEqual(['order']);
});
