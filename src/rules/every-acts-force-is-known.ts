import { defineRule, findInEach } from './rule.ts';
import { publishedOf } from './views/published.ts';

/** «Не установлено» is an honest word, and a task for the curator. */
export const everyActsForceIsKnown = defineRule({
  name: 'everyActsForceIsKnown',
  severity: 'advice',
  basis: '',
  find: (library, today) =>
    findInEach(publishedOf(library, 'regulations', today), ({ data: { force } }) =>
      force.id === 'unknown'
        ? [
            {
              field: 'force',
              message: `Действие документа — «${force.label}».`,
              fix: 'Сверьтесь с официальным источником и укажите «действует», «утратил силу» или «срок истёк».',
            },
          ]
        : [],
    ),
});
