import { expect, test } from 'vitest';
import { everyActivityHasADeadline as rule } from './every-activity-has-a-deadline.ts';
import { fieldsOf, library, say } from './library-for-tests.ts';

const plan = (activities: object[], more: object = {}) =>
  library({ roadmaps: [{ sections: [{ activities }], ...more }] });

test('an activity without a deadline among others is told by its number and first words', () => {
  const activities = [
    { number: '1.1', title: 'Приказ', deadline: 'Август' },
    {
      number: '1.2.',
      title:
        'Информирование педагогического сообщества о том, как устроено наставничество в школе и зачем оно',
    },
    { items: [{ text: 'Педсовет' }] },
  ];
  expect(say(rule, plan(activities))).toMatchInlineSnapshot(`
    "warning roadmaps/zapis-1.md sections.0.activities.1.deadline
      Не указан срок у мероприятия «1.2. Информирование педагогического сообщества о том, как устроено…».
      Укажите срок словами: «Октябрь–ноябрь 2026 г.», «В течение года». Форму плана выбирает школа.
      (Рекомендации по подготовке плана, п. 1–2)
    warning roadmaps/zapis-1.md sections.0.activities.2.deadline
      Не указан срок у мероприятия «Педсовет».
      Укажите срок словами: «Октябрь–ноябрь 2026 г.», «В течение года». Форму плана выбирает школа.
      (Рекомендации по подготовке плана, п. 1–2)"
  `);
});

test('a plan that has no such column is told once', () => {
  expect(say(rule, plan([{ title: 'Приказ' }, { title: 'Банк' }]))).toMatchInlineSnapshot(`
    "warning roadmaps/zapis-1.md sections
      В дорожной карте нет сроков.
      Укажите срок словами: «Октябрь–ноябрь 2026 г.», «В течение года». Форму плана выбирает школа.
      (Рекомендации по подготовке плана, п. 1–2)"
  `);
});

test('a declared column that is empty is told row by row', () => {
  const columns = [{ holds: 'мероприятие' }, { holds: 'срок' }];
  expect(fieldsOf(rule, plan([{ title: 'Приказ' }, { title: 'Банк' }], { columns }))).toEqual([
    'sections.0.activities.0.deadline',
    'sections.0.activities.1.deadline',
  ]);
});

test('a shared cell belongs to all its activities', () => {
  const merged = { title: 'Банк', merged: true };
  expect(say(rule, plan([{ title: 'Приказ', deadline: 'Август' }, merged, merged]))).toBe('');
});

test('cancelled activities, plans of past years and drafts are left alone', () => {
  expect(say(rule, plan([{ deadline: 'Август' }, { state: 'отменено' }]))).toBe('');
  expect(say(rule, plan([{ deadline: 'Август' }, {}], { schoolYear: '2025-2026' }))).toBe('');
  expect(say(rule, plan([{ deadline: 'Август' }, {}], { status: 'черновик' }))).toBe('');
});
