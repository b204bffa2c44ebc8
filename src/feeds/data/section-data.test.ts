import { describe, expect, it } from 'vitest';
import { collectionNames } from '#model/collections.ts';
import { isPublished, type Entry, type Library } from '#model/library.ts';
import { stages } from '#model/vocabularies.ts';
import { fileAddresses } from '#queries/addresses.ts';
import { readLibrary } from '#reader/read-library.ts';
import { bareLibrary, today } from '#rules/library-for-tests.ts';
import { feedsOf } from '../feeds-for-tests.ts';
import type { SectionData } from './section-schema.ts';

async function sectionOf(library: Library, day = today): Promise<SectionData> {
  return JSON.parse((await feedsOf(library, day)).get(fileAddresses.sectionData) ?? '') as SectionData;
}

describe('people', () => {
  const programmes = [
    { mentors: [{ post: 'методист', mentor: 'metodist' }], mentees: [{ post: 'учитель', count: 1 }] },
    {
      formation: 'группа',
      form: 'иное: руководитель – педагог',
      mentors: [
        { post: 'методист', mentor: 'metodist' },
        { post: 'учитель' },
        { post: 'сменившийся', until: '2026-10-14' },
        { post: 'последний день', until: today },
      ],
      mentees: [
        { post: 'учитель', count: 3 },
        { post: 'воспитатель', count: 2 },
      ],
    },
    { state: 'запланирована', mentees: [{ post: 'учитель', count: 100 }] },
    { state: 'приостановлена' },
    { state: 'завершена', finished: '2026-09-30' },
    { status: 'черновик', mentees: [{ post: 'учитель', count: 200 }] },
  ];

  it('are counted in programmes that are running now, and are nothing but numbers', async () => {
    const { participants } = await sectionOf(bareLibrary({ programmes }));
    const teachers = { id: 'teacher-teacher', label: 'педагог – педагог' };
    const heads = { id: 'head-teacher', label: 'руководитель образовательной организации – педагог' };
    expect(participants).toEqual({
      programmes: { planned: 1, running: 2, suspended: 1, completed: 1 },
      running: {
        programmes: 2,
        mentors: 3,
        mentees: 6,
        pairs: 1,
        groups: 1,
        byForm: [
          { form: teachers, programmes: 1, mentors: 1, mentees: 1 },
          { form: heads, programmes: 1, mentors: 3, mentees: 5 },
        ],
      },
    });
  });

  it('are none where there are no programmes', async () => {
    const { participants } = await sectionOf(bareLibrary());
    expect(participants.running).toEqual({
      programmes: 0,
      mentors: 0,
      mentees: 0,
      pairs: 0,
      groups: 0,
      byForm: [],
    });
  });
});

describe('the plan', () => {
  const states = ['запланировано', 'идёт', 'выполнено', 'перенесено', 'отменено'];
  const library = bareLibrary({
    roadmaps: [
      {
        id: 'plan',
        sections: [
          { stages: [1, 2], activities: states.map((state) => ({ title: state, state })) },
          { stages: [2], activities: [{ title: 'ещё', state: 'выполнено' }] },
        ],
      },
    ],
    news: [
      { stages: [2], date: '2026-09-20' },
      { stages: [2, 3], date: '2026-10-01' },
      { stages: [2], date: '2026-08-31' },
      { stages: [2], date: '2026-10-02', status: 'черновик' },
    ],
  });

  it('tells for every stage how far its activities are and how many news it has this year', async () => {
    const { roadmap } = await sectionOf(library);
    const none = { total: 0, planned: 0, running: 0, done: 0, postponed: 0 };
    const one = { total: 4, planned: 1, running: 1, done: 1, postponed: 1 };
    expect(roadmap?.activities).toEqual({ ...one, total: 5, done: 2 });
    expect(roadmap?.stages.map(({ number, id, activities, news }) => [number, id, activities, news])).toEqual(
      stages.terms.map(({ id }, index) => {
        if (index === 0) return [1, id, one, 0];
        if (index === 1) return [2, id, { ...one, total: 5, done: 2 }, 2];
        return [index + 1, id, none, index === 2 ? 1 : 0];
      }),
    );
    expect(roadmap).toMatchObject({ from: '2026-09-01', to: '2027-08-31', period: '2026–2027 учебный год' });
  });

  it('is absent where there is none', async () => {
    expect(await sectionOf(bareLibrary())).not.toHaveProperty('roadmap');
  });
});

