import { describe, expect, it } from 'vitest';
import { activityStates } from '#model/vocabularies.ts';
import type { Entry } from '#model/library.ts';
import { readEntry } from '#reader/read-entry.ts';
import { withFields } from '../../entries/entry-text.ts';
import {
  editsOf,
  faultsOf,
  findActivity,
  progressForm,
  proofCollections,
  type ProgressForm,
} from './activity-progress.ts';

const place = { collection: 'roadmaps', id: 'karta', file: 'roadmaps/karta.md' } as const;
const text = `---
title: Карта
status: опубликовано
published: 2026-09-01
schoolYear: 2026-2027
sections:
  - title: Раздел
    activities:
      - number: '1.1'
        title: Собрать совет
        # Срок уточнён на совете.
        deadline: Сентябрь 2026 г.
        state: выполнено
        done: 2026-09-10
        evidence:
          - title: Протокол № 1
      - number: '1.2'
        title: Провести анкетирование
        deadline: Ноябрь 2026 г.
---
`;
const roadmapOf = (written: string) => {
  const { value, issues } = readEntry(place, Buffer.from(written));
  expect(issues).toEqual([]);
  return value as Entry<'roadmaps'>;
};
const form: ProgressForm = { state: 'идёт', done: '', proofTitle: '', proofEntry: '', proofAddress: '' };
const saved = (given: ProgressForm, field: string, stored: readonly unknown[] = []) => {
  const titleOf = (entry: string) => (entry === 'news/tri-pisma' ? 'Три письма' : undefined);
  return withFields(text, editsOf(given, { field, stored, today: '2026-11-20', titleOf }));
};
const activity = (written: string, index: number) => roadmapOf(written).data.sections[0]?.activities[index];

describe('what is saved', () => {
  it.each(activityStates.terms.map(({ id, label }) => [label, id]))('takes the state «%s»', (label, id) => {
    const changed = activity(saved({ ...form, state: label }, 'sections.0.activities.1'), 1);
    expect(changed?.state.id).toBe(id);
    expect(changed?.done).toBe(id === 'done' ? '2026-11-20' : undefined);
  });

  it('takes a day, and drops it with the state that it belonged to', () => {
    const done = saved({ ...form, state: 'выполнено', done: '2026-11-02' }, 'sections.0.activities.1');
    expect(activity(done, 1)?.done).toBe('2026-11-02');
    const reopened = saved(form, 'sections.0.activities.0', [{ title: 'Протокол № 1' }]);
    expect(activity(reopened, 0)?.state.id).toBe('running');
    expect(activity(reopened, 0)?.done).toBeUndefined();
    expect(reopened).toContain('# Срок уточнён на совете.');
  });

  it.each(proofCollections)('adds a proof from %s after those that are there', (collection) => {
    const proof = { ...form, proofEntry: `${collection}/tri-pisma`, proofTitle: 'Подтверждение' };
    const changed = activity(saved(proof, 'sections.0.activities.0', [{ title: 'Протокол № 1' }]), 0);
    expect(changed?.evidence.map(({ title }) => title)).toEqual(['Протокол № 1', 'Подтверждение']);
    const links = Object.entries(changed?.evidence[1] ?? {}).filter(([, value]) => value === 'tri-pisma');
    expect(links).toHaveLength(1);
  });

  it('calls a proof as its entry is called, takes an address, and a paper that lies at school', () => {
    const evidence = (given: Partial<ProgressForm>) =>
      activity(saved({ ...form, ...given }, 'sections.0.activities.1'), 1)?.evidence;
    expect(evidence({ proofEntry: 'news/tri-pisma' })).toEqual([{ title: 'Три письма', news: 'tri-pisma' }]);
    expect(evidence({ proofTitle: 'Статья', proofAddress: 'https://gazeta.example/1' })).toMatchObject([
      { title: 'Статья', address: 'https://gazeta.example/1' },
    ]);
    expect(evidence({ proofTitle: 'Протокол № 4' })).toEqual([{ title: 'Протокол № 4' }]);
    expect(evidence({})).toEqual([]);
  });
});

describe('what has to be mended', () => {
  it.each<[string, Partial<ProgressForm>, string]>([
    ['no state', { state: '' }, 'как идёт'],
    ['a state that there is not', { state: 'почти' }, 'как идёт'],
    ['no day', { state: 'выполнено', done: 'вчера' }, 'день, месяц и год'],
    ['a day of what is not done', { done: '2026-11-02' }, 'уберите день'],
    [
      'two proofs at once',
      { proofEntry: 'news/a', proofAddress: 'https://a.example', proofTitle: 'А' },
      'одно из двух',
    ],
    ['an address without words', { proofAddress: 'https://a.example' }, 'что открывается'],
  ])('%s', (_, given, words) => {
    const faults = faultsOf({ ...form, ...given });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(words);
  });

  it('is nothing in a form that is right', () => {
    expect(faultsOf(form)).toEqual([]);
    expect(faultsOf(progressForm({ state: ' выполнено ', done: '2026-11-02' }))).toEqual([]);
  });
});

describe('an activity', () => {
  const roadmap = roadmapOf(text);
  const second = { field: 'sections.0.activities.1', name: '1.2. Провести анкетирование' };

  it('is found at its path, and by its name when it has moved', () => {
    expect(findActivity(roadmap, second)?.activity.number).toBe('1.2');
    expect(findActivity(roadmap, { ...second, field: 'sections.0.activities.0' })?.field).toBe(second.field);
    expect(findActivity(roadmap, { ...second, name: '' })?.field).toBe(second.field);
  });

  it('is not mistaken for another one', () => {
    expect(findActivity(roadmap, { ...second, name: '1.3. Другое' })).toBeUndefined();
    const twice = roadmapOf(
      text.replace(
        "number: '1.1'\n        title: Собрать совет",
        "number: '1.2'\n        title: Провести анкетирование",
      ),
    );
    expect(findActivity(twice, { ...second, field: 'sections.7.activities.0' })).toBeUndefined();
  });
});
