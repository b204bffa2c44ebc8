import { describe, expect, it } from 'vitest';
import type { Parts } from '#rules/library-for-tests.ts';
import { addressBook } from './address-book.ts';
import { today, wholeLibrary } from './whole-library-for-tests.ts';

function homeOf(parts: Parts = {}, changes?: ReadonlyMap<string, string>) {
  const library = { ...wholeLibrary(parts), ...(changes && { changes }) };
  const page = addressBook(library, today).page('/');
  if (page?.template !== 'home') throw new Error('There is no first page.');
  return page.view;
}

describe('the first page', () => {
  it('counts the activities of the plan once each, cancelled ones not at all', () => {
    const activities = [
      { title: 'Раз', stages: [1, 2], state: 'выполнено' },
      { title: 'Два', stages: [2], state: 'идёт' },
      { title: 'Три', stages: [3], state: 'отменено' },
    ];
    const { roadmap } = homeOf({ roadmaps: [{ id: 'plan', sections: [{ activities }] }] });
    expect([roadmap?.done, roadmap?.total]).toEqual([1, 2]);
    expect(roadmap?.stages.map(({ state }) => state)).toEqual([
      'done',
      'running',
      'empty',
      'empty',
      'empty',
      'empty',
      'empty',
    ]);
  });

  it('calls a stage whose work has not begun one that lies ahead', () => {
    const { roadmap } = homeOf({
      roadmaps: [{ id: 'plan', sections: [{ activities: [{ title: 'Раз', stages: [1] }] }] }],
    });
    expect(roadmap?.stages[0]?.state).toBe('ahead');
  });

  it('says when anything was changed last: as an entry says, else as its history does, never in the future', () => {
    const news = [{ id: 'pedsovet', published: '2026-09-01', date: '2026-09-01', updated: '2026-10-02' }];
    const none = { regulations: [], roadmaps: [], programmes: [], practices: [], guidance: [] };
    const others = { ...none, events: [], mentors: [], indicators: [], pages: [] };
    expect(homeOf({ ...others, news }).updated).toBe('2026-10-02');
    const silent = [{ id: 'pedsovet', published: '2026-09-01', date: '2026-09-01' }];
    const history = (day: string) => new Map([['news/pedsovet.md', day]]);
    expect(homeOf({ ...others, news: silent }, history('2026-10-05')).updated).toBe('2026-10-05');
    expect(homeOf({ ...others, news: silent }, history('2027-01-01')).updated).toBe('2026-09-01');
  });

  it('shows the nearest events first, and never one that has passed or is cancelled', () => {
    const events = [
      { id: 'daleko', title: 'Далеко', start: '2027-03-01' },
      { id: 'blizko', title: 'Близко', start: '2026-10-20' },
      { id: 'otmena', title: 'Отмена', start: '2026-10-18', cancelled: true },
      { id: 'proshlo', title: 'Прошло', start: '2026-10-01' },
    ];
    expect(homeOf({ events }).events.map(({ title }) => title)).toEqual(['Близко', 'Далеко']);
  });

  it('shows the actual values of the last year that has any, with the targets of that year', () => {
    const indicators = [
      {
        id: 'dolya',
        title: 'Доля',
        unit: '%',
        values: [
          { year: '2024-2025', actual: 20 },
          { year: '2025-2026', target: 40, actual: 45.5 },
          { year: '2026-2027', target: 60 },
        ],
      },
      { id: 'praktiki', title: 'Практики', unit: 'практик', values: [{ year: '2025-2026', actual: 10 }] },
      { id: 'davno', title: 'Давно', unit: '%', values: [{ year: '2024-2025', actual: 7 }] },
    ];
    const { results } = homeOf({ indicators });
    expect(results?.year).toBe('2025–2026 учебного года');
    expect(results?.values.map(({ title, reached, target }) => [title, reached, target])).toEqual([
      ['Доля', '45,5\u00a0%', '40\u00a0%'],
      ['Практики', '10\u00a0практик', undefined],
    ]);
    expect(homeOf({ indicators: [{ values: [{ year: '2025', actual: 6 }] }] }).results?.year).toBe(
      '2025 года',
    );
    expect(homeOf({ indicators: [{ values: [{ year: '2026-2027', target: 60 }] }] }).results).toBeUndefined();
  });
});
