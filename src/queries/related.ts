/** Practices that are like a practice: they solve the same problem, in a like form, for a like subject. */
import type { Entry } from '#model/library.ts';
import { foldSpelling } from '#model/vocabulary.ts';
import { entryAddress } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';
import { compareStrings } from './order.ts';
import type { RelatedView } from './page.ts';

type Practice = Entry<'practices'>;

/**
 * Practices of one problem that are compared with each: all in a school's bank, the next ones in a large one. So
 * the work grows with the bank and not with its square, and a new practice changes the pages of its neighbours alone.
 */
const compared = 24;
const shown = 4;

/** The more of it two practices share, the more they are alike; a problem and a school subject weigh most. */
type Trait = { key: string; weight: number };

function traitsOf({ data }: Practice): Trait[] {
  const trait = (kind: string, weight: number, ids: readonly { id: string; label: string }[]) =>
    ids.map(({ id, label }) => ({ key: `${kind}:${id === 'other' ? foldSpelling(label) : id}`, weight }));
  return [
    ...trait('problem', 4, data.problems),
    ...trait('subject', 2, data.subjects),
    ...trait('kind', 1, data.kinds),
    ...trait('form', 1, [data.form]),
    ...trait('model', 1, data.model ? [data.model] : []),
    ...trait('level', 1, data.educationLevels),
    ...(data.schoolSubject === undefined
      ? []
      : [{ key: `school-subject:${foldSpelling(data.schoolSubject)}`, weight: 4 }]),
  ];
}

type Index = {
  byProblem: ReadonlyMap<string, readonly Practice[]>;
  traits: ReadonlyMap<Practice, readonly Trait[]>;
};
const indexes = new WeakMap<Catalogue, Index>();

function indexOf(catalogue: Catalogue): Index {
  const known = indexes.get(catalogue);
  if (known) return known;
  const practices = [...catalogue.published.practices].sort((left, right) =>
    compareStrings(left.id, right.id),
  );
  const byProblem = new Map<string, Practice[]>();
  for (const practice of practices)
    for (const { id } of practice.data.problems) {
      const own = byProblem.get(id) ?? [];
      byProblem.set(id, own);
      own.push(practice);
    }
  const made = { byProblem, traits: new Map(practices.map((practice) => [practice, traitsOf(practice)])) };
  indexes.set(catalogue, made);
  return made;
}

/** The next practices after this one among those of a problem, from the end on to the beginning. */
function neighbours(all: readonly Practice[], practice: Practice): Practice[] {
  const at = all.indexOf(practice);
  const following = [
    ...all.slice(at + 1, at + 1 + compared),
    ...all.slice(0, Math.max(0, at + 1 + compared - all.length)),
  ];
  return following.filter((other) => other !== practice).slice(0, compared);
}

type Likeness = { practice: Practice; score: number };

function likenessOf(index: Index, own: ReadonlySet<string>, other: Practice): Likeness {
  const score = (index.traits.get(other) ?? []).reduce(
    (sum, { key, weight }) => sum + (own.has(key) ? weight : 0),
    0,
  );
  return { practice: other, score };
}

/** What both solve, in words. */
function sharedProblems(practice: Practice, other: Practice): string[] {
  const own = new Set(practice.data.problems.map(({ id }) => id));
  return other.data.problems.filter(({ id }) => own.has(id)).map(({ label }) => label);
}

/** The practices that are most like this one; none when no other solves any of its problems. */
export function relatedPractices(catalogue: Catalogue, practice: Practice): RelatedView[] {
  const index = indexOf(catalogue);
  const candidates = new Set(
    practice.data.problems.flatMap(({ id }) => neighbours(index.byProblem.get(id) ?? [], practice)),
  );
  const own = new Set(index.traits.get(practice)?.map(({ key }) => key));
  return [...candidates]
    .map((other) => likenessOf(index, own, other))
    .sort((left, right) => right.score - left.score || compareStrings(left.practice.id, right.practice.id))
    .slice(0, shown)
    .map(({ practice: other }) => ({
      title: other.data.title,
      address: entryAddress('practices', other.id),
      shared: sharedProblems(practice, other).join(', '),
    }));
}
