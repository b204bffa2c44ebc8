import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressBook } from './address-book.ts';
import type { TimelineView } from './page.ts';
import { today, wholeLibrary } from './whole-library-for-tests.ts';

type Activity = { title?: string; stages?: number[]; deadline?: string; state?: string };

function timelineOf(
  activities: Activity[],
  plan: object = { schoolYear: '2026-2027' },
  day = today,
): TimelineView | undefined {
  const roadmaps = [{ id: 'plan', schoolYear: undefined, ...plan, sections: [{ activities }] }];
  const page = addressBook(wholeLibrary({ roadmaps }), day).page('/dorozhnaya-karta/plan/');
  if (page?.template !== 'roadmap') throw new Error('There is no plan.');
  return page.view.timeline;
}

const spansOf = (deadline: string, plan?: object) =>
  timelineOf([{ title: 'Дело', stages: [1], deadline }], plan)?.groups[0]?.rows[0]?.spans;

describe('a plan over time', () => {
  it('has equal months of its school year, and today among them', () => {
    const timeline = timelineOf([{ title: 'Дело', deadline: 'Октябрь' }]);
    expect(timeline?.ticks.map(({ label }) => label).join(' ')).toBe(
      'сен окт ноя дек янв фев мар апр май июн июл авг',
    );
    expect(timeline?.ticks[0]?.title).toBe('сентябрь 2026 г.');
    // The middle of October, the second of twelve months.
    expect(timeline?.today).toEqual({ day: '2026-10-15', at: Math.round(((1 + 14 / 31) / 12) * 1000) });
  });

  it('has no today outside of its days', () => {
    expect(
      timelineOf([{ title: 'Дело', deadline: 'Октябрь' }], undefined, '2027-09-01')?.today,
    ).toBeUndefined();
  });

  it('shows a stretch by its ends, a last day as a day, several dates apart, an open end to the last day', () => {
    expect(spansOf('Сентябрь')).toEqual([{ from: 0, to: 83, kind: 'span' }]);
    expect(spansOf('до 1 октября')).toEqual([{ from: 83, to: 86, kind: 'day' }]);
    expect(spansOf('Сентябрь, март')).toEqual([
      { from: 0, to: 83, kind: 'span' },
      { from: 500, to: 583, kind: 'span' },
    ]);
    expect(spansOf('В течение учебного года')).toEqual([{ from: 0, to: 1000, kind: 'span' }]);
    expect(spansOf('с 1 декабря 2026 года')).toEqual([{ from: 250, to: 1000, kind: 'open' }]);
  });

  it('fills the plan with what repeats', () => {
    expect(spansOf('ежемесячно')).toEqual([{ from: 0, to: 1000, kind: 'span' }]);
  });

  it('stretches over deadlines outside of the plan', () => {
    const timeline = timelineOf([
      { title: 'Раньше', stages: [1], deadline: 'Август 2026 г.' },
      { title: 'Позже', stages: [1], deadline: 'Октябрь 2027 г.' },
    ]);
    expect(timeline?.ticks).toHaveLength(15);
    expect(timeline?.groups[0]?.rows.map(({ spans }) => spans[0])).toEqual([
      { from: 0, to: 67, kind: 'span' },
      { from: 933, to: 1000, kind: 'span' },
    ]);
  });

  it('counts in quarters and years where months would be too many', () => {
    const period = (from: string, to: string) =>
      timelineOf([{ title: 'Дело', deadline: 'Октябрь 2024 г.' }], { period: { from, to } })?.ticks;
    expect(
      period('2024-01-01', '2026-12-31')
        ?.map(({ label }) => label)
        .join(' '),
    ).toBe('I II III IV I II III IV I II III IV');
    expect(period('2024-01-01', '2026-12-31')?.[0]?.title).toBe('I квартал 2024 г.');
    expect(period('2020-09-01', '2026-12-31')?.map(({ label }) => label)).toEqual([
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
      '2026',
    ]);
  });

  it('keeps what has no days beside the line, in the words of the plan', () => {
    const timeline = timelineOf([
      { title: 'Дело', deadline: 'Октябрь' },
      { title: 'По графику', deadline: 'По отдельному графику' },
      { title: 'Когда-нибудь' },
    ]);
    expect(timeline?.unscheduled.map(({ text, deadline }) => [text, deadline?.text])).toEqual([
      ['По графику', 'По отдельному графику'],
      ['Когда-нибудь', undefined],
    ]);
  });

  it('shows an activity of several stages once, in the first of them, and those of none last', () => {
    const timeline = timelineOf([
      { title: 'Без этапа', deadline: 'Сентябрь' },
      { title: 'Поздно', stages: [3, 2], deadline: 'Май' },
      { title: 'Рано', stages: [2], deadline: 'Сентябрь' },
    ]);
    expect(
      timeline?.groups.map(({ stage, rows }) => [stage?.number, rows.map(({ activity }) => activity.text)]),
    ).toEqual([
      [2, ['Рано', 'Поздно']],
      [undefined, ['Без этапа']],
    ]);
  });

  it('is none for a plan without any day', () => {
    expect(timelineOf([{ title: 'Дело', deadline: 'По отдельному графику' }], {})).toBeUndefined();
    expect(timelineOf([{ title: 'Дело' }])).toBeUndefined();
  });

  it('never leaves its line, whatever the deadlines', () => {
    const deadline = fc.constantFrom(
      'Август 2020 г.',
      'до 1 сентября 2030 г.',
      'Октябрь–ноябрь',
      'ежемесячно',
      'с 5 мая 2027 г.',
      '1–5 октября 2026 г.',
      'Сентябрь, март',
      'В течение года',
      'ноябрь 2026 г. - октябрь 2027 г.',
    );
    fc.assert(
      fc.property(fc.array(deadline, { minLength: 1, maxLength: 6 }), (deadlines) => {
        const timeline = timelineOf(deadlines.map((words) => ({ title: 'Дело', deadline: words })));
        for (const { from, to } of timeline?.groups.flatMap(({ rows }) =>
          rows.flatMap(({ spans }) => spans),
        ) ?? []) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(1000);
          expect(from).toBeLessThanOrEqual(to);
        }
      }),
    );
  });
});
