import { line, link, list, optional, term } from './fields.ts';
import { download, reference, summarisedEntrySchema } from './entry.ts';
import { guidanceKinds, stages } from './vocabularies.ts';

/** Methodical recommendations and blank forms; filled-in forms and banks of people are never published. */
export const guidanceSchema = summarisedEntrySchema('Методический материал', {
  kind: term(guidanceKinds, { label: 'Вид материала' }),
  audience: list(line({ label: 'Для кого', max: 120 }), { label: 'Для кого', max: 10 }),
  stages: list(term(stages, { label: 'Этап' }), { label: 'Этапы', max: 7 }),
  files: list(download, { label: 'Файлы', max: 20 }),
  links: list(reference, { label: 'Ссылки', max: 20 }),
  regulation: optional(link('regulations', { label: 'Каким документом утверждён' })),
});
