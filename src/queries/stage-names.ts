import type { StageId } from '#model/vocabularies.ts';
import { stages } from '#model/vocabularies.ts';
import type { StageName } from './page.ts';

/** What a stage is called where its full name would not fit: on the route and beside what belongs to it. */
const shortNames: Record<StageId, string> = {
  preparation: 'Подготовка условий',
  'mentee-bank': 'Банк наставляемых',
  'mentor-bank': 'Банк наставников',
  selection: 'Отбор и обучение',
  'pair-work': 'Работа пар и групп',
  completion: 'Завершение программ',
  information: 'Информационная поддержка',
};

/** The seven stages in their order. */
export const stageNames: readonly StageName[] = stages.terms.map(({ id }, index) => ({
  number: index + 1,
  name: shortNames[id],
}));

const byId = new Map<string, StageName>(
  stages.terms.map(({ id }, index) => [id, stageNames[index]] as [string, StageName]),
);

/** The stages of an entry, in the order of the roadmap. */
export function stagesOf(terms: readonly { id: string }[]): StageName[] {
  return terms.flatMap(({ id }) => byId.get(id) ?? []).sort((left, right) => left.number - right.number);
}
