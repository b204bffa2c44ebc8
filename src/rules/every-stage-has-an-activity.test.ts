import { expect, test } from 'vitest';
import { stages } from '#model/vocabularies.ts';
import { everyStageHasAnActivity as rule } from './every-stage-has-an-activity.ts';
import { library, say, today } from './library-for-tests.ts';

const section = (sectionStages: number[], ...activities: object[]) => ({
  stages: sectionStages,
  activities: activities.map((activity) => ({ title: 'Мероприятие', ...activity })),
});
const plan = (...sections: object[]) => library({ roadmaps: [{ sections }] });
const six = section([1, 2, 3, 4, 5, 6], {});

test('every stage without an activity is told', () => {
  expect(say(rule, plan(section([1, 2, 3, 4, 6], {})))).toMatchInlineSnapshot(`
    "error roadmaps/zapis-1.md sections
      В дорожной карте нет мероприятий этапа 5 «Организация и осуществление работы наставнических пар/групп».
      Добавьте мероприятие этого этапа или отметьте этап у того мероприятия, которое к нему относится.
      (Рекомендации по подготовке плана, п. 3)
    error roadmaps/zapis-1.md sections
      В дорожной карте нет мероприятий этапа 7 «Информационная поддержка системы наставничества».
      Добавьте мероприятие этого этапа или отметьте этап у того мероприятия, которое к нему относится.
      (Рекомендации по подготовке плана, п. 12)"
  `);
  expect(rule.judge(plan(section([], {})), today)).toHaveLength(stages.terms.length);
});

test('the stage belongs to the activity: its own stages come first, its section’s otherwise', () => {
  expect(say(rule, plan(six, section([], { stages: [7] })))).toBe('');
  expect(rule.judge(plan(six, section([7], { stages: [6] })), today)).toHaveLength(1);
});

test('a section without activities covers nothing, and neither does a cancelled activity', () => {
  expect(rule.judge(plan(six, section([7])), today)).toHaveLength(1);
  expect(rule.judge(plan(six, section([7], { state: 'отменено' })), today)).toHaveLength(1);
  expect(rule.judge(plan(six, section([7], { state: 'перенесено' })), today)).toEqual([]);
});

test('several current roadmaps are taken together', () => {
  const roadmaps = [
    { id: 'a', sections: [six] },
    { id: 'b', sections: [section([7], {})] },
  ];
  expect(say(rule, library({ roadmaps }))).toBe('');
});

test('roadmaps of other years, of one programme, of nobody yet and unreadable ones say nothing', () => {
  const sections = [section([1], {})];
  expect(say(rule, library({ roadmaps: [{ sections, schoolYear: '2025-2026' }] }))).toBe('');
  expect(say(rule, library({ roadmaps: [{ sections, programme: 'pervyj-god' }] }))).toBe('');
  expect(say(rule, library({ roadmaps: [{ sections, status: 'черновик' }] }))).toBe('');
  expect(say(rule, library({ roadmaps: [{ sections }], unreadable: ['roadmaps/drugaya'] }))).toBe('');
});
