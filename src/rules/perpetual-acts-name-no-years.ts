import { defineRule, findInEach } from './rule.ts';
import { publishedOf } from './views/published.ts';
import { quote } from './views/texts.ts';

const perpetual =
  /(?:действует|действие)[^.\n]{0,40}бессрочн[а-я]*|бессрочного\s+действия|срок\s+действия[^.\n]{0,30}бессрочн[а-я]*|не\s+ограничен[оа]?\s+сроком/i;
const years =
  /(?:(?<![а-яё])на\s+)?(?:19|20)\d{2}\s*[-‐-―−]\s*(?:19|20)?\d{2}(?:\s+(?:учебн\S+\s+)?г[а-я]*)?|(?<![а-яё])на\s+(?:19|20)\d{2}(?:\s+(?:учебн\S+\s+)?г[а-я]*)?/i;

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
      return [
        {
          field: 'title',
          message: `В названии документа сказано «${named[0]}», а в тексте — «${quote(said[0])}».`,
          fix: 'Выберите одно: уберите годы из названия или назовите срок действия в тексте.',
        },
      ];
    }),
});
