import { defineRule, findInEach } from './rule.ts';
import { begunProgrammes } from './views/begun-programmes.ts';

/** Mentoring rests on written consent: a programme that has begun records that it was received. */
export const participantsGaveWrittenConsent = defineRule({
  name: 'participantsGaveWrittenConsent',
  severity: 'error',
  basis: 'Положение о системе наставничества, п. 3.3–3.4',
  find: (library, today) =>
    findInEach(begunProgrammes(library, today), ({ data: { consents, state } }) =>
      consents
        ? []
        : [
            {
              field: 'consents',
              message: `Не отмечено, что получены письменные согласия участников, а ход программы — «${state.label}».`,
              fix: 'Получите согласия и поставьте отметку. Сами согласия на сайте не публикуются.',
            },
          ],
    ),
});
