import { defineRule } from './rule.ts';
import { consentObstacle } from './views/consent.ts';
import { shownPeople } from './views/shown-people.ts';

/** A name or a recognisable photo stands on the site only under a consent to distribution in force that day. */
export const namesAndPhotosHaveConsent = defineRule({
  name: 'namesAndPhotosHaveConsent',
  severity: 'error',
  basis: '152-ФЗ, ст. 10.1',
  find: (library, today) =>
    shownPeople(library, today).flatMap(({ file, field, what, category, consent }) => {
      const obstacle = consentObstacle(consent, category, today);
      if (obstacle === undefined) return [];
      return [
        {
          file,
          field,
          message: `${what}: ${obstacle}.`,
          fix:
            category === 'name'
              ? 'Уберите имя и оставьте должность или укажите действующее согласие.'
              : 'Уберите снимок, замените его снимком без людей или укажите действующее согласие.',
        },
      ];
    }),
});
