/** The shape of `/data/section.json`: what a district collects from every section, with people as totals only. */
import { z } from 'zod';
import { collectionNames } from '#model/collections.ts';
import { entrySchemaOf } from './public-entry.ts';
import { ownAddress } from './public-field.ts';

const count = (description: string) => z.int().min(0).meta({ description });
const line = (description: string) => z.string().meta({ description });
const day = (description: string) => z.iso.date().meta({ description });
const term = (description: string) =>
  z.strictObject({ id: z.string(), label: z.string() }).meta({ description });

const school = z
  .strictObject({
    fullName: line('Полное наименование'),
    shortName: line('Краткое наименование'),
    kind: term('Вид организации'),
    region: line('Регион'),
    municipality: line('Муниципальное образование').optional(),
    founder: line('Учредитель').optional(),
    mainSite: line('Адрес основного сайта'),
  })
  .meta({ description: 'Организация' });

const curator = z
  .strictObject({
    post: line('Должность'),
    name: line('Имя (только при действующем согласии на распространение)').optional(),
    email: line('Рабочая почта').optional(),
    phone: line('Рабочий телефон').optional(),
    place: line('Где найти').optional(),
    order: z
      .strictObject({ title: z.string(), url: ownAddress('Приказ в разделе').optional() })
      .meta({ description: 'Приказ о назначении' })
      .optional(),
  })
  .meta({ description: 'Куратор: рабочие контакты' });

/** Activities that are not cancelled, by how far they are. */
const activities = z.strictObject({
  total: count('Всего, без отменённых'),
  planned: count('Запланировано'),
  running: count('Идёт'),
  done: count('Выполнено'),
  postponed: count('Перенесено'),
});
export type ActivityCounts = z.output<typeof activities>;

const stage = z.strictObject({
  number: z.int().min(1).max(7).meta({ description: 'Номер этапа' }),
  id: z.string(),
  title: line('Этап'),
  url: ownAddress('Этап на странице дорожной карты'),
  activities: activities.meta({ description: 'Мероприятия этапа' }),
  news: count('Новостей этапа за текущий учебный год'),
});

const roadmap = z
  .strictObject({
    title: z.string(),
    url: ownAddress('Адрес страницы'),
    period: line('Учебный год или период словами').optional(),
    from: day('Первый день').optional(),
    to: day('Последний день').optional(),
    activities: activities.meta({ description: 'Мероприятия всех разделов, каждое один раз' }),
    stages: z.array(stage).meta({ description: 'Семь этапов; мероприятие может относиться к нескольким' }),
  })
  .meta({ description: 'Дорожная карта, по которой организация работает сейчас' });

const people = {
  programmes: count('Программ'),
  mentors: count('Наставников: один человек с карточкой в нескольких программах считается один раз'),
  mentees: count('Наставляемых'),
};
const participants = z
  .strictObject({
    programmes: z
      .strictObject({
        planned: count('Запланированы'),
        running: count('Реализуются'),
        suspended: count('Приостановлены'),
        completed: count('Завершены'),
      })
      .meta({ description: 'Программы по состоянию' }),
    running: z
      .strictObject({
        ...people,
        pairs: count('Пар'),
        groups: count('Групп'),
        byForm: z
          .array(z.strictObject({ form: term('Форма наставничества'), ...people }))
          .meta({ description: 'То же по формам наставничества' }),
      })
      .meta({ description: 'Участники программ, которые реализуются сейчас' }),
  })
  .meta({ description: 'Участники: только числа' });

const collection = z.strictObject({
  id: z.enum(collectionNames),
  title: z.string(),
  url: ownAddress('Список на сайте').optional(),
  data: ownAddress('Открытые данные'),
  count: count('Опубликовано записей'),
  updated: day('Последнее изменение').optional(),
});

const freshness = z
  .strictObject({
    updated: day('Последнее изменение во всём разделе').optional(),
    news: day('Последняя новость').optional(),
    actsChecked: z
      .strictObject({ earliest: day('Самая давняя сверка'), latest: day('Последняя сверка') })
      .meta({ description: 'Когда действие документов сверяли с официальным источником' })
      .optional(),
  })
  .meta({ description: 'Насколько раздел свеж' });

const absence = z.strictObject({
  section: line('Какого раздела нет'),
  reason: line('Почему пока нет'),
  until: day('Действует до'),
});

export const sectionSchema = z
  .strictObject({
    $schema: line('Схема этого файла'),
    title: line('Название раздела'),
    url: ownAddress('Адрес раздела'),
    school,
    schoolYear: z
      .string()
      .regex(/^\d{4}-\d{4}$/)
      .meta({ description: 'Текущий учебный год' }),
    asOf: day('День, на который составлен файл'),
    curator,
    roadmap: roadmap.optional(),
    indicators: z.array(entrySchemaOf('indicators')).meta({ description: 'Показатели по годам' }),
    participants,
    collections: z.array(collection).meta({ description: 'Что есть в разделе' }),
    freshness,
    absences: z.array(absence).meta({ description: 'Чего пока нет и до какого дня это объявлено' }),
  })
  .meta({
    title: 'Раздел о наставничестве: сводка',
    description: 'Одна сводка на раздел: её собирают по району или региону. Люди — только числами.',
  });
export type SectionData = z.output<typeof sectionSchema>;
