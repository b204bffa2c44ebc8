import { defineRule, findInEach } from './rule.ts';
import { publishedOf } from './views/published.ts';

/** A completed programme says why it is completed; pages show the reason only where it harms nobody. */
export const completedProgrammesNameTheirReason = defineRule({
  name: 'completedProgrammesNameTheirReason',
  severity: 'error',
  basis: 'Положение о системе наставничества, п. 7.1',
  find: (library, today) =>
    findInEach(publishedOf(library, 'programmes', today), ({ data: { state, completion } }) =>
      state.id === 'completed' && completion === undefined
        ? [
            {
              field: 'completion',
              message: 'Программа завершена, а причина завершения не указана.',
              fix: 'Выберите причину: «план мероприятий выполнен полностью», «по инициативе наставника или наставляемого» или «по инициативе куратора».',
            },
          ]
        : [],
    ),
});
