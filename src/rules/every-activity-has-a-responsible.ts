import { defineRule } from './rule.ts';
import { findMissingCells } from './views/missing-cells.ts';

/** An activity says who answers for it, by post. */
export const everyActivityHasAResponsible = defineRule({
  name: 'everyActivityHasAResponsible',
  severity: 'warning',
  basis: 'Рекомендации по подготовке плана, п. 1–2',
  find: (library, today) =>
    findMissingCells(library, today, 'responsible', {
      missing: 'Не указан ответственный',
      inWholePlan: 'В дорожной карте нет ответственных.',
      fix: 'Укажите ответственного по должности: «куратор», «методический совет». Форму плана выбирает школа.',
    }),
});
