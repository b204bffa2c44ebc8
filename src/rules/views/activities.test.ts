import { expect, test } from 'vitest';
import { entry } from '../library-for-tests.ts';
import { activitiesOf } from './activities.ts';

test('a shared cell goes down from activity to activity, through sections too, and own words come first', () => {
  const sections = [
    {
      stages: [1],
      activities: [
        { deadline: 'Август', responsible: 'директор', result: 'Приказ' },
        { merged: true },
        { merged: true, result: 'План' },
      ],
    },
    { stages: [2], activities: [{ merged: true, stages: [3] }, { state: 'отменено' }, {}] },
  ];
  const rows = activitiesOf(entry('roadmaps', { sections })).map(
    ({ field, stages, deadline, responsible, result }) =>
      [field, stages.join(), deadline, responsible, result].join(' | '),
  );
  expect(rows).toMatchInlineSnapshot(`
    [
      "sections.0.activities.0 | preparation | Август | директор | Приказ",
      "sections.0.activities.1 | preparation | Август | директор | Приказ",
      "sections.0.activities.2 | preparation | Август | директор | План",
      "sections.1.activities.0 | mentor-bank | Август | директор | План",
      "sections.1.activities.2 | mentee-bank |  |  | ",
    ]
  `);
});
