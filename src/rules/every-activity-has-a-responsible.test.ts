import { expect, test } from 'vitest';
import { everyActivityHasAResponsible as rule } from './every-activity-has-a-responsible.ts';
import { library, say } from './library-for-tests.ts';

const plan = (activities: object[]) => library({ roadmaps: [{ sections: [{ activities }] }] });

test('an activity without a responsible among others is told', () => {
  expect(say(rule, plan([{ title: 'Приказ', responsible: 'директор' }, { title: 'Банк' }])))
    .toMatchInlineSnapshot(`
    "warning roadmaps/zapis-1.md sections.0.activities.1.responsible
      Не указан ответственный у мероприятия «Банк».
      Укажите ответственного по должности: «куратор», «методический совет». Форму плана выбирает школа.
      (Рекомендации по подготовке плана, п. 1–2)"
  `);
});

test('a plan without them is told once', () => {
  expect(say(rule, plan([{ title: 'Приказ' }, { title: 'Банк' }]))).toMatchInlineSnapshot(`
    "warning roadmaps/zapis-1.md sections
      В дорожной карте нет ответственных.
      Укажите ответственного по должности: «куратор», «методический совет». Форму плана выбирает школа.
      (Рекомендации по подготовке плана, п. 1–2)"
  `);
});

test('a shared cell belongs to all its activities', () => {
  expect(say(rule, plan([{ responsible: 'директор' }, { title: 'Банк', merged: true }]))).toBe('');
});
