import { group, line, link, list, number, optional, text } from './fields.ts';
import { entrySchema } from './entry.ts';

const yearPattern = {
  test: /^(\d{4}|\d{4}-\d{4})$/,
  error: 'Поле «Год»: год вида 2026 или учебный год вида 2026-2027.',
};

const value = group(
  {
    year: line({ label: 'Год', hint: '2026 или 2026-2027.', max: 9, pattern: yearPattern }),
    target: optional(number({ label: 'План', min: -1_000_000 })),
    actual: optional(number({ label: 'Факт', min: -1_000_000 })),
    note: optional(line({ label: 'Пояснение', max: 300 })),
  },
  { label: 'Значение' },
);

/** An indicator: name, unit, target and actual per year; the years are data. */
export const indicatorSchema = entrySchema('Показатель', {
  number: optional(line({ label: 'Номер', max: 20 })),
  unit: line({ label: 'Единица', hint: '%, человек, программ.', max: 40 }),
  values: list(value, { label: 'Значения по годам', min: 1, max: 30 }),
  source: optional(link('regulations', { label: 'Каким документом утверждён' })),
  method: optional(text({ label: 'Как считаем', max: 1000 })),
});
