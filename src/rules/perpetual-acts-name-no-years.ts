import { defineRule, findInEach } from './rule.ts';
import { publishedOf } from './views/published.ts';
import { bodyField } from './views/texts.ts';

const perpetual = /(?:действует|действие)[^.\n]{0,40}бессрочн|бессрочного\s+действия|срок\s+действия[^.\n]{0,30}бессрочн|не\s+ограничен[оа]?\s+сроком/i;
const years = /(?:19|20)\d{2}\s*[-‐-―−]\s*(?:19|20)?\d{2}|(?<![а-яё])на\s+(?:19|20)\d{2}/i;

/** An act that says it holds for ever does not name years in its title. */
export const perpetualActsNameNoYears = defineRule({
  name: 'perpetualActsNameNoYears',
  severity: 'warning',
  basis: '',
  find: (library, today) =>
    findInEach(publishedOf(library, 'regulations', today), ({ data: { title, level }, body }) => {
      const said = level.id === 'local' ? perpetual.exec(body) : undefined;
      const named = years.exec(title);
      if (!said || !named) return [];
      const [, line] = bodyField(body, said.index).split(':');
      return [
        {
          field: 'title',
          message: `В названии документа — «${named[0]}», а в тексте (строка ${line ?? ''} текста) он назван бессрочным.`,
          fix: 'Выберите одно: уберите годы из названия или назовите срок действия в тексте.',
        },
      ];
    }),
});
