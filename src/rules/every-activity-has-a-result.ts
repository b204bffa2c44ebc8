import { defineRule } from './rule.ts';
import { findMissingCells } from './views/missing-cells.ts';

/** An activity says what comes of it. */
export const everyActivityHasAResult = defineRule({
  name: 'everyActivityHasAResult',
  severity: 'warning',
  basis: 'Рекомендации по подготовке плана, п. 1–2',
  find: (library, today) =>
    findMissingCells(library, today, 'result', {
      missing: 'Не указан результат',
      inWholePlan: 'В дорожной карте нет результатов.',
      fix: 'Укажите, что появится: приказ, банк данных, материалы на сайте. Форму плана выбирает школа.',
    }),
});
