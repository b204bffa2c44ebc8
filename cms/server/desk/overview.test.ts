import { expect, it } from 'vitest';
import { judgeContent } from '#publish/gate.ts';
import { overviewOf } from './overview.ts';

const { library, issues } = judgeContent('content', { today: '2026-11-20' });

it('lists every entry of the sample, and what is required of a section', () => {
  const overview = overviewOf(library, '2026-11-20', issues);
  const count = Object.values(library.entries).reduce((sum, list) => sum + list.length, 0);
  expect(overview.entries).toHaveLength(count + library.unreadable.size);
  expect(overview.parts.every(({ present }) => present)).toBe(true);
  expect(overview.issues).toBe(issues);
});

it('tells every activity of the current roadmap, and which are due or late', () => {
  const on = (today: string) => overviewOf(library, today, []).activities;
  const roadmap = library.entries.roadmaps.find(({ id }) => id === '2026-2027');
  const count = roadmap?.data.sections.flatMap(({ activities }) => activities).length;
  for (const today of ['2026-09-15', '2026-11-20', '2027-05-31']) {
    expect(on(today)).toHaveLength(count ?? 0);
    for (const { isDone, state, due } of on(today)) {
      expect(isDone).toBe(state === 'выполнено');
      if (isDone) expect(due).toBeUndefined();
    }
  }
  expect(on('2027-05-31').some(({ due }) => due === 'now')).toBe(true);
  expect(on('2027-05-31').some(({ due }) => due === 'overdue')).toBe(true);
});

it('tells of consents three months before they end', () => {
  const [mentor] = library.entries.mentors;
  if (!mentor) throw new Error('The sample has no mentor.');
  const consent = { given: '2026-01-01', until: '2027-01-10', covers: [] };
  const withConsent = {
    ...library,
    entries: { ...library.entries, mentors: [{ ...mentor, data: { ...mentor.data, consent } }] },
  };
  expect(overviewOf(withConsent, '2026-10-01', []).consents).toEqual([]);
  expect(overviewOf(withConsent, '2026-11-20', []).consents).toMatchObject([{ until: '2027-01-10' }]);
});
