import { formatDay } from '#format/day.ts';
import { counted } from '#format/plural.ts';
import type { Library, SchoolEntry } from '#model/library.ts';
import { defineRule, type Finding } from './rule.ts';
import { requiredParts } from './views/required-sections.ts';

type Part = ReturnType<typeof requiredParts>[number];

/**
 * Documents of three levels, the roadmap of the current year, programmes, practices, guidance, news and announcements
 * are each on the site, or declared absent with a reason and a day until which that holds, inclusive. Nothing is said
 * while the school's own file cannot be read: the declarations stand there.
 */
export const everyRequiredSectionIsPublished = defineRule({
  name: 'everyRequiredSectionIsPublished',
  severity: 'error',
  basis: 'Положение о системе наставничества, п. 8.1',
  find: (library, today) => {
    const { school } = library;
    if (!school) return [];
    return requiredParts(library, today)
      .filter(({ present }) => !present)
      .flatMap((part) => judgeAbsence(part, school, library, today) ?? []);
  },
});

function judgeAbsence(part: Part, school: SchoolEntry, library: Library, today: string): Finding | undefined {
  const declared = school.data.absences.map((absence, index) => ({ ...absence, index }));
  const own = declared
    .filter(({ section }) => section.id === part.id)
    .sort((a, b) => (a.until < b.until ? 1 : -1));
  const [last] = own;
  if (last && last.until >= today) return undefined;
  const place = last ? `absences.${last.index}.until` : 'absences';
  return {
    file: school.file,
    field: place,
    ...(last ? sayExpired(part, last.until) : sayMissing(part, library)),
  };
}

function sayMissing({ label, needs, collection }: Part, library: Library) {
  const hidden = library.entries[collection].length;
  const waiting =
    hidden > 0 && collection !== 'regulations' && collection !== 'roadmaps'
      ? ` Есть ${counted(hidden, ['неопубликованная запись', 'неопубликованные записи', 'неопубликованных записей'])}.`
      : '';
  return {
    message: `На сайте нет обязательной части «${label}».${waiting}`,
    fix: `Опубликуйте ${needs} или объявите в сведениях о школе, почему этого пока нет и до какого дня («Объявленное отсутствие»).`,
  };
}

function sayExpired({ label, needs }: Part, until: string) {
  return {
    message: `Отсутствие части «${label}» было объявлено до ${formatDay(until)}, этот срок прошёл.`,
    fix: `Опубликуйте ${needs} или назовите новый срок и причину.`,
  };
}
