/** Fields that every entry has, and the groups that several collections share. */
import { z } from 'zod';
import {
  address,
  closedObject,
  day,
  file,
  flag,
  group,
  idPattern,
  line,
  link,
  list,
  moment,
  optional,
  picture,
  term,
  text,
} from './fields.ts';
import { approvalKinds, consentCategories, publicationStatuses } from './vocabularies.ts';

/** Title, summary, publication and former addresses: the head of every entry. */
export const entryFields = {
  title: line({ label: 'Название', hint: 'Так запись называется в списках и на своей странице.', max: 400 }),
  summary: optional(text({ label: 'Коротко', hint: 'Одно-два предложения для списков и поиска.', max: 600 })),
  status: term(publicationStatuses, { label: 'Состояние', hint: 'На сайт попадает только «опубликовано».' }),
  published: optional(day({ label: 'Дата публикации', hint: 'С этого дня запись видна на сайте.' })),
  publishAt: optional(
    moment({
      label: 'Выйдет на сайт',
      hint: 'День или день и время по часам школы: до этой минуты опубликованной записи на сайте нет. Только день — с его начала.',
    }),
  ),
  withdrawAt: optional(
    moment({
      label: 'Снять с сайта',
      hint: 'День или день и время по часам школы: с этой минуты записи на сайте нет. Только день — с его начала.',
    }),
  ),
  updated: optional(day({ label: 'Дата обновления', hint: 'Когда содержание менялось в последний раз.' })),
  formerIds: list(
    line({
      label: 'Прежнее имя',
      pattern: { test: idPattern, error: 'Прежнее имя записи — латинские буквы, цифры и дефисы.' },
    }),
    {
      label: 'Прежние имена',
      hint: 'Старые адреса записи: с них посетитель попадёт на новый.',
      max: 20,
    },
  ),
};

/** The schema of a collection: the head of every entry and the fields of its own. */
export function entrySchema<Shape extends Record<string, z.ZodType>>(label: string, fields: Shape) {
  // A field that a collection declares anew replaces the head's own, in the type as it does in the object.
  const shape = { ...entryFields, ...fields } as Omit<typeof entryFields, keyof Shape> & Shape;
  return closedObject(shape, label);
}

/** The same with a required summary: such entries are judged by it in lists. */
export function summarisedEntrySchema<Shape extends Record<string, z.ZodType>>(label: string, fields: Shape) {
  return entrySchema(label, {
    summary: text({
      label: 'Коротко',
      hint: 'Одно-два предложения: по ним запись узнают в списке.',
      max: 600,
    }),
    ...fields,
  });
}

/** Requisites of an act; `regulation` points to the act when the section holds it. */
export const actReference = {
  number: optional(line({ label: 'Номер', hint: 'Как напечатан в документе: 56, 360/1, 3273-р.', max: 60 })),
  date: optional(day({ label: 'Дата' })),
  regulation: optional(link('regulations', { label: 'Документ в разделе' })),
};

/** A mark on a document: who adopted, agreed or approved it, and by which act. */
export const approvals = list(
  group(
    {
      kind: term(approvalKinds, { label: 'Гриф' }),
      body: line({
        label: 'Кем',
        hint: 'Орган или должность: «Общее собрание работников», «директор».',
        max: 300,
      }),
      act: optional(line({ label: 'Вид акта', hint: 'Протокол, приказ.', max: 80 })),
      ...actReference,
    },
    { label: 'Гриф' },
  ),
  { label: 'Утверждение и согласование', max: 12 },
);

/** Consent to distribution of personal data, separate from all others (152-ФЗ, ст. 10.1; ст. 9). */
export const consent = group(
  {
    given: day({ label: 'Дата согласия' }),
    until: day({ label: 'Действует до' }),
    covers: list(term(consentCategories, { label: 'Что разрешено' }), {
      label: 'Что разрешено показывать',
      min: 1,
      max: 2,
    }),
    revoked: optional(day({ label: 'Отозвано', hint: 'С этого дня имя и фотография снимаются с сайта.' })),
  },
  { label: 'Согласие на распространение' },
);

/** A downloadable file with the words of its link. */
export const download = group(
  {
    title: line({
      label: 'Название файла',
      hint: 'Назначение файла: «Анкета наставника (бланк)».',
      max: 300,
    }),
    file: file({ label: 'Файл' }),
  },
  { label: 'Файл' },
);

/** A picture with what it shows; people in it need a consent. */
export const illustration = group(
  {
    file: picture({ label: 'Изображение' }),
    alt: optional(
      line({ label: 'Что на изображении', hint: 'Опишите для тех, кто не видит картинку.', max: 400 }),
    ),
    caption: optional(line({ label: 'Подпись', max: 300 })),
    people: flag({ label: 'На снимке можно узнать людей' }),
    consent: optional(consent),
  },
  { label: 'Изображение' },
);

/** A link to a page outside or inside the section. */
export const reference = group(
  { title: line({ label: 'Название', max: 300 }), address: address({ label: 'Адрес' }) },
  { label: 'Ссылка' },
);
