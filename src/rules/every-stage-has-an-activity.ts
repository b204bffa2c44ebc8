import { stages } from '#model/vocabularies.ts';
import { defineRule } from './rule.ts';
import { activitiesOf } from './views/activities.ts';
import { currentRoadmaps } from './views/current-roadmap.ts';
import { hasUnreadable } from './views/published.ts';

/**
 * Each of the seven stages has an activity in the current roadmap; several current roadmaps are taken together.
 * An activity without stages of its own belongs to those of its section; a cancelled one does not count.
 */
export const everyStageHasAnActivity = defineRule({
  name: 'everyStageHasAnActivity',
  severity: 'error',
  basis: 'Рекомендации по подготовке плана, п. 3',
  find: (library, today) => {
    const roadmaps = currentRoadmaps(library, today);
    const [first] = roadmaps;
    if (!first || hasUnreadable(library, 'roadmaps')) return [];
    const covered = new Set(roadmaps.flatMap(activitiesOf).flatMap((activity) => activity.stages));
    return stages.terms.flatMap(({ id, label }, index) =>
      covered.has(id)
        ? []
        : [
            {
              file: first.file,
              field: 'sections',
              message: `В дорожной карте нет мероприятий этапа ${index + 1} «${label}».`,
              fix: 'Добавьте мероприятие этого этапа или отметьте этап у того мероприятия, которое к нему относится.',
              ...(id === 'information' ? { basis: 'Рекомендации по подготовке плана, п. 12' } : {}),
            },
          ],
    );
  },
});
