import { expect, test } from 'vitest';
import { everyStageHasNews as rule } from './every-stage-has-news.ts';
import { library, libraryWithoutSchool, say, today } from './library-for-tests.ts';

const plan = (...activities: object[]) => ({ sections: [{ activities }] });
const count = (subject: Parameters<typeof rule.judge>[0], day = today) => rule.judge(subject, day).length;

test('a stage that has begun and has no news is told, the launching ones with a reason', () => {
  const roadmaps = [plan({ stages: [1], deadline: 'Сентябрь' }, { stages: [7], deadline: 'В течение года' })];
  expect(say(rule, library({ roadmaps, news: [] }))).toMatchInlineSnapshot(`
    "warning roadmaps/zapis-1.md sections
      Об этапе «Подготовка условий для реализации системы наставничества» в этом учебном году нет новостей. На подготовке и запуске сообщения особенно важны.
      Опубликуйте короткую новость и отметьте в ней этап.
      (Рекомендации по подготовке плана, п. 12)
    warning roadmaps/zapis-1.md sections
      Об этапе «Информационная поддержка системы наставничества» в этом учебном году нет новостей.
      Опубликуйте короткую новость и отметьте в ней этап.
      (Рекомендации по подготовке плана, п. 12)"
  `);
});

test('a stage begins with the first day of its first activity', () => {
  const roadmaps = [plan({ stages: [6], deadline: 'Май-июнь' }, { stages: [6], deadline: 'апрель 2027 г.' })];
  expect(count(library({ roadmaps, news: [] }), '2027-03-31')).toBe(0);
  expect(count(library({ roadmaps, news: [] }), '2027-04-01')).toBe(1);
});

test('an activity that is done or has no days counts as begun', () => {
  expect(
    count(library({ roadmaps: [plan({ stages: [6], deadline: 'Май', state: 'выполнено' })], news: [] })),
  ).toBe(1);
  expect(
    count(library({ roadmaps: [plan({ stages: [6], deadline: 'По отдельному графику' })], news: [] })),
  ).toBe(1);
  expect(count(library({ roadmaps: [plan({ stages: [6] })], news: [] }))).toBe(1);
});

test('news count from the August before the school year to its end', () => {
  const roadmaps = [plan({ stages: [1] })];
  const told = (date: string) => count(library({ roadmaps, news: [{ date, stages: [1] }] }));
  expect([told('2026-07-31'), told('2026-08-01'), told('2026-10-01'), told('2027-09-01')]).toEqual([
    1, 0, 0, 1,
  ]);
});

test('declared absence of news, news that cannot be read, no roadmap and no school say nothing', () => {
  const absences = [{ section: 'новости', reason: 'Раздел открывается', until: today }];
  expect(count(library({ news: [], school: { absences } }))).toBe(0);
  expect(count(library({ news: [], unreadable: ['news/pedsovet'] }))).toBe(0);
  expect(count(library({ news: [], roadmaps: [] }))).toBe(0);
  expect(count(libraryWithoutSchool({ news: [] }))).toBe(0);
});
