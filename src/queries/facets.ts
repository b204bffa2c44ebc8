import type { Entry } from '#model/library.ts';
import { facetAddress } from './addresses.ts';
import type { Fact } from './page.ts';
import { capitalise, fact, labels } from './parts.ts';
import { practiceFacets } from './practice-facets.ts';

type Programme = Entry<'programmes'>['data'];

/** By what methodists compare programmes, in the words of the practices' facets. */
export function facetFacts({ form, kinds, model, subjects, problems, educationLevels }: Programme): Fact[] {
  return [
    ...fact('Форма', capitalise(form.label)),
    ...fact('Виды', ...labels(kinds)),
    ...fact('Модель взаимодействия', model && capitalise(model.label)),
    ...fact('Предмет наставничества', ...labels(subjects)),
    ...fact('Какую проблему решает', ...labels(problems)),
    ...fact('Уровень образования', ...labels(educationLevels)),
  ];
}

/** By what a practice can be chosen; every value leads to the published practices that share it. */
export function linkedFacetFacts(practice: Entry<'practices'>['data']): Fact[] {
  return practiceFacets.flatMap(({ id, label, valuesOf }) =>
    fact(
      label,
      ...valuesOf(practice).map((value) => ({
        text: value.label,
        address: facetAddress(id, value.key),
        filter: id,
      })),
    ),
  );
}
