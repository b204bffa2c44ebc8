import { group, line, list, number, optional, picture, term, text } from './fields.ts';
import { consent, entrySchema } from './entry.ts';
import { educationLevels, forms, kinds, subjects } from './vocabularies.ts';

/** A mentor by post. A name or a photo stands only under a consent to distribution in force (152-ФЗ, ст. 10.1). */
export const mentorSchema = entrySchema('Наставник', {
  post: line({ label: 'Должность', max: 200 }),
  field: line({
    label: 'В чём помогает',
    hint: 'Предмет или область: «математика», «работа с родителями».',
    max: 200,
  }),
  category: optional(line({ label: 'Квалификационная категория', max: 100 })),
  experience: optional(number({ label: 'Педагогический стаж', min: 0, max: 70, integer: true, unit: 'лет' })),
  forms: list(term(forms, { label: 'Форма' }), { label: 'Формы наставничества', min: 1, max: 6 }),
  kinds: list(term(kinds, { label: 'Вид' }), { label: 'Виды наставничества', max: 8 }),
  subjects: list(term(subjects, { label: 'Предмет' }), { label: 'Предмет наставничества', max: 6 }),
  educationLevels: list(term(educationLevels, { label: 'Уровень' }), {
    label: 'Уровень образования',
    max: 6,
  }),
  results: list(line({ label: 'Результат', max: 300 }), { label: 'Подтверждённые результаты', max: 20 }),
  accepting: optional(text({ label: 'Как обратиться', max: 300 })),
  name: optional(line({ label: 'Имя', max: 120 })),
  photo: optional(
    group(
      {
        file: picture({ label: 'Фотография' }),
        alt: optional(line({ label: 'Что на фотографии', max: 300 })),
      },
      { label: 'Фотография' },
    ),
  ),
  consent: optional(consent),
});
