import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entryPlace } from '../../content/places.ts';
import { roadmapIn } from '../../content/roadmap-in.ts';
import { nextRoadmap, nextRoadmapIds } from './next-roadmap.ts';
import { comingYear, isYearEnding } from './year-turn.ts';

const place = entryPlace('roadmaps', 'karta');
const turn = { from: '2026-2027', to: '2027-2028' };
const made = (text: string) => {
  const roadmap = roadmapIn(place, nextRoadmap(text, turn));
  expect(roadmap).toBeDefined();
  return roadmap?.data;
};
const roadmap = (more: string) => `---
title: Дорожная карта школы на 2026/27 уч. год
summary: Что сделано.
status: опубликовано
published: 2026-09-03
schoolYear: 2026-2027
formerIds: [staraya]
approvals:
  - kind: утверждено
    body: Директор
columns:
  - holds: своя графа
    title: Участники 2026–2027 уч. г.
sections:
${more}---

Рассказ о прошлом годе.
`;
const activity = (fields: string) =>
  roadmap(`  - title: Раздел\n    stages: [1]\n    activities:\n      - ${fields}\n`);

describe('the next roadmap', () => {
  it('is a draft of the next year without what belonged to the last one', () => {
    const text = nextRoadmap(activity('title: Совет'), turn);
    expect(made(activity('title: Совет'))).toMatchObject({
      title: 'Дорожная карта школы на 2027/28 уч. год',
      status: { id: 'draft' },
      schoolYear: '2027-2028',
      columns: [{ title: 'Участники 2027–2028 уч. г.' }],
      approvals: [],
      formerIds: [],
    });
    expect(text).not.toMatch(/Рассказ|Что сделано|2026/);
  });

  it('names its year when the title did not', () => {
    const text = activity('title: Совет').replace(/^title: .*$/m, 'title: Наш план');
    expect(made(text)?.title).toBe('Дорожная карта на 2027–2028 учебный год');
  });

  it('has every activity that was not cancelled, as one that is planned', () => {
    const text = roadmap(`  - title: Раздел
    activities:
      - id: sovet
        number: '1.1'
        title: Совет
        state: выполнено
        done: 2026-09-10
        evidence:
          - title: Протокол
      - title: Лишнее
        state: отменено
      - title: Отложенное
        state: перенесено
        own:
          - column: Участники
            value: пары 2026–2027 учебного года
`);
    const activities = made(text)?.sections[0]?.activities ?? [];
    expect(activities.map(({ title }) => title)).toEqual(['Совет', 'Отложенное']);
    expect(
      activities.every(
        ({ state, done, evidence }) => state.id === 'planned' && !done && evidence.length === 0,
      ),
    ).toBe(true);
    expect(activities[0]).toMatchObject({ id: 'sovet', number: '1.1' });
    expect(activities[1]?.own[0]?.value).toBe('пары 2027–2028 учебного года');
  });

  it.each([
    ['Октябрь–ноябрь 2026 г.', 'Октябрь–ноябрь 2027 г.'],
    ['до 05.09.2026', 'до 05.09.2027'],
    ['Сентябрь 2026 г. — май 2027 г.', 'Сентябрь 2027 г. — май 2028 г.'],
    ['В течение 2026–2027 учебного года', 'В течение 2027–2028 учебного года'],
    ['В течение года', 'В течение года'],
    ['1 раз в 2 месяца', '1 раз в 2 месяца'],
  ])('moves the deadline «%s» to «%s»', (before, after) => {
    const data = made(activity(`title: Совет\n        deadline: '${before}'`));
    expect(data?.sections[0]?.activities[0]?.deadline).toBe(after);
  });

  it.each([
    'Приказ от 28.08.2026 № 187-од',
    'План 2026–2030 годов',
    'Итоги 2025–2026 учебного года',
    'кабинет 2026',
  ])('leaves «%s» as it is: it is a fact and no year of the plan', (words) => {
    expect(made(activity(`title: '${words}'`))?.sections[0]?.activities[0]?.title).toBe(words);
  });

  it.each(readdirSync('content/roadmaps'))('is made of the sample’s own %s', (file) => {
    const text = readFileSync(`content/roadmaps/${file}`, 'utf8');
    const before = roadmapIn(place, text)?.data;
    const from = before?.schoolYear ?? '';
    const to = comingYear(from, '2020-01-01');
    const after = roadmapIn(place, nextRoadmap(text, { from, to }))?.data;
    expect(after?.sections.map(({ title, stages }) => [title, stages])).toEqual(
      before?.sections.map(({ title, stages }) => [title, stages]),
    );
    expect(after?.sections.flatMap(({ activities }) => activities.map(({ title }) => title))).toHaveLength(
      before?.sections.flatMap(({ activities }) => activities.filter(({ state }) => state.id !== 'cancelled'))
        .length ?? 0,
    );
  });

  it('cannot be made of what cannot be read', () => {
    expect(() => nextRoadmap('---\ntitle: [\n---\n', turn)).toThrow(TypeError);
  });
});

it('its name is the name before with the next year', () => {
  expect(nextRoadmapIds('2026-2027', turn)[0]).toBe('2027-2028');
  expect(nextRoadmapIds('karta-2026-2027-gody', turn)[0]).toBe('karta-2027-2028-gody');
  const names = nextRoadmapIds('plan', turn);
  expect(names[0]).toBe('karta-2027-2028');
  expect(new Set(names).size).toBe(names.length);
});

describe('the turn', () => {
  it.each([
    ['2026-2027', '2026-11-20', '2027-2028'],
    ['2026-2027', '2027-08-31', '2027-2028'],
    ['2026-2027', '2027-09-01', '2027-2028'],
    ['2024-2025', '2026-11-20', '2026-2027'],
  ])('leads from %s on %s to %s', (from, today, to) => {
    expect(comingYear(from, today)).toBe(to);
  });

  it('is reminded of from June on', () => {
    expect(isYearEnding('2026-2027', '2027-05-30')).toBe(false);
    expect(isYearEnding('2026-2027', '2027-05-31')).toBe(true);
    expect(isYearEnding('2026-2027', '2027-10-01')).toBe(true);
  });
});
