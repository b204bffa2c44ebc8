/** Reads a practice from its own page, by the marks that the page's template leaves on its parts. */
import type { Fact, Measure, Practice } from './practice.ts';

/** Words of an element in one line; no-break spaces stay what they are. */
const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/[ \t\r\n]+/g, ' ').trim();

const wordsOfAll = (place: Element | undefined, selector: string): string[] =>
  [...(place?.querySelectorAll(selector) ?? [])].map(wordsOf);

const partOf = (page: ParentNode, name: string): Element | undefined =>
  page.querySelector(`[data-part="${name}"]`) ?? undefined;

const factsOf = (place: Element | undefined): Fact[] =>
  [...(place?.querySelectorAll('dl > div') ?? [])].map((fact) => ({
    name: wordsOf(fact.querySelector('dt')),
    values: wordsOfAll(fact, 'dd'),
  }));

const stepsOf = (place: Element): Practice['steps'] =>
  [...(place.querySelector('ol')?.children ?? [])].map((step) => ({
    title: wordsOf(step.querySelector('h3')),
    duration: wordsOf(step.querySelector(':scope > p')),
  }));

const measuresOf = (place: Element | undefined): Measure[] =>
  [...(place?.querySelector('tbody')?.rows ?? [])].map((row) => {
    const [before = '', after = ''] = wordsOfAll(row, 'td');
    return { title: wordsOf(row.querySelector('th')), before, after };
  });

/** The practice that a page shows, or undefined when it shows something else. */
export function readPractice(page: Document, id: string, address: string): Practice | undefined {
  const title = wordsOf(page.querySelector('main h1'));
  const steps = partOf(page, 'steps');
  if (title === '' || !steps) return undefined;
  const results = partOf(page, 'results');
  const needs = partOf(page, 'needs');
  return {
    id,
    address,
    title,
    facets: factsOf(partOf(page, 'facts')),
    effort: factsOf(needs),
    effortNote: wordsOf(needs?.querySelector('div > p')),
    results: measuresOf(results),
    resultSummary: wordsOf(results?.querySelector('.prose')),
    steps: stepsOf(steps),
    conditions: wordsOfAll(needs, 'ul > li'),
  };
}
