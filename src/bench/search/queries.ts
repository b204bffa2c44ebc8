/** Questions about the generated practices, each with what the right answers have in common. */
import type { Label } from './corpus-facets.ts';
import type { Question } from './question.ts';

type Wanted = { topic: string } & Partial<Pick<Label, 'variant' | 'subject' | 'author' | 'grade'>>;

export type Query = { kind: string; question: string; wanted: Wanted };

const ask = (kind: string, question: string, wanted: Wanted): Query => ({ kind, question, wanted });

export const queries: readonly Query[] = [
  ask('inflect', 'мобильных роботов', { topic: 'robotics', variant: 1 }),
  ask('inflect', 'квадрокоптерам', { topic: 'flight', variant: 1 }),
  ask('inflect', 'коучингом', { topic: 'coaching', variant: 0 }),
  ask('inflect', 'буктрейлеров', { topic: 'library', variant: 0 }),
  ask('inflect', 'подкастам', { topic: 'podcast', variant: 0 }),
  ask('inflect', 'родительских собраний', { topic: 'parents', variant: 0 }),
  ask('yo', 'зачет', { topic: 'credit', variant: 0 }),
  ask('yo', 'одаренный школьник', { topic: 'kid', variant: 0 }),
  ask('yo', 'беспилотный полет', { topic: 'flight', variant: 0 }),
  ask('yo', 'волонтерский отряд', { topic: 'volunteer', variant: 0 }),
  ask('synonym', 'буллинг', { topic: 'bullying' }),
  ask('synonym', 'эмоциональное выгорание', { topic: 'burnout' }),
  ask('synonym', 'школьная медиация', { topic: 'conflict' }),
  ask('synonym', 'добровольцы', { topic: 'volunteer' }),
  ask('derive', 'волонтёр', { topic: 'volunteer', variant: 0 }),
  ask('derive', 'шахматы', { topic: 'chess' }),
  ask('derive', 'астрономия', { topic: 'astronomy', variant: 1 }),
  ask('derive', 'краеведение', { topic: 'museum', variant: 1 }),
  ask('prefix', 'профориент', { topic: 'career', variant: 0 }),
  ask('prefix', 'робототех', { topic: 'robotics', variant: 0 }),
  ask('prefix', 'медиаграм', { topic: 'media', variant: 0 }),
  ask('prefix', 'тьют', { topic: 'tutor' }),
  ask('typo', 'робототехнека', { topic: 'robotics', variant: 0 }),
  ask('typo', 'рефлекися', { topic: 'reflection', variant: 0 }),
  ask('typo', 'тьюторсво', { topic: 'tutor', variant: 0 }),
  ask('typo', 'телископ', { topic: 'astronomy', variant: 0 }),
  ask('multi', 'взаимопосещение логопед', { topic: 'openlesson', variant: 1, author: 'логопед' }),
  ask('multi', 'олимпиада по математике', { topic: 'olympiad', variant: 1, subject: 'математика' }),
  ask('multi', 'финансовая грамотность для молодых специалистов', { topic: 'finance', variant: 0 }),
  ask('multi', 'программа летнего лагеря', { topic: 'camp', variant: 0 }),
];

const isWanted = (label: Label, wanted: Wanted) =>
  (Object.keys(wanted) as (keyof Wanted)[]).every((name) => label[name] === wanted[name]);

/** The questions with their right answers among these practices; one that has none in a small corpus is left out. */
export function questionsAbout(labels: readonly Label[]): Question[] {
  return queries
    .map(({ kind, question, wanted }) => ({
      kind,
      question,
      relevant: labels.filter((label) => isWanted(label, wanted)).map(({ id }) => id),
    }))
    .filter(({ relevant }) => relevant.length > 0);
}
