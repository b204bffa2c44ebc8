/** By what the entries of each list can be chosen. */
import type { Entry } from '#model/library.ts';
import type { ListedCollection } from './addresses.ts';
import type { Facet, Filters } from './filters.ts';
import { makeFilters } from './filters.ts';
import { labels } from './parts.ts';
import { stagesOf } from './stage-names.ts';

type Facets<Name extends ListedCollection> = readonly Facet<Entry<Name>['data']>[];

const practiceFacets: Facets<'practices'> = [
  { label: 'Проблема', valuesOf: ({ problems }) => labels(problems) },
  { label: 'Форма', valuesOf: ({ form }) => [form.label] },
  { label: 'Вид', valuesOf: ({ kinds }) => labels(kinds) },
  { label: 'Уровень образования', valuesOf: ({ educationLevels }) => labels(educationLevels) },
];

const stageFacet: Facet<{ stages: Entry<'news'>['data']['stages'] }> = {
  label: 'Этап',
  valuesOf: ({ stages }) => stagesOf(stages).map(({ name }) => name),
};

const facets: { [Name in ListedCollection]: Facets<Name> } = {
  regulations: [
    { label: 'Уровень', valuesOf: ({ level }) => [level.label] },
    { label: 'Вид документа', valuesOf: ({ kind }) => [kind.label] },
    { label: 'Действие', valuesOf: ({ force }) => [force.label] },
  ],
  roadmaps: [],
  programmes: [
    { label: 'Ход', valuesOf: ({ state }) => [state.label] },
    { label: 'Форма', valuesOf: ({ form }) => [form.label] },
    { label: 'Вид', valuesOf: ({ kinds }) => labels(kinds) },
  ],
  practices: practiceFacets,
  guidance: [
    { label: 'Вид материала', valuesOf: ({ kind }) => [kind.label] },
    { label: 'Для кого', valuesOf: ({ audience }) => audience },
    stageFacet,
  ],
  news: [{ label: 'Вид', valuesOf: ({ kind }) => [kind.label] }, stageFacet],
  events: [{ label: 'Для кого', valuesOf: ({ audience }) => audience }, stageFacet],
  mentors: [
    { label: 'Форма', valuesOf: ({ forms }) => labels(forms) },
    { label: 'Предмет наставничества', valuesOf: ({ subjects }) => labels(subjects) },
    { label: 'Уровень образования', valuesOf: ({ educationLevels }) => labels(educationLevels) },
  ],
  indicators: [],
};

/** A shorter list is seen at once. */
const shortest = 6;

const none: Filters<Entry> = { filters: [], facetsOf: () => [] };

/** Filters of the entries that one page shows; a list of several pages has none, because they would hide the rest. */
export function listFilters(
  collection: ListedCollection,
  entries: readonly Entry[],
  isWhole: boolean,
): Filters<Entry> {
  if (!isWhole || entries.length < shortest) return none;
  const own = facets[collection] as readonly Facet<Entry['data']>[]; // Keyed by the collection of all entries.
  return makeFilters(
    entries,
    own.map(({ label, valuesOf }) => ({ label, valuesOf: ({ data }) => valuesOf(data) })),
  );
}
