/** The order of every list. Collections lie in a library in no order at all. */
import type { CollectionName } from '#model/collections.ts';
import type { Entry } from '#model/library.ts';
import { levels } from '#model/vocabularies.ts';

const russian = new Intl.Collator('ru', { numeric: true });

export const compareStrings = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
/** Later first; what has no day comes last. */
const compareLater = (left = '', right = '') => compareStrings(right, left);

const levelOrder = new Map<string, number>(levels.terms.map(({ id }, index) => [id, index]));
const stateOrder = new Map<string, number>(
  ['running', 'planned', 'suspended', 'completed'].map((id, index) => [id, index]),
);

type Compare<Name extends CollectionName> = (left: Entry<Name>['data'], right: Entry<Name>['data']) => number;

const comparisons: { [Name in CollectionName]: Compare<Name> } = {
  regulations: (left, right) =>
    (levelOrder.get(left.level.id) ?? 9) - (levelOrder.get(right.level.id) ?? 9) ||
    compareLater(left.date, right.date),
  roadmaps: (left, right) =>
    compareLater(left.schoolYear ?? left.period?.from, right.schoolYear ?? right.period?.from),
  programmes: (left, right) =>
    (stateOrder.get(left.state.id) ?? 9) - (stateOrder.get(right.state.id) ?? 9) ||
    compareLater(left.start, right.start),
  practices: (left, right) => compareLater(left.schoolYear, right.schoolYear),
  guidance: (left, right) => russian.compare(left.kind.label, right.kind.label),
  news: (left, right) => compareLater(left.date, right.date),
  events: (left, right) => compareLater(left.start, right.start),
  mentors: () => 0,
  indicators: (left, right) => russian.compare(left.number ?? '', right.number ?? ''),
  pages: (left, right) => (left.order ?? 1000) - (right.order ?? 1000),
};

/** Two entries of one collection: by what the list is sorted by, then by title, then by id. */
export function compareEntries(left: Entry, right: Entry): number {
  const compare = comparisons[left.collection] as (left: unknown, right: unknown) => number; // Both are of one collection.
  return (
    compare(left.data, right.data) ||
    russian.compare(left.data.title, right.data.title) ||
    compareStrings(left.id, right.id)
  );
}
