import { defineRule } from './rule.ts';
import { findMissingCells } from './views/missing-cells.ts';

/** An activity says when: its own deadline or the one of a cell that it shares with the activity before. */
export const everyActivityHasADeadline = defineRule({
  name: 'everyActivityHasADeadline',
  severity: 'warning',
  basis: 'Рекомендации по подготовке плана, п. 1–2',
  find: (library, today) =>
    findMissingCells(library, today, 'deadline', {
      missing: 'Не указан срок',
      inWholePlan: 'В дорожной карте нет сроков.',
      fix: 'Укажите срок словами: «Октябрь–ноябрь 2026 г.», «В течение года». Форму плана выбирает школа.',
    }),
});
