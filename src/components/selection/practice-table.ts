/** The chosen practices as a table of one row each, for a spreadsheet. */
import type { FactNames, Practice } from './practice.ts';
import { resultLines, valuesOf } from './practice.ts';

/** «1 200 часов» → «1200», «1,5 часа» → «1,5»: a number as Russian spreadsheets read it; other words as they are. */
function figureOf(words: string): string {
  const [figure] = /^\d[\d\u00A0\u202F ]*(?:,\d+)?/.exec(words) ?? [];
  return figure === undefined ? words : figure.replace(/[\u00A0\u202F ]/g, '');
}

/** Rows with the names of the columns first. */
export function practiceTable(practices: readonly Practice[], { facets, effort }: FactNames): string[][] {
  return [
    ['Практика', 'Адрес', ...facets, ...effort.map(({ column }) => column), 'Результаты'],
    ...practices.map((practice) => [
      practice.title,
      practice.address,
      ...facets.map((name) => valuesOf(practice.facets, name).join(', ')),
      ...effort.map(({ name }) => figureOf(valuesOf(practice.effort, name)[0] ?? '')),
      resultLines(practice).join('; '),
    ]),
  ];
}
