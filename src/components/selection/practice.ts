/** What a selection knows of a practice. All texts are plain. */

export type Fact = { name: string; values: readonly string[] };

export type Measure = { title: string; before: string; after: string };

export type Practice = {
  id: string;
  /** Full address of its page. */
  address: string;
  title: string;
  facets: readonly Fact[];
  effort: readonly Fact[];
  effortNote: string;
  results: readonly Measure[];
  /** The result in words; empty when there is none. */
  resultSummary: string;
  steps: readonly { title: string; duration: string }[];
  conditions: readonly string[];
};

/** Names of the facts that practices are compared by, as their pages spell them, in order. */
export type FactNames = {
  facets: readonly string[];
  /** `column` names the fact in a table of numbers, its unit with it. */
  effort: readonly { name: string; column: string }[];
};

export const valuesOf = (facts: readonly Fact[], name: string): readonly string[] =>
  facts.find((fact) => fact.name === name)?.values ?? [];

/** What a table of results shows where nothing was measured. */
const unmeasured = '—';

/** «Просьбы о тишине за урок: было 19, стало 4» */
export function resultInWords({ title, before, after }: Measure): string {
  const ends = [
    ['было', before],
    ['стало', after],
  ].flatMap(([word = '', value = '']) => (value === '' || value === unmeasured ? [] : [`${word} ${value}`]));
  return ends.length === 0 ? title : `${title}: ${ends.join(', ')}`;
}

/** Measures one by one; without any the result in words, as far as there is one. */
export function resultLines({ results, resultSummary }: Practice): string[] {
  if (results.length > 0) return results.map(resultInWords);
  return resultSummary === '' ? [] : [resultSummary];
}
