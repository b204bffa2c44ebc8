/** By what found practices are narrowed down and sorted: a column for every facet, a practice's values in each. */
import { packNumbers, unpackNumbers } from './packing.ts';

export type Value = { key: string; label: string };

/** A facet, its values in the order in which they are offered, and the keys of every practice's own in the order of the index. */
export type FacetSource = {
  id: string;
  label: string;
  values: readonly Value[];
  keys: readonly (readonly string[])[];
};

/** `sets` are the combinations of values that practices have; `column` names the one of each practice. */
type StoredFacet = { id: string; label: string; values: Value[]; sets: number[][]; column: string };

/** `days` are counted from 1 January 2000, 0 for a practice without a date; `hours` are halves, 0 when unknown. */
export type StoredColumns = { facets: StoredFacet[]; days: string; hours: string };

export type Facet = {
  id: string;
  label: string;
  values: readonly Value[];
  /** Numbers of a practice's values. */
  of: (practice: number) => readonly number[];
};

export type Columns = {
  facets: readonly Facet[];
  day: (practice: number) => number;
  /** Hours that a practice takes, or undefined when nobody said. */
  hours: (practice: number) => number | undefined;
};

export function storeColumns(
  facets: readonly FacetSource[],
  practices: readonly { date?: string | undefined; hours?: number | undefined }[],
): StoredColumns {
  return {
    facets: facets.map(storeFacet).filter(({ values }) => values.length > 0),
    days: packNumbers(practices.map(({ date }) => (date === undefined ? 0 : dayNumber(date)))),
    hours: packNumbers(practices.map(({ hours = 0 }) => Math.round(hours * 2))),
  };
}

const dayNumber = (date: string) =>
  Math.max(0, Math.round((Date.parse(`${date.slice(0, 10)}T00:00:00Z`) - Date.UTC(2000, 0, 1)) / 86_400_000));

function storeFacet({ id, label, values, keys }: FacetSource): StoredFacet {
  const numbers = new Map(values.map(({ key }, number) => [key, number]));
  const sets = new Map<string, number>();
  const column = keys.map((own) => {
    const set = [...new Set(own.flatMap((key) => numbers.get(key) ?? []))].sort(
      (left, right) => left - right,
    );
    const name = set.join(' ');
    const number = sets.get(name) ?? sets.size;
    sets.set(name, number);
    return number;
  });
  const stored = [...sets.keys()].map((name) => (name === '' ? [] : name.split(' ').map(Number)));
  return { id, label, values: [...values], sets: stored, column: packNumbers(column) };
}

export function readColumns({ facets, days, hours }: StoredColumns): Columns {
  const dayOf = unpackNumbers(days);
  const halves = unpackNumbers(hours);
  return {
    facets: facets.map(({ id, label, values, sets, column }) => {
      const numbers = unpackNumbers(column);
      return { id, label, values, of: (practice) => sets[numbers[practice] ?? -1] ?? [] };
    }),
    day: (practice) => dayOf[practice] ?? 0,
    hours: (practice) => (halves[practice] ? (halves[practice] ?? 0) / 2 : undefined),
  };
}

/** Chosen values by the id of their facet, as their keys: any value of a facet will do, every facet must. */
export type Choice = ReadonlyMap<string, ReadonlySet<string>>;

export type Narrowed = {
  practices: number[];
  /** By facet: how many practices each value would leave when it is chosen beside the choice in other facets. */
  counts: Map<string, number[]>;
};

const none: number[] = [];

/** Narrows practices down by a choice, and counts what each further value would leave. */
export function narrow({ facets }: Columns, practices: readonly number[], choice: Choice): Narrowed {
  const chosen = facets.map(({ id, values }) => {
    const keys = choice.get(id);
    return keys && new Set(values.flatMap(({ key }, number) => (keys.has(key) ? [number] : [])));
  });
  const counts = facets.map(({ values }) => values.map(() => 0));
  const left: number[] = [];
  for (const practice of practices) {
    // The one facet whose choice a practice misses is still counted: choosing another value of it would leave it.
    const missed =
      choice.size === 0
        ? none
        : facets.flatMap((facet, place) => {
            const wanted = chosen[place];
            return wanted && !facet.of(practice).some((value) => wanted.has(value)) ? [place] : [];
          });
    if (missed.length === 0) left.push(practice);
    if (missed.length < 2) countValues(facets, practice, { counts, only: missed[0] });
  }
  return { practices: left, counts: new Map(facets.map(({ id }, place) => [id, counts[place] ?? []])) };
}

function countValues(
  facets: readonly Facet[],
  practice: number,
  { counts, only }: { counts: readonly number[][]; only: number | undefined },
): void {
  for (let place = 0; place < facets.length; place += 1) {
    const own = counts[place];
    if (!own || (only !== undefined && only !== place)) continue;
    for (const value of facets[place]?.of(practice) ?? []) own[value] = (own[value] ?? 0) + 1;
  }
}
