import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { deadlineSpan, parseDeadline } from '#format/deadline.ts';
import { catalogueOf } from '#queries/catalogue.ts';
import { roadmapDays } from '#queries/roadmap-period.ts';
import { stagedActivities } from '#queries/staged-activities.ts';
import { readLibrary } from '#reader/read-library.ts';
import { bareLibrary, entry, today, type Fields } from '#rules/library-for-tests.ts';
import { deadlineOccurrences } from './deadline-occurrences.ts';
import type { Edition } from './edition.ts';
import { placeOf } from './feeds-for-tests.ts';

const library = bareLibrary();
const edition: Edition = { ...placeOf(library, today), catalogue: catalogueOf(library, today) };

const directories = [
  'content',
  ...readdirSync('src/fixtures')
    .filter((name) => /^\d/.test(name))
    .map((name) => path.join('src/fixtures', name)),
];
const roadmaps = directories.flatMap((name) =>
  readLibrary(name).library.entries.roadmaps.map((roadmap) => ({ file: `${name}/${roadmap.file}`, roadmap })),
);

describe.each(roadmaps)('deadlines of $file', ({ roadmap }) => {
  const occurrences = deadlineOccurrences(edition, roadmap);
  const activities = stagedActivities(roadmap.data);

  it('are days on which something that was understood ends', () => {
    for (const { activity, anchor } of activities) {
      const own = occurrences.filter(({ url }) => url.endsWith(`#${anchor}`)).map(({ from }) => from);
      const deadline = parseDeadline(activity.deadline ?? '', roadmapDays(roadmap.data));
      const span = deadlineSpan(deadline);
      if (span === undefined || activity.state.id === 'cancelled') {
        expect(own, anchor).toEqual([]);
        continue;
      }
      const ends = deadline.kind === 'dates' ? deadline.ranges.map(({ to }) => to) : [span.to];
      expect(new Set(own), anchor).toEqual(new Set(ends));
      expect(own.filter((day) => day < span.from || day > span.to)).toEqual([]);
    }
  });

  it('have one line of a sensible length for a title and the whole wording below', () => {
    for (const { title, description, url } of occurrences) {
      expect(title).toMatch(/^Срок(?: \([а-яё]+\))?: \S/u);
      expect(title).not.toContain('\n');
      expect(title.length).toBeLessThan(150);
      const { activity } = activities.find(({ anchor }) => url.endsWith(`#${anchor}`)) ?? {};
      expect(description.join('\n')).toContain(activity?.title ?? activity?.items[0]?.text);
      expect(description).toContain(`Срок: ${activity?.deadline ?? ''}`);
    }
  });
});

it('plans of the sample and of the sources have deadlines to look at', () => {
  expect(roadmaps.length).toBeGreaterThan(5);
  expect(roadmaps.flatMap(({ roadmap }) => deadlineOccurrences(edition, roadmap)).length).toBeGreaterThan(60);
});

function daysOf(activity: Fields): string[] {
  const roadmap = entry('roadmaps', {
    schoolYear: '2026-2027',
    sections: [{ stages: [3], activities: [{ id: 'delo', title: 'Провести опрос', ...activity }] }],
  });
  return deadlineOccurrences(edition, roadmap).map(({ from }) => from);
}

describe('a deadline', () => {
  it.each([
    ['до 15 октября 2026 г.', ['2026-10-15']],
    ['20 ноября 2026 г.', ['2026-11-20']],
    ['Октябрь–ноябрь 2026 г.', ['2026-11-30']],
    ['В течение года', ['2027-08-31']],
    ['Сентябрь, март', ['2026-09-30', '2027-03-31']],
    ['ежемесячно с октября по май', ['2027-05-31']],
    ['ежемесячно', []],
    ['2 раза в год', []],
    ['с 1 октября', []],
    ['по мере необходимости', []],
    ['по отдельному графику', []],
    ['невесть когда', []],
  ])('stands on its last day: %s', (deadline, expected) => {
    expect(daysOf({ deadline })).toEqual(expected);
  });

  it('that nobody wrote is none', () => {
    expect(daysOf({})).toEqual([]);
  });

  it.each([
    ['запланировано', 'Срок: Провести опрос'],
    ['идёт', 'Срок: Провести опрос'],
    ['выполнено', 'Срок (выполнено): Провести опрос'],
    ['перенесено', 'Срок (перенесено): Провести опрос'],
    ['отменено', undefined],
  ])('tells how far the activity is: %s', (state, title) => {
    const roadmap = entry('roadmaps', {
      sections: [{ activities: [{ title: 'Провести опрос', deadline: '20 ноября 2026 г.', state }] }],
    });
    expect(deadlineOccurrences(edition, roadmap).map((occurrence) => occurrence.title)).toEqual(
      title === undefined ? [] : [title],
    );
  });

  it('tells the wording, the responsible and the stages, and leads to its line of the plan', () => {
    const roadmap = entry('roadmaps', {
      id: 'plan',
      updated: '2026-09-02',
      sections: [
        {
          stages: [3, 7],
          activities: [
            {
              id: 'opros',
              title: 'Провести опрос',
              items: [{ number: '1)', text: 'составить анкету' }, { text: 'собрать ответы' }],
              deadline: 'Сентябрь, март',
              responsible: 'куратор',
            },
          ],
        },
      ],
    });
    const occurrences = deadlineOccurrences(edition, roadmap);
    expect(occurrences.map(({ id }) => id)).toEqual([
      'roadmaps-plan.meropriyatie-opros.1',
      'roadmaps-plan.meropriyatie-opros.2',
    ]);
    expect(occurrences[0]).toMatchObject({
      description: [
        'Провести опрос\n1) составить анкету\nсобрать ответы',
        'Срок: Сентябрь, март',
        'Ответственный: куратор',
        'Этап: Формирование банка наставников',
        'Этап: Информационная поддержка системы наставничества',
      ],
      url: 'https://school.example/section/dorozhnaya-karta/plan/#meropriyatie-opros',
      written: '2026-09-02',
      busy: false,
    });
  });

  it('of a shared cell holds for every activity that shares it', () => {
    const roadmap = entry('roadmaps', {
      sections: [
        {
          activities: [
            { title: 'Первое', deadline: '20 ноября 2026 г.' },
            { title: 'Второе', merged: true },
          ],
        },
      ],
    });
    expect(deadlineOccurrences(edition, roadmap).map(({ title, from }) => [title, from])).toEqual([
      ['Срок: Первое', '2026-11-20'],
      ['Срок: Второе', '2026-11-20'],
    ]);
  });
});
