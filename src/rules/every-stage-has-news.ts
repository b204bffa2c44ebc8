import { isWithin } from '#format/day.ts';
import { deadlineSpan, parseDeadline } from '#format/deadline.ts';
import { schoolYearPeriod } from '#format/school-year.ts';
import type { Library } from '#model/library.ts';
import { stages, type StageId } from '#model/vocabularies.ts';
import { defineRule, type Finding } from './rule.ts';
import { activitiesOf, type PlacedActivity } from './views/activities.ts';
import { currentRoadmaps, roadmapPeriod } from './views/current-roadmap.ts';
import { hasUnreadable, publishedOf } from './views/published.ts';

/** Information support matters most while mentoring is prepared and launched. */
const launching: ReadonlySet<StageId> = new Set(['preparation', 'mentee-bank']);

/**
 * Each stage that has begun has news of the current school year. A stage begins with the first of its activities; one
 * whose deadlines give no days counts as begun.
 */
export const everyStageHasNews = defineRule({
  name: 'everyStageHasNews',
  severity: 'warning',
  basis: 'Рекомендации по подготовке плана, п. 12',
  find: (library, today) => {
    const [roadmap] = currentRoadmaps(library, today);
    if (!roadmap || !library.school || isSilent(library, today)) return [];
    const told = toldStages(library, library.school.data.schoolYear, today);
    const begun = begunStages(library, today);
    return stages.terms
      .filter(({ id }) => begun.has(id) && !told.has(id))
      .map(({ id, label }) => sayMissing(roadmap.file, id, label));
  },
});

/** Whether nobody can say that news are missing: some cannot be read, or the school declares that it has none yet. */
function isSilent(library: Library, today: string): boolean {
  const absences = library.school?.data.absences ?? [];
  return (
    hasUnreadable(library, 'news') ||
    absences.some(({ section, until }) => section.id === 'news' && until >= today)
  );
}

/** News of the August before a school year tell how it was prepared. */
function toldStages(library: Library, schoolYear: string, today: string): ReadonlySet<string> {
  const { from, to } = schoolYearPeriod(schoolYear);
  const year = { from: `${from.slice(0, 4)}-08-01`, to };
  return new Set(
    publishedOf(library, 'news', today)
      .filter(({ data }) => isWithin(data.date, year))
      .flatMap(({ data }) => data.stages.map(({ id }) => id)),
  );
}

function begunStages(library: Library, today: string): ReadonlySet<string> {
  return new Set(
    currentRoadmaps(library, today).flatMap((entry) => {
      const period = roadmapPeriod(entry.data);
      return activitiesOf(entry)
        .filter((activity) => hasBegun(activity, period, today))
        .flatMap((activity) => activity.stages);
    }),
  );
}

function hasBegun(
  { deadline, activity }: PlacedActivity,
  period: ReturnType<typeof roadmapPeriod>,
  today: string,
): boolean {
  const state = activity.state.id;
  if (state === 'running' || state === 'done' || deadline === undefined) return true;
  const parsed = parseDeadline(deadline, period);
  const from = parsed.kind === 'open' ? parsed.from : deadlineSpan(parsed)?.from;
  return from === undefined || from <= today;
}

function sayMissing(file: string, id: StageId, label: string): Finding {
  const why = launching.has(id) ? ' На подготовке и запуске сообщения особенно важны.' : '';
  return {
    file,
    field: 'sections',
    message: `Об этапе «${label}» в этом учебном году нет новостей.${why}`,
    fix: 'Опубликуйте короткую новость и отметьте в ней этап.',
  };
}
