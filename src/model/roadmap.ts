import {
  address,
  day,
  flag,
  group,
  idPattern,
  line,
  link,
  list,
  optional,
  schoolYear,
  term,
  text,
  withDefault,
} from './fields.ts';
import { approvals, entrySchema } from './entry.ts';
import { activityStates, columnContents, stages } from './vocabularies.ts';

const stageList = list(term(stages, { label: 'Этап' }), {
  label: 'Этапы',
  hint: 'К каким из семи этапов относится. Мероприятие без своих этапов относится к этапам раздела.',
  max: 7,
});

const evidence = group(
  {
    title: line({ label: 'Что подтверждает', max: 300 }),
    news: optional(link('news', { label: 'Новость' })),
    regulation: optional(link('regulations', { label: 'Документ' })),
    event: optional(link('events', { label: 'Событие' })),
    practice: optional(link('practices', { label: 'Практика' })),
    guidance: optional(link('guidance', { label: 'Методический материал' })),
    address: optional(address({ label: 'Адрес' })),
  },
  { label: 'Подтверждение' },
);

const item = group(
  { number: optional(line({ label: 'Номер', max: 20 })), text: text({ label: 'Содержание', max: 4000 }) },
  { label: 'Пункт' },
);

/**
 * One activity. The stage belongs to it and not to the section: real roadmaps have blocks that hold two stages and
 * stages that stand in two blocks. `merged` keeps a table cell that several activities share.
 */
const activity = group(
  {
    id: optional(
      line({
        label: 'Имя для ссылок',
        hint: 'Латиницей: по нему на мероприятие ссылаются события.',
        max: 60,
        pattern: { test: idPattern, error: 'Поле «Имя для ссылок»: латинские буквы, цифры и дефисы.' },
      }),
    ),
    number: optional(line({ label: 'Номер', hint: 'Как в таблице школы.', max: 20 })),
    title: optional(text({ label: 'Мероприятие', max: 4000 })),
    items: list(item, { label: 'Содержание по пунктам', max: 60 }),
    stages: stageList,
    deadline: optional(
      text({
        label: 'Срок',
        hint: 'Словами документа: «Октябрь–ноябрь 2026 г.», «В течение года».',
        max: 400,
      }),
    ),
    responsible: optional(text({ label: 'Ответственный', hint: 'По должности.', max: 600 })),
    result: optional(text({ label: 'Результат', max: 2000 })),
    merged: flag({ label: 'Срок, ответственный и результат общие с предыдущим мероприятием' }),
    own: list(
      group(
        { column: line({ label: 'Графа', max: 200 }), value: text({ label: 'Значение', max: 2000 }) },
        { label: 'Своя графа' },
      ),
      { label: 'Свои графы', max: 12 },
    ),
    state: withDefault(term(activityStates, { label: 'Ход' }), 'запланировано'),
    done: optional(day({ label: 'Выполнено' })),
    evidence: list(evidence, { label: 'Подтверждения', max: 20 }),
  },
  { label: 'Мероприятие' },
);

const section = group(
  {
    number: optional(line({ label: 'Номер', max: 20 })),
    title: optional(text({ label: 'Название раздела', max: 1000 })),
    stages: stageList,
    activities: list(activity, { label: 'Мероприятия', max: 400 }),
  },
  { label: 'Раздел дорожной карты' },
);

const column = group(
  {
    holds: term(columnContents, { label: 'Что в графе' }),
    title: optional(
      line({ label: 'Заголовок графы', hint: 'Как в таблице школы; может быть пустым.', max: 300 }),
    ),
  },
  { label: 'Графа' },
);

/** The school's own plan: its numbering, titles, columns and words. */
export const roadmapSchema = entrySchema('Дорожная карта', {
  schoolYear: optional(schoolYear({ label: 'Учебный год' })),
  period: optional(
    group(
      { from: day({ label: 'С' }), to: optional(day({ label: 'По' })) },
      { label: 'Период', hint: 'Если план не на один учебный год.' },
    ),
  ),
  approvals,
  programme: optional(
    link('programmes', { label: 'Программа', hint: 'Если это дорожная карта одной программы.' }),
  ),
  columns: list(column, { label: 'Графы таблицы', hint: 'По порядку, как в документе школы.', max: 20 }),
  sections: list(section, { label: 'Разделы', min: 1, max: 60 }),
});
