/** Small entries to merge, and what comes of it. */
import { fileOf } from './entries-for-tests.ts';
import { mergeEntries } from './merge.ts';
import { takeApart, type Fields } from './take-apart.ts';

export const roadmap = (fields: Fields, body = '') =>
  fileOf({ title: 'Карта', status: 'черновик', ...fields }, body);
export const activities = (...rows: unknown[]) =>
  roadmap({ sections: [{ title: 'Первый', activities: rows }] });
export const practice = (fields: Fields) => fileOf({ title: 'Практика', status: 'черновик', ...fields }, '');
export const news = (body: string) => fileOf({ title: 'Новость', status: 'черновик' }, body);

export type Texts = [base: string, mine: string, theirs: string];

export function fieldsAfter(of: 'roadmaps' | 'practices', ...texts: Texts): Fields {
  const merged = mergeEntries(of, { base: texts[0], mine: texts[1], theirs: texts[2] });
  if ('conflicts' in merged)
    throw new Error(`Conflicts: ${merged.conflicts.map(({ label }) => label).join(', ')}.`);
  return takeApart(merged.text)?.fields ?? {};
}

export function conflictsOf(of: 'roadmaps' | 'practices' | 'news', ...texts: Texts) {
  const merged = mergeEntries(of, { base: texts[0], mine: texts[1], theirs: texts[2] });
  return 'conflicts' in merged ? merged.conflicts : [];
}

export const activitiesAfter = (...texts: Texts) => fieldsAfter('roadmaps', ...texts)['sections'];
