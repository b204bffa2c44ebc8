import { findNumberingFaults, type NumberingFault } from '#format/numbering.ts';
import type { Entry } from '#model/library.ts';
import { defineRule, findInEach, oncePerEntry, type Fault } from './rule.ts';
import { numberedClauses } from './views/numbered-clauses.ts';
import { roadmapsInWork } from './views/current-roadmap.ts';
import { publishedOf } from './views/published.ts';

/**
 * Numbers run without gaps and repeats: sections of a roadmap, activities within a section, points within an activity,
 * clauses of the school's own acts. How a list is numbered is the school's business, that it is whole is everybody's.
 */
export const numberingHasNoGaps = defineRule({
  name: 'numberingHasNoGaps',
  severity: 'warning',
  basis: '',
  find: (library, today) => [
    ...findInEach(roadmapsInWork(library, today), judgeRoadmap),
    ...findInEach(
      publishedOf(library, 'regulations', today).filter(({ data }) => data.level.id === 'local'),
      judgeRegulation,
    ),
  ],
});

type Numbered = { number?: string | undefined };

const judgeRoadmap = oncePerEntry(({ data: { sections } }: Entry<'roadmaps'>): Fault[] => [
  ...judgeList(sections, 'sections', 'раздел'),
  ...sections.flatMap(({ activities }, row) => {
    const field = `sections.${row}.activities`;
    return [
      ...judgeList(activities, field, 'мероприятие'),
      ...activities.flatMap(({ items }, index) => judgeList(items, `${field}.${index}.items`, 'пункт')),
    ];
  }),
]);

function judgeList(rows: readonly Numbered[], field: string, what: string): Fault[] {
  return findNumberingFaults(rows.map(({ number }) => number ?? '')).map((fault) => ({
    field: `${field}.${fault.index}.number`,
    ...say(fault, what),
  }));
}

const judgeRegulation = oncePerEntry(({ body }: Entry<'regulations'>): Fault[] => {
  const clauses = numberedClauses(body);
  return findNumberingFaults(clauses.map(({ number }) => number)).map((fault) => ({
    field: clauses[fault.index]?.field ?? 'body:1:1',
    ...say(fault, 'пункт'),
  }));
});

const reasons: Record<NumberingFault['kind'], string> = {
  gap: 'номер пропущен',
  repeat: 'номер повторяется',
  disorder: 'номер не по порядку',
  doubled: 'номера удвоены',
  mixed: 'номера одного ряда записаны то арабскими, то римскими цифрами',
};

/** The number expected is printed as its neighbours are, with their dot or bracket. */
function say({ kind, expected, found }: NumberingFault, what: string): Pick<Fault, 'message' | 'fix'> {
  const printed = found.trim();
  const mark = /[.)]$/.exec(printed)?.[0] ?? '';
  return {
    message: `Нумерация: ${what} «${printed}» там, где ожидается «${expected}${mark}», — ${reasons[kind]}.`,
    fix: 'Сверьте номера с подписанным документом. Если в нём так же, исправьте нумерацию при следующем изменении.',
  };
}
