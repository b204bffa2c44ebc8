import type { Entry } from '#model/library.ts';
import { bodyOf } from './body.ts';
import type { Catalogue } from './catalogue.ts';
import { isConsentInForce } from './consent.ts';
import { effortFacts } from './effort.ts';
import { linkedFacetFacts } from './facets.ts';
import { measureViews } from './measures.ts';
import type { PracticeView } from './page.ts';
import { addressOf, capitalise, downloads, headOf, linksToIds, pictureViews } from './parts.ts';
import { readingMinutes } from './reading-time.ts';
import { relatedPractices } from './related.ts';

type Practice = Entry<'practices'>['data'];

/** Authors by post; a name only under a consent to it in force. */
function authorsOf(catalogue: Catalogue, { authors }: Practice): PracticeView['authors'] {
  return authors.map(({ post, mentor, name, consent }) => ({
    post,
    ...(name !== undefined && isConsentInForce(consent, 'name', catalogue.today) && { name }),
    address: addressOf(catalogue, 'mentors', mentor),
  }));
}

/** As a bibliography names an electronic page (ГОСТ Р 7.0.100-2018), with authors by post. */
function citationOf(catalogue: Catalogue, data: Practice): string {
  const authors = authorsOf(catalogue, data).map(({ post, name }) => name ?? post);
  const { shortName = '', sectionTitle = '' } = catalogue.school ?? {};
  const year = data.published?.slice(0, 4) ?? data.schoolYear.slice(5);
  const place = [shortName, `раздел «${sectionTitle}»`].filter((part) => part !== '').join(', ');
  return `${capitalise(authors.join(', '))}. ${data.title} : практика наставничества // ${place}. — ${year}.`;
}

export function practiceView(catalogue: Catalogue, entry: Entry<'practices'>): PracticeView {
  const { data } = entry;
  const [programme] = linksToIds(
    catalogue,
    'programmes',
    data.programme === undefined ? [] : [data.programme],
  );
  return {
    ...headOf(catalogue, entry),
    readingTime: readingMinutes(entry, data.context, ...data.steps.map(({ text }) => text), data.limits),
    summary: data.summary,
    facts: linkedFacetFacts(data),
    context: data.context,
    steps: data.steps,
    conditions: data.conditions,
    effort: effortFacts(data.effort),
    effortNote: data.effort?.note,
    results: measureViews(data.results),
    resultSummary: data.resultSummary,
    limits: data.limits,
    materials: downloads(catalogue, data.materials),
    pictures: pictureViews(catalogue, data.pictures),
    authors: authorsOf(catalogue, data),
    programme,
    reuse: data.reuse,
    citation: citationOf(catalogue, data),
    related: relatedPractices(catalogue, entry),
    body: bodyOf(catalogue, entry),
  };
}
