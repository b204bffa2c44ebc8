/** Practices side by side: what is asked of each, and its answer. */
import type { FactNames, Practice } from './practice.ts';
import { resultLines, valuesOf } from './practice.ts';

/** Several lines stand one under another; those of steps are numbered. */
export type Cell = { lines: readonly string[]; isNumbered: boolean };

export type Row = {
  name: string;
  cells: readonly Cell[];
  /** Whether all practices answer with the same words. */
  isShared: boolean;
};

type Question = { name: string; isNumbered?: boolean; linesOf: (practice: Practice) => readonly string[] };

const questionsOf = ({ facets }: FactNames): Question[] => [
  ...facets.map((name) => ({ name, linesOf: (practice: Practice) => valuesOf(practice.facets, name) })),
  { name: 'Сколько нужно', linesOf: effortLines },
  { name: 'Результат', linesOf: resultLines },
  {
    name: 'Шаги',
    isNumbered: true,
    linesOf: ({ steps }) =>
      steps.map(({ title, duration }) => (duration === '' ? title : `${title} (${duration})`)),
  },
  { name: 'Что нужно, чтобы повторить', linesOf: ({ conditions }) => conditions },
];

const effortLines = ({ effort, effortNote }: Practice): string[] => [
  ...effort.map(({ name, values }) => `${name}: ${values.join(', ')}`),
  ...(effortNote === '' ? [] : [effortNote]),
];

/** Rows that at least one of the practices answers. */
export function comparisonRows(practices: readonly Practice[], names: FactNames): Row[] {
  return questionsOf(names)
    .map(({ name, isNumbered = false, linesOf }): Row => {
      const cells = practices.map((practice) => ({ lines: linesOf(practice), isNumbered }));
      const answers = new Set(cells.map(({ lines }) => JSON.stringify(lines)));
      return { name, cells, isShared: cells.length > 1 && answers.size === 1 };
    })
    .filter(({ cells }) => cells.some(({ lines }) => lines.length > 0));
}
