import { expect, test } from 'vitest';
import { protocolsOfOneDayHaveTheirOwnNumbers as rule } from './protocols-of-one-day-have-their-own-numbers.ts';
import { library, say } from './library-for-tests.ts';

const mark = (body: string, number: string, more: object = {}) => ({
  kind: 'учтено мнение',
  act: 'Протокол',
  body,
  number,
  date: '2023-10-28',
  ...more,
});
const marks = (...approvals: object[]) => library({ regulations: [{ approvals }] });

test('protocols of two bodies with one number and day are a question to a person', () => {
  expect(
    say(
      rule,
      marks(mark('Общее собрание', '4'), mark('Совет родителей', '2'), mark('Совет обучающихся', '2')),
    ),
  ).toMatchInlineSnapshot(`
    "advice regulations/zapis-1.md approvals.2
      Протоколы двух органов, «Совет родителей» и «Совет обучающихся», имеют один номер и день: № 2 от 28.10.2023.
      Сверьте номера с протоколами. Если всё верно, ничего менять не нужно."
  `);
});

test('they are compared across documents', () => {
  const subject = library({
    regulations: [{ approvals: [mark('Совет родителей', '2')] }],
    roadmaps: [{ approvals: [mark('Педсовет', '2')] }],
  });
  expect(rule.judge(subject, '2026-10-15')).toHaveLength(1);
});

test('one body, other days, other numbers and orders are in order', () => {
  expect(say(rule, marks(mark('Совет родителей', '2'), mark('совет  родителей', '2')))).toBe('');
  expect(say(rule, marks(mark('Совет родителей', '2'), mark('Педсовет', '2', { date: '2023-10-29' })))).toBe(
    '',
  );
  expect(say(rule, marks(mark('Совет родителей', '2'), mark('Педсовет', '3')))).toBe('');
  expect(say(rule, marks(mark('директор', '2', { act: 'приказ' }), mark('Педсовет', '2')))).toBe('');
});