describe('the curator', () => {
  const curator = {
    post: 'методист',
    email: 'pochta@school.example',
    phone: '+7 (000) 000-00-00',
    place: 'кабинет 1',
    order: { number: '7', date: '2026-08-20', regulation: 'prikaz' },
    name: 'Имя куратора',
  };
  const consent = { given: '2026-09-01', until: '2027-08-31', covers: ['имя'] };
  const of = (fields: object, published = true) =>
    sectionOf(
      bareLibrary({
        school: { curator: { ...curator, ...fields } },
        regulations: [{ id: 'prikaz', ...(!published && { status: 'черновик' }) }],
      }),
    );

  it('is named by post with working contacts and the order', async () => {
    expect((await of({})).curator).toEqual({
      post: 'методист',
      email: 'pochta@school.example',
      phone: '+7 (000) 000-00-00',
      place: 'кабинет 1',
      order: {
        title: 'Приказ № 7 от 20 августа 2026 г.',
        url: 'https://school.example/section/dokumenty/prikaz/',
      },
    });
  });

  it('is named by name only under a consent in force', async () => {
    expect((await of({ consent })).curator.name).toBe('Имя куратора');
    expect((await of({ consent: { ...consent, revoked: today } })).curator).not.toHaveProperty('name');
  });

  it('is not told by an order that is not on the site', async () => {
    expect((await of({}, false)).curator.order).toEqual({ title: 'Приказ № 7 от 20 августа 2026 г.' });
  });
});

describe('freshness', () => {
  it('is the latest of what is published', async () => {
    const library = bareLibrary({
      regulations: [
        { checked: '2026-03-01', updated: '2026-03-02' },
        { checked: '2026-09-01' },
        { checked: '2026-10-10', status: 'черновик', updated: '2026-10-11' },
      ],
      news: [{ date: '2026-09-20' }, { date: '2026-09-22', updated: '2026-09-21' }],
    });
    const { freshness, collections } = await sectionOf(library);
    expect(freshness).toEqual({
      updated: '2026-09-21',
      news: '2026-09-22',
      actsChecked: { earliest: '2026-03-01', latest: '2026-09-01' },
    });
    expect(collections.find(({ id }) => id === 'regulations')).toMatchObject({
      count: 2,
      updated: '2026-03-02',
    });
  });

  it('is not made up for an empty section', async () => {
    const { freshness, collections } = await sectionOf(bareLibrary());
    expect(freshness).toEqual({});
    expect(collections.every(({ count, updated }) => count === 0 && updated === undefined)).toBe(true);
  });
});

describe('the sample', () => {
  it('tells about every collection and every absence that holds', async () => {
    const { library } = readLibrary('content');
    const day = '2026-11-20';
    const section = await sectionOf(library, day);
    const published = (name: (typeof collectionNames)[number]): readonly Entry[] =>
      library.entries[name].filter((entry) => isPublished(entry, day));
    expect(section.collections.map(({ id, count }) => [id, count])).toEqual(
      collectionNames.map((name) => [name, published(name).length]),
    );
    expect(section.indicators).toHaveLength(published('indicators').length);
    expect(section).toMatchObject({ asOf: day, schoolYear: library.school?.data.schoolYear, absences: [] });
  });

  it('says absences until their last day', async () => {
    const absences = [{ section: 'анонсы', reason: 'Готовим план.', until: today }];
    const library = bareLibrary({ school: { absences } });
    expect((await sectionOf(library)).absences).toEqual([
      { section: 'Анонсы', reason: 'Готовим план.', until: today },
    ]);
    expect((await sectionOf(library, '2026-10-16')).absences).toEqual([]);
  });
});
