import { address, flag, group, idPattern, line, link, list, moment, optional, term } from './fields.ts';
import { download, summarisedEntrySchema } from './entry.ts';
import { eventFormats, stages } from './vocabularies.ts';

/** An announcement: when, where, in which format and for whom. Times are of the school's own clock. */
export const eventSchema = summarisedEntrySchema('Анонс', {
  start: moment({ label: 'Начало' }),
  end: optional(moment({ label: 'Окончание' })),
  place: optional(line({ label: 'Место', max: 300 })),
  format: term(eventFormats, { label: 'Формат' }),
  audience: list(line({ label: 'Для кого', max: 120 }), { label: 'Для кого', max: 10 }),
  stages: list(term(stages, { label: 'Этап' }), { label: 'Этапы', max: 7 }),
  activity: optional(
    group(
      {
        roadmap: link('roadmaps', { label: 'Дорожная карта' }),
        id: line({
          label: 'Имя мероприятия',
          max: 60,
          pattern: { test: idPattern, error: 'Поле «Имя мероприятия»: латинские буквы, цифры и дефисы.' },
        }),
      },
      { label: 'Мероприятие дорожной карты' },
    ),
  ),
  registration: optional(address({ label: 'Адрес регистрации' })),
  cancelled: flag({ label: 'Отменено' }),
  files: list(download, { label: 'Файлы', max: 20 }),
});
