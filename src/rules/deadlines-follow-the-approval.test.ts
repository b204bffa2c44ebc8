import { expect, test } from 'vitest';
import { deadlinesFollowTheApproval as rule } from './deadlines-follow-the-approval.ts';
import { fieldsOf, library, say } from './library-for-tests.ts';

const order = { kind: 'утверждено', body: 'директор', act: 'приказ', number: '360/1', date: '2026-11-13' };
const due = (deadline: string, approvals: object[] = [order], parts: object = {}) =>
  library({ roadmaps: [{ id: 'plan', approvals, sections: [{ activities: [{ deadline }] }] }], ...parts });

test('an activity that is due from a month before the order is told', () => {
  expect(say(rule, due('Октябрь-ноябрь 2026 г.'))).toMatchInlineSnapshot(`
    "warning roadmaps/plan.md sections.0.activities.0.deadline
      Срок «Октябрь-ноябрь 2026 г.» раньше, чем утверждена дорожная карта (13 ноября 2026 г.).
      Проверьте срок и дату приказа. Если всё верно, оставьте как есть, а следующий план утвердите до начала работ."
  `);
});

test.each(['Октябрь', 'до 1 ноября', '12.11.2026', 'сентябрь, март'])(
  '«%s» is before the order',
  (deadline) => {
    expect(fieldsOf(rule, due(deadline))).toEqual(['sections.0.activities.0.deadline']);
  },
);

test.each([
  'Ноябрь 2026 г.',
  '13.11.2026',
  'до 13 ноября',
  'Декабрь',
  'В течение года',
  'По отдельному графику',
  'с 1 сентября',
])('«%s» is not', (deadline) => {
  expect(say(rule, due(deadline))).toBe('');
});

test('the first approval counts, and an adopted or agreed plan is not yet approved', () => {
  const adopted = { kind: 'принято', body: 'педсовет', date: '2026-12-01' };
  const earlier = { ...order, date: '2026-10-01' };
  expect(say(rule, due('Октябрь', [adopted]))).toBe('');
  expect(say(rule, due('Октябрь', [order, earlier]))).toBe('');
});

test('the day may stand in the document that approves the plan', () => {
  const regulations = [{ id: 'prikaz', date: '2026-11-13', approvesRoadmaps: ['plan'] }];
  expect(fieldsOf(rule, due('Октябрь', [], { regulations }))).toHaveLength(1);
  const linked = { kind: 'утверждено', body: 'директор', regulation: 'prikaz' };
  expect(
    fieldsOf(rule, due('Октябрь', [linked], { regulations: [{ id: 'prikaz', date: '2026-11-13' }] })),
  ).toHaveLength(1);
  expect(say(rule, due('Октябрь', []))).toBe('');
});
