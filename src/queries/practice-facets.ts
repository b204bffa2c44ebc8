/** By what methodists choose practices: the same facets in the bank's search, on its static pages and in its map. */
import { latinName } from '#format/latin-name.ts';
import { formatSchoolYear } from '#format/school-year.ts';
import type { Entry } from '#model/library.ts';
import type { Term, Vocabulary } from '#model/vocabulary.ts';
import { educationLevels, forms, interactionModels, kinds, problems, subjects } from '#model/vocabularies.ts';
import { capitalise } from './parts.ts';

type Practice = Entry<'practices'>['data'];

/** `key` stands in addresses: Latin letters, digits and hyphens. */
export type FacetValue = { key: string; label: string };

export type PracticeFacet = {
  /** Latin word of the facet in addresses. */
  id: string;
  label: string;
  /** The words it is chosen from, where the list is a vocabulary. */
  vocabulary?: Vocabulary;
  /** The values it is chosen from, where they are bands of a figure. */
  bands?: readonly FacetValue[];
  valuesOf: (practice: Practice) => FacetValue[];
};

/** A name of a folder holds 255 bytes at most, and nobody reads an address to such an end. */
const longestKey = 80;

/** A value that the school wrote in its own words. */
const wordValue = (label: string): FacetValue => ({
  key: latinName(label).slice(0, longestKey).replace(/-$/, ''),
  label: capitalise(label),
});

const termValue = ({ id, label }: Term): FacetValue =>
  id === 'other' ? wordValue(label) : { key: id, label: capitalise(label) };

/** Bands of hours; what a practice costs is judged by them, so their bounds are what fits a week, a month, a year. */
const efforts = [
  { key: 'do-5-chasov', label: 'До 5 часов', most: 5 },
  { key: 'do-20-chasov', label: '6–20 часов', most: 20 },
  { key: 'do-60-chasov', label: '21–60 часов', most: 60 },
  { key: 'bolshe-60-chasov', label: 'Больше 60 часов', most: Infinity },
] as const;

function effortValues({ effort }: Practice): FacetValue[] {
  const hours = effort?.hours;
  const band = hours === undefined ? undefined : efforts.find(({ most }) => hours <= most);
  return band ? [{ key: band.key, label: band.label }] : [];
}

/** In the order in which a methodist asks: what hurts, how it is done, for whom, at what cost. */
export const practiceFacets: readonly PracticeFacet[] = [
  {
    id: 'problema',
    label: 'Проблема',
    vocabulary: problems,
    valuesOf: (practice) => practice.problems.map(termValue),
  },
  { id: 'forma', label: 'Форма', vocabulary: forms, valuesOf: (practice) => [termValue(practice.form)] },
  { id: 'vid', label: 'Вид', vocabulary: kinds, valuesOf: (practice) => practice.kinds.map(termValue) },
  {
    id: 'model',
    label: 'Модель взаимодействия',
    vocabulary: interactionModels,
    valuesOf: (practice) => (practice.model ? [termValue(practice.model)] : []),
  },
  {
    id: 'predmet',
    label: 'Предмет наставничества',
    vocabulary: subjects,
    valuesOf: (practice) => practice.subjects.map(termValue),
  },
  {
    id: 'uroven',
    label: 'Уровень образования',
    vocabulary: educationLevels,
    valuesOf: (practice) => practice.educationLevels.map(termValue),
  },
  {
    id: 'urok',
    label: 'Учебный предмет',
    valuesOf: ({ schoolSubject }) => (schoolSubject ? [wordValue(schoolSubject)] : []),
  },
  {
    id: 'god',
    label: 'Учебный год',
    valuesOf: ({ schoolYear }) => [{ key: schoolYear, label: formatSchoolYear(schoolYear) }],
  },
  { id: 'vremya', label: 'Трудоёмкость', bands: efforts, valuesOf: effortValues },
];

/** The values that a facet has whatever the practices are, in their own order; none where schools write their own. */
export const knownValues = ({ vocabulary, bands = [] }: PracticeFacet): readonly FacetValue[] =>
  vocabulary ? vocabulary.terms.map(termValue) : bands;
