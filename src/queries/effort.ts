import { counted } from '#format/plural.ts';
import type { Entry } from '#model/library.ts';
import type { Fact } from './page.ts';
import { fact } from './parts.ts';

/** What a practice costs: time, weeks and people, each as a fact of its own. */
export function effortFacts(effort: Entry<'practices'>['data']['effort']): Fact[] {
  if (!effort) return [];
  const { hours, weeks, people } = effort;
  return [
    ...fact('Время', hours === undefined ? undefined : counted(hours, ['час', 'часа', 'часов'])),
    ...fact('Длительность', weeks === undefined ? undefined : counted(weeks, ['неделя', 'недели', 'недель'])),
    ...fact(
      'Участники',
      people === undefined ? undefined : counted(people, ['человек', 'человека', 'человек']),
    ),
  ];
}
