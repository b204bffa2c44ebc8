import { describe, expect, it } from 'vitest';
import type { Parts } from '#rules/library-for-tests.ts';
import { addressBook } from './address-book.ts';
import type { RoadmapView } from './page.ts';
import { today, wholeLibrary } from './whole-library-for-tests.ts';

function planWith(sections: unknown, parts: Parts = {}): RoadmapView {
  const roadmaps = [{ id: 'plan', sections }];
  const page = addressBook(wholeLibrary({ roadmaps, ...parts }), today).page('/dorozhnaya-karta/plan/');
  if (page?.template !== 'roadmap') throw new Error('There is no plan.');
  return page.view;
}

const stageOf = ({ stages }: RoadmapView, number: number) => {
  const stage = stages[number - 1];
  if (!stage) throw new Error(`There is no stage ${number}.`);
  return stage;
};

describe('the seven stages of a plan', () => {
  it('are always seven, and one without activities is empty', () => {
    const view = planWith([{ activities: [{ title: 'Приказ', stages: [1] }] }]);
    expect(view.stages.map(({ number, total }) => [number, total])).toEqual([
      [1, 1],
      [2, 0],
      [3, 0],
      [4, 0],
      [5, 0],
      [6, 0],
      [7, 0],
    ]);
  });

  it('belong to the activity, and to the section where the activity names none', () => {
    const view = planWith([
      { stages: [2, 3], activities: [{ title: 'Запросы' }, { title: 'Статья', stages: [7] }] },
      { activities: [{ title: 'Проекты' }] },
    ]);
    const texts = view.stages.map(({ activities }) => activities.map(({ text }) => text));
    expect(texts).toEqual([[], ['Запросы'], ['Запросы'], [], [], [], ['Статья']]);
    expect(view.unstaged.map(({ text }) => text)).toEqual(['Проекты']);
  });

  it('count what is done and leave cancelled activities out of the count', () => {
    const states = ['выполнено', 'идёт', 'отменено', 'запланировано'];
    const view = planWith([{ stages: [5], activities: states.map((state) => ({ title: state, state })) }]);
    expect(stageOf(view, 5)).toMatchObject({ done: 1, total: 3 });
    expect(stageOf(view, 5).activities.map(({ state }) => state.label)).toEqual(states);
  });

  it('keep the words of a deadline and add its days where it has some', () => {
    const deadlines = ['Октябрь–ноябрь 2026 г.', 'По отдельному графику', '12 октября 2026 г.'];
    const view = planWith([
      { stages: [1], activities: deadlines.map((deadline) => ({ title: 'Дело', deadline })) },
    ]);
    expect(stageOf(view, 1).activities.map(({ deadline }) => deadline)).toEqual([
      { text: 'Октябрь–ноябрь 2026 г.', meaning: 'с 1 октября по 30 ноября 2026 г.' },
      { text: 'По отдельному графику' },
      { text: '12 октября 2026 г.' },
    ]);
  });

  it('repeat what a merged cell of the table says', () => {
    const activities = [
      { title: 'Запросы', deadline: 'Сентябрь 2026 г.', responsible: 'Куратор' },
      { title: 'Банк', merged: true, responsible: 'Директор' },
    ];
    const [, bank] = stageOf(planWith([{ stages: [2], activities }]), 2).activities;
    expect(bank).toMatchObject({ deadline: { text: 'Сентябрь 2026 г.' }, responsible: 'Директор' });
  });

  it('link evidence that is on the site and name the rest', () => {
    const evidence = [
      { title: 'Приказ', regulation: 'prikaz' },
      { title: 'Заметка', news: 'net-takoj' },
      { title: 'Статья', address: 'https://press.example/1' },
    ];
    const view = planWith([{ stages: [1], activities: [{ title: 'Дело', evidence }] }]);
    expect(stageOf(view, 1).activities[0]?.evidence).toEqual([
      { title: 'Приказ', address: '/dokumenty/prikaz/' },
      { title: 'Заметка' },
      { title: 'Статья', address: 'https://press.example/1' },
    ]);
  });

  it('show the news of their own days and not of another year', () => {
    const news = [
      { id: 'etot-god', title: 'Этот год', date: '2026-09-20', stages: [7] },
      { id: 'tot-god', title: 'Тот год', date: '2025-09-20', stages: [7] },
    ];
    const view = planWith([{ stages: [7], activities: [{ title: 'Сайт' }] }], { news });
    expect(stageOf(view, 7).news.map(({ title }) => title)).toEqual(['Этот год']);
  });

  it('give an event the way to the line of its activity', () => {
    const parts: Parts = { events: [{ id: 'kruglyj-stol', activity: { roadmap: 'plan', id: 'stol' } }] };
    const library = wholeLibrary({
      ...parts,
      roadmaps: [{ id: 'plan', sections: [{ activities: [{ id: 'stol', title: 'Круглый стол' }] }] }],
    });
    const book = addressBook(library, today);
    const event = book.page('/anonsy/kruglyj-stol/');
    const plan = book.page('/dorozhnaya-karta/plan/');
    const links =
      event?.template === 'event'
        ? event.view.facts.flatMap(({ values }) => values.map(({ address }) => address))
        : [];
    const anchors =
      plan?.template === 'roadmap'
        ? plan.view.table.rows.flatMap((row) => (row.kind === 'cells' ? row.anchor : []))
        : [];
    expect(links.flatMap((link) => link?.split('#')[1] ?? [])).toEqual(anchors);
  });
});

it('the day on which an activity was done stands with the state «выполнено» alone', () => {
  const view = planWith([
    {
      stages: [1],
      activities: ['запланировано', 'идёт', 'выполнено', 'перенесено', 'отменено'].map((state) => ({
        title: state,
        state,
        done: '2026-10-01',
      })),
    },
  ]);
  expect(stageOf(view, 1).activities.map(({ state, done }) => [state.label, done])).toEqual([
    ['запланировано', undefined],
    ['идёт', undefined],
    ['выполнено', '2026-10-01'],
    ['перенесено', undefined],
    ['отменено', undefined],
  ]);
});
