import { defineRule, findInEach } from './rule.ts';
import { publishedOf } from './views/published.ts';

/** A scan is a picture of a text: those who cannot see it and the search need the text itself. */
export const scansHaveATextVersion = defineRule({
  name: 'scansHaveATextVersion',
  severity: 'warning',
  basis: 'постановление Правительства РФ № 102, п. 2 в)',
  find: (library, today) =>
    findInEach(publishedOf(library, 'regulations', today), ({ data: { signature, file }, body }) =>
      signature?.id === 'scan' && file !== undefined && body.trim() === ''
        ? [
            {
              field: 'file',
              message: `Документ показан только сканом «${file}», текста нет.`,
              fix: 'Вставьте текст документа под сведениями о нём: он станет доступным и найдётся поиском.',
            },
          ]
        : [],
    ),
});
