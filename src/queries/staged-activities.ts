/** The activities of a plan, each with its stages and with what its cells share with the activity above. */
import type { Entry } from '#model/library.ts';
import { activityAnchor } from './addresses.ts';

type Roadmap = Entry<'roadmaps'>['data'];
export type Activity = Roadmap['sections'][number]['activities'][number];

/** `anchor` is where the activity stands on the plan's page; `stages` are ids. */
export type StagedActivity = { activity: Activity; stages: readonly string[]; anchor: string };

/** An activity with what it shares with the one before: deadline, responsible and result of a merged cell. */
function withShared(activity: Activity, before: Activity | undefined): Activity {
  if (!activity.merged || !before) return activity;
  const { deadline, responsible, result } = before;
  return {
    ...activity,
    deadline: activity.deadline ?? deadline,
    responsible: activity.responsible ?? responsible,
    result: activity.result ?? result,
  };
}

/** Activities with their stages: their own, else those of the section. */
export function stagedActivities({ sections }: Roadmap): StagedActivity[] {
  return sections.flatMap((section, sectionIndex) => {
    let before: Activity | undefined;
    return section.activities.map((written, index) => {
      const activity = withShared(written, before);
      before = activity;
      const own = activity.stages.length > 0 ? activity.stages : section.stages;
      const anchor = activityAnchor(sectionIndex, index, activity.id);
      return { activity, stages: own.map(({ id }) => id), anchor };
    });
  });
}
