import { schoolYearOf } from '#format/school-year.ts';
import type { Entry } from '#model/library.ts';
import { stages } from '#model/vocabularies.ts';
import { entryAddress } from '#queries/addresses.ts';
import type { Catalogue } from '#queries/catalogue.ts';
import { yearOf } from '#queries/list-order.ts';
import { currentRoadmap, periodOf, roadmapDays } from '#queries/roadmap-period.ts';
import { stagedActivities, type StagedActivity } from '#queries/staged-activities.ts';
import { stageProgress } from '#queries/stages.ts';
import { urlOf, type Edition } from '../edition.ts';
import type { ActivityCounts, SectionData } from './section-schema.ts';

type Progress = NonNullable<SectionData['roadmap']>;

/** Cancelled activities are not counted, as on the pages. */
function countsOf(staged: readonly StagedActivity[]): ActivityCounts {
  const inState = (state: string) => staged.filter(({ activity }) => activity.state.id === state).length;
  const counts = {
    planned: inState('planned'),
    running: inState('running'),
    done: inState('done'),
    postponed: inState('postponed'),
  };
  return { total: staged.length - inState('cancelled'), ...counts };
}

/** News of a stage in the school's current year. */
function countNews({ sorted, school, today }: Catalogue, stage: string): number {
  const year = school?.schoolYear ?? schoolYearOf(today);
  const ofStage = (entry: Entry<'news'>) => entry.data.stages.some(({ id }) => id === stage);
  return sorted('news').filter((entry) => ofStage(entry) && yearOf(entry) === year).length;
}

/** How far the plan that the school works by has come; undefined when there is none. */
export function roadmapProgress(edition: Edition): Progress | undefined {
  const { catalogue } = edition;
  const roadmap = currentRoadmap(catalogue);
  if (!roadmap) return undefined;
  const staged = stagedActivities(roadmap.data);
  const days = roadmapDays(roadmap.data);
  return {
    title: roadmap.data.title,
    url: urlOf(edition, entryAddress('roadmaps', roadmap.id)),
    period: periodOf(roadmap.data),
    from: days?.from,
    to: days?.to,
    activities: countsOf(staged),
    stages: stageProgress(roadmap).map(({ number, title, address }, index) => {
      const id = stages.terms[index]?.id ?? '';
      return {
        number,
        id,
        title,
        url: urlOf(edition, address),
        activities: countsOf(staged.filter((one) => one.stages.includes(id))),
        news: countNews(catalogue, id),
      };
    }),
  };
}
