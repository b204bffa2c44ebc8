import { defineRule, findInEach } from './rule.ts';
import { publishedOf } from './views/published.ts';

/** An annex that an act announces is in the section: as a document, a roadmap, a form or a file. */
export const everyAnnexIsAttached = defineRule({
  name: 'everyAnnexIsAttached',
  severity: 'warning',
  basis: '',
  find: (library, today) =>
    findInEach(publishedOf(library, 'regulations', today), ({ data: { annexes } }) =>
      annexes.flatMap(({ number, title, regulation, roadmap, guidance, file }, index) =>
        (regulation ?? roadmap ?? guidance ?? file) === undefined
          ? [
              {
                field: `annexes.${index}`,
                message: `Приложение${number === undefined ? '' : ` ${number}`} «${title}» названо в документе, но не приложено.`,
                fix: 'Выберите запись раздела, в которой оно опубликовано, или приложите файл.',
              },
            ]
          : [],
      ),
    ),
});
