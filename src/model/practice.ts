import { group, line, link, list, number, optional, schoolYear, term, text } from './fields.ts';
import { consent, download, illustration, summarisedEntrySchema } from './entry.ts';
import { measure } from './programme.ts';
import { educationLevels, forms, interactionModels, kinds, problems, subjects } from './vocabularies.ts';

const author = group(
  {
    post: line({ label: 'Должность', max: 200 }),
    mentor: optional(link('mentors', { label: 'Карточка наставника' })),
    name: optional(line({ label: 'Имя', hint: 'Только при действующем согласии.', max: 120 })),
    consent: optional(consent),
  },
  { label: 'Автор' },
);

const step = group(
  {
    title: line({ label: 'Шаг', max: 300 }),
    text: optional(text({ label: 'Что делаем', max: 3000 })),
    duration: optional(line({ label: 'Сколько занимает', max: 100 })),
  },
  { label: 'Шаг' },
);

const effort = group(
  {
    hours: optional(number({ label: 'Часов всего', min: 0.5, max: 1000, unit: 'ч' })),
    weeks: optional(number({ label: 'Недель', min: 1, max: 104, integer: true, unit: 'нед.' })),
    people: optional(number({ label: 'Участников', min: 1, max: 500, integer: true })),
    note: optional(line({ label: 'Пояснение', max: 300 })),
  },
  { label: 'Трудоёмкость' },
);

/** A practice that another school can repeat: need, steps, conditions, effort, before and after. */
export const practiceSchema = summarisedEntrySchema('Практика', {
  form: term(forms, { label: 'Форма' }),
  kinds: list(term(kinds, { label: 'Вид' }), { label: 'Виды', min: 1, max: 8 }),
  model: optional(term(interactionModels, { label: 'Модель взаимодействия' })),
  subjects: list(term(subjects, { label: 'Предмет' }), { label: 'Предмет наставничества', min: 1, max: 6 }),
  problems: list(term(problems, { label: 'Проблема' }), { label: 'Какую проблему решает', min: 1, max: 6 }),
  educationLevels: list(term(educationLevels, { label: 'Уровень' }), {
    label: 'Уровень образования',
    min: 1,
    max: 6,
  }),
  schoolSubject: optional(line({ label: 'Учебный предмет', max: 120 })),
  schoolYear: schoolYear({ label: 'Учебный год' }),
  context: text({
    label: 'С чего начали',
    hint: 'Какая была ситуация, кому понадобилась помощь.',
    max: 4000,
  }),
  steps: list(step, { label: 'Шаги', min: 1, max: 30 }),
  conditions: list(line({ label: 'Условие', max: 400 }), { label: 'Что нужно, чтобы повторить', max: 20 }),
  effort: optional(effort),
  results: list(measure, { label: 'Результат: до и после', max: 20 }),
  resultSummary: optional(text({ label: 'Результат словами', max: 3000 })),
  limits: optional(text({ label: 'Что не получилось и чего избегать', max: 2000 })),
  materials: list(download, { label: 'Материалы', max: 20 }),
  pictures: list(illustration, { label: 'Изображения', max: 20 }),
  authors: list(author, { label: 'Авторы', min: 1, max: 10 }),
  programme: optional(link('programmes', { label: 'Из какой программы' })),
  reuse: optional(text({ label: 'Кто может использовать', max: 600 })),
});
