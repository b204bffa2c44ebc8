import { counted, type PluralForms } from '#format/plural.ts';
import type { Entry } from '#model/library.ts';
import type { Fact } from './page.ts';
import { fact } from './parts.ts';

type Effort = Entry<'practices'>['data']['effort'];

/** Each number that a practice costs: its field, its name on pages and the word beside it. */
const costs = [
  { field: 'hours', name: 'Время', unit: ['час', 'часа', 'часов'] },
  { field: 'weeks', name: 'Длительность', unit: ['неделя', 'недели', 'недель'] },
  { field: 'people', name: 'Участники', unit: ['человек', 'человека', 'человек'] },
] as const satisfies { field: keyof NonNullable<Effort>; name: string; unit: PluralForms }[];

/** Names of the facts below, and what a column of their numbers is called. */
export const effortColumns = costs.map(({ name, unit }) => ({ name, column: `${name}, ${unit[2]}` }));

/** What a practice costs: time, weeks and people, each as a fact of its own. */
export function effortFacts(effort: Effort): Fact[] {
  return costs.flatMap(({ field, name, unit }) => {
    const figure = effort?.[field];
    return fact(name, figure === undefined ? undefined : counted(figure, unit));
  });
}
