import { day, flag, group, line, link, list, number, optional, term, text } from './fields.ts';
import { actReference, download, summarisedEntrySchema } from './entry.ts';
import {
  completionReasons,
  educationLevels,
  formations,
  forms,
  interactionModels,
  kinds,
  problems,
  programmeStates,
  subjects,
} from './vocabularies.ts';

const mentor = group(
  {
    post: line({ label: 'Должность', max: 200 }),
    mentor: optional(link('mentors', { label: 'Карточка наставника' })),
    until: optional(day({ label: 'По день', hint: 'Если наставник сменился.' })),
  },
  { label: 'Наставник' },
);

const mentees = group(
  {
    post: line({ label: 'Должность', max: 200 }),
    count: number({ label: 'Сколько человек', min: 1, max: 200, integer: true }),
  },
  { label: 'Наставляемые' },
);

/** Before and after in one measure. */
export const measure = group(
  {
    title: line({ label: 'Что измеряли', max: 300 }),
    before: optional(line({ label: 'До', max: 100 })),
    after: optional(line({ label: 'После', max: 100 })),
    unit: optional(line({ label: 'Единица', max: 40 })),
  },
  { label: 'Показатель до и после' },
);

/** A personalised programme: its forms and kinds, participants by post, directions and measures (Положение, п. 1.3). */
export const programmeSchema = summarisedEntrySchema('Программа', {
  form: term(forms, { label: 'Форма' }),
  kinds: list(term(kinds, { label: 'Вид' }), { label: 'Виды', min: 1, max: 8 }),
  model: optional(term(interactionModels, { label: 'Модель взаимодействия' })),
  subjects: list(term(subjects, { label: 'Предмет' }), { label: 'Предмет наставничества', max: 6 }),
  problems: list(term(problems, { label: 'Проблема' }), { label: 'Какую проблему решает', max: 6 }),
  educationLevels: list(term(educationLevels, { label: 'Уровень' }), {
    label: 'Уровень образования',
    max: 6,
  }),
  formation: term(formations, { label: 'Пара или группа' }),
  mentors: list(mentor, { label: 'Наставники', min: 1, max: 20 }),
  mentees: list(mentees, { label: 'Наставляемые', min: 1, max: 20 }),
  consents: flag({ label: 'Письменные согласия участников получены' }),
  order: optional(group(actReference, { label: 'Приказ о закреплении пары или группы' })),
  start: optional(day({ label: 'Начало' })),
  end: optional(day({ label: 'Окончание по плану' })),
  prolongedUntil: optional(day({ label: 'Продлена до' })),
  prolongationReason: optional(text({ label: 'Основание продления', max: 400 })),
  state: term(programmeStates, { label: 'Ход программы' }),
  finished: optional(day({ label: 'Завершена' })),
  completion: optional(term(completionReasons, { label: 'Причина завершения' })),
  directions: list(line({ label: 'Направление', max: 300 }), { label: 'Направления работы', max: 20 }),
  strengths: list(line({ label: 'Сильная сторона', max: 300 }), {
    label: 'На какие сильные стороны опирается',
    max: 20,
  }),
  measures: list(
    group(
      {
        title: line({ label: 'Мероприятие', max: 400 }),
        deadline: optional(line({ label: 'Срок', max: 200 })),
      },
      { label: 'Мероприятие' },
    ),
    { label: 'Мероприятия программы', max: 60 },
  ),
  results: list(measure, { label: 'Результаты', hint: 'Публикуются только после завершения.', max: 20 }),
  resultSummary: optional(
    text({ label: 'Итог словами', hint: 'Публикуется только после завершения.', max: 3000 }),
  ),
  files: list(download, { label: 'Файлы', max: 20 }),
});
