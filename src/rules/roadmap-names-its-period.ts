import { defineRule, findInEach } from './rule.ts';
import { roadmapPeriod, roadmapsInWork } from './views/current-roadmap.ts';

/** A roadmap says for which school year or days it is: months without years mean nothing otherwise. */
export const roadmapNamesItsPeriod = defineRule({
  name: 'roadmapNamesItsPeriod',
  severity: 'warning',
  basis: 'Рекомендации по подготовке плана, п. 4',
  find: (library, today) =>
    findInEach(roadmapsInWork(library, today), ({ data }) =>
      roadmapPeriod(data)
        ? []
        : [
            {
              field: 'schoolYear',
              message: 'В дорожной карте не назван ни учебный год, ни период.',
              fix: 'Укажите учебный год или первый и последний день плана.',
            },
          ],
    ),
});
