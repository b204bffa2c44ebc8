import type { Entry } from '#model/library.ts';
import { counted } from '#format/plural.ts';
import { bodyOf } from './body.ts';
import type { Catalogue } from './catalogue.ts';
import { isConsentInForce } from './consent.ts';
import { facetFacts } from './facets.ts';
import type { Fact, PracticeView } from './page.ts';
import { addressOf, downloads, fact, formatSchoolYear, headOf, linksToIds, pictureViews } from './parts.ts';

type Practice = Entry<'practices'>['data'];

function effortFacts(effort: Practice['effort']): Fact[] {
  if (!effort) return [];
  const { hours, weeks, people } = effort;
  return [
    ...fact('Время', hours === undefined ? undefined : counted(hours, ['час', 'часа', 'часов'])),
    ...fact('Длительность', weeks === undefined ? undefined : counted(weeks, ['неделя', 'недели', 'недель'])),
    ...fact(
      'Участники',
      people === undefined ? undefined : counted(people, ['человек', 'человека', 'человек']),
    ),
  ];
}

/** Authors by post; a name only under a consent to it in force. */
function authorsOf(catalogue: Catalogue, { authors }: Practice): PracticeView['authors'] {
  return authors.map(({ post, mentor, name, consent }) => ({
    post,
    ...(name !== undefined && isConsentInForce(consent, 'name', catalogue.today) && { name }),
    address: addressOf(catalogue, 'mentors', mentor),
  }));
}

export function practiceView(catalogue: Catalogue, entry: Entry<'practices'>): PracticeView {
  const { data } = entry;
  const [programme] = linksToIds(
    catalogue,
    'programmes',
    data.programme === undefined ? [] : [data.programme],
  );
  return {
    ...headOf(entry),
    summary: data.summary,
    facts: [
      ...facetFacts(data),
      ...fact('Учебный предмет', data.schoolSubject),
      ...fact('Учебный год', formatSchoolYear(data.schoolYear)),
    ],
    context: data.context,
    steps: data.steps,
    conditions: data.conditions,
    effort: effortFacts(data.effort),
    effortNote: data.effort?.note,
    results: data.results,
    resultSummary: data.resultSummary,
    limits: data.limits,
    materials: downloads(catalogue, data.materials),
    pictures: pictureViews(catalogue, data.pictures),
    authors: authorsOf(catalogue, data),
    programme,
    reuse: data.reuse,
    body: bodyOf(catalogue, entry),
  };
}
