import { day, link, list, optional, term } from './fields.ts';
import { download, illustration, reference, summarisedEntrySchema } from './entry.ts';
import { newsKinds, stages } from './vocabularies.ts';

/** A message of the section; its stages show that the roadmap is covered on all of them. */
export const newsSchema = summarisedEntrySchema('Новость', {
  date: day({ label: 'Дата' }),
  kind: term(newsKinds, { label: 'Вид' }),
  stages: list(term(stages, { label: 'Этап' }), { label: 'Этапы дорожной карты', max: 7 }),
  pictures: list(illustration, { label: 'Изображения', max: 40 }),
  files: list(download, { label: 'Файлы', max: 20 }),
  links: list(reference, { label: 'Ссылки', max: 20 }),
  event: optional(link('events', { label: 'О каком событии' })),
  programme: optional(link('programmes', { label: 'О какой программе' })),
});
