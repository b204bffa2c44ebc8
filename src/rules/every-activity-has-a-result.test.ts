import { expect, test } from 'vitest';
import { everyActivityHasAResult as rule } from './every-activity-has-a-result.ts';
import { library, say } from './library-for-tests.ts';

const plan = (activities: object[]) => library({ roadmaps: [{ sections: [{ activities }] }] });

test('an activity without a result among others is told', () => {
  expect(say(rule, plan([{ title: 'Приказ', result: 'Приказ' }, { title: 'Банк' }]))).toMatchInlineSnapshot(`
    "warning roadmaps/zapis-1.md sections.0.activities.1.result
      Не указан результат у мероприятия «Банк».
      Укажите, что появится: приказ, банк данных, материалы на сайте. Форму плана выбирает школа.
      (Рекомендации по подготовке плана, п. 1–2)"
  `);
});

test('a plan without them is told once', () => {
  expect(say(rule, plan([{ title: 'Приказ' }, { title: 'Банк' }]))).toMatchInlineSnapshot(`
    "warning roadmaps/zapis-1.md sections
      В дорожной карте нет результатов.
      Укажите, что появится: приказ, банк данных, материалы на сайте. Форму плана выбирает школа.
      (Рекомендации по подготовке плана, п. 1–2)"
  `);
});

test('a shared cell belongs to all its activities', () => {
  expect(say(rule, plan([{ result: 'Приказ' }, { title: 'Банк', merged: true }]))).toBe('');
});
