/** What the school calls itself and whom it may mention. */
import type { School } from '#model/collections.ts';
import { sharedNames } from '../tables/organisation-words.ts';

export type KnownNames = {
  /** Names as `foldName` folds them. */
  names: ReadonlySet<string>;
  /** Names of the school itself, as written: slips are looked for among them. */
  own: readonly string[];
  numbers: ReadonlySet<string>;
};

const known = new WeakMap<School, KnownNames>();

/** Letters and digits alone, in lower case, ё as е. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The names that a school's texts may hold, worked out once for each school. */
export function knownNames(school: School): KnownNames {
  const found = known.get(school);
  if (found) return found;
  const own = [school.fullName, school.shortName, ...school.otherNames];
  const all = [...own, ...school.otherOrganisations, school.founder ?? ''];
  const names: KnownNames = {
    names: new Set([...all, ...all.flatMap(quotedNames), ...sharedNames].map(foldName)),
    own: own.flatMap(quotedNames),
    numbers: new Set(
      all.flatMap((name) => [...name.matchAll(/№\s*(\d+)/g)].map(([, number = '']) => number)),
    ),
  };
  known.set(school, names);
  return names;
}

function quotedNames(name: string): string[] {
  return [...name.matchAll(/[«"„“]([^«»"„“”]+)[»"”“]/g)].map(([, inside = '']) => inside.trim());
}
