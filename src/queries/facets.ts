import type { Entry } from '#model/library.ts';
import type { Fact } from './page.ts';
import { capitalise, fact, labels } from './parts.ts';

type Faceted = Pick<
  Entry<'practices'>['data'],
  'form' | 'kinds' | 'model' | 'subjects' | 'problems' | 'educationLevels'
>;

/** The facets by which methodists compare programmes and practices. */
export function facetFacts({ form, kinds, model, subjects, problems, educationLevels }: Faceted): Fact[] {
  return [
    ...fact('Форма', capitalise(form.label)),
    ...fact('Виды', ...labels(kinds)),
    ...fact('Модель взаимодействия', model && capitalise(model.label)),
    ...fact('Предмет наставничества', ...labels(subjects)),
    ...fact('Какую проблему решает', ...labels(problems)),
    ...fact('Уровень образования', ...labels(educationLevels)),
  ];
}
