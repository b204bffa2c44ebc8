/** Two changes of one list. */
import { fieldInfo } from '#model/fields.ts';
import { fieldAt, rootFields } from '#reader/known-fields.ts';
import type { EntryKind } from './field-words.ts';
import { isSame } from './meaning.ts';
import { areEdits, mergeRows, type MergedRows, type MergeRow } from './merge-rows.ts';
import { clashOf, mergeValues, type Clash, type Merging, type Result, type Three } from './merge-values.ts';
import { idsOf } from './rows.ts';
import type { Path } from './take-apart.ts';

type Lists = Three<readonly unknown[]>;

export function mergeLists(merging: Merging, path: Path, lists: Lists): Result {
  const named = asNamed(merging.of, path, lists);
  const mergeRow: MergeRow = (at, three) =>
    areEdits(three) ? mergeValues(merging, [...path, at], three) : clashOf(merging, [...path, at], three);
  const merged = named ? mergeNamed(merging, path, named) : mergeRows(lists, mergeRow);
  if (!merged) return clashOf(merging, path, lists);
  return { value: merged.value.length === 0 ? undefined : merged.value, clashes: merged.clashes };
}

type Named = Three<ReadonlyMap<string, unknown>>;

/** Rows that can be told by their names, or are nothing but names: words of a vocabulary, links. */
function asNamed(of: EntryKind, path: Path, { base, mine, theirs }: Lists): Named | undefined {
  const namesOf = isListOfNames(of, path) ? wordsOf : idsOf;
  const [before, one, other] = [base, mine, theirs].map((rows) => {
    const names = namesOf(rows);
    return names && new Map(names.map((name, at) => [name, rows[at]]));
  });
  return before && one && other && { base: before, mine: one, theirs: other };
}

function isListOfNames(of: EntryKind, path: Path): boolean {
  const item = fieldAt(rootFields(of), [...path, 0]);
  const kind = item && fieldInfo(item).kind;
  return kind === 'term' || kind === 'link';
}

/** Undefined when a word repeats. */
function wordsOf(rows: readonly unknown[]): string[] | undefined {
  const words = rows.filter((row) => typeof row === 'string');
  return words.length === rows.length && new Set(words).size === words.length ? words : undefined;
}

/** Undefined when both sides put the rows into orders of their own. */
function mergeNamed(merging: Merging, path: Path, named: Named): MergedRows | undefined {
  const order = mergeOrders(named);
  if (!order) return undefined;
  const placeOf = placesOf(named);
  const names = [...order, ...[...named.base.keys()].filter((name) => !order.includes(name))];
  const results = names.map((name) => {
    const three = { base: named.base.get(name), mine: named.mine.get(name), theirs: named.theirs.get(name) };
    return mergeValues(merging, [...path, placeOf(name)], three);
  });
  const replaced = replacedByBoth(path, named);
  const sideOf = ({ path: at }: Clash) => merging.decided.get(at.join('.'));
  const dropped = replaced.flatMap((clash) => {
    const side = sideOf(clash);
    return side === undefined ? [] : [side === 'mine' ? clash.three.theirs : clash.three.mine];
  });
  return {
    value: results.flatMap(({ value }) =>
      value === undefined || dropped.some((one) => isSame(one, value)) ? [] : [value],
    ),
    clashes: [
      ...results.flatMap(({ clashes }) => clashes),
      ...replaced.filter((clash) => sideOf(clash) === undefined),
    ],
  };
}

/** A row is told of by its place in the list that both had before them; a new one, by its first place. */
function placesOf({ base, mine, theirs }: Named): (name: string) => number {
  const [before, one, other] = [base, mine, theirs].map(
    (rows) => new Map([...rows.keys()].map((name, at) => [name, at])),
  );
  return (name) => before?.get(name) ?? Math.min(one?.get(name) ?? Infinity, other?.get(name) ?? Infinity);
}

/** One word instead of another is a change of that word when all lists stay as long as they were. */
function replacedByBoth(path: Path, named: Named): Clash[] {
  const { base, mine, theirs } = named;
  if (base.size !== mine.size || base.size !== theirs.size) return [];
  const [before, one, other] = [base, mine, theirs].map((rows) => [...rows]);
  return [...base].flatMap(([name, value], at): Clash[] => {
    const [own, foreign] = [one?.[at], other?.[at]];
    if (!before || !own || !foreign || mine.has(name) || theirs.has(name)) return [];
    if (base.has(own[0]) || base.has(foreign[0]) || isSame(own[1], foreign[1])) return [];
    return [{ path: [...path, at], three: { base: value, mine: own[1], theirs: foreign[1] } }];
  });
}

/** Names of all rows that either side has, in the order of the side that changed it, the others' additions first. */
function mergeOrders({ base, mine, theirs }: Named): string[] | undefined {
  const inAll = (names: Iterable<string>) =>
    [...names].filter((name) => base.has(name) && mine.has(name) && theirs.has(name));
  const [before, one, other] = [base.keys(), mine.keys(), theirs.keys()].map(inAll);
  if (isSame(one, before) || isSame(one, other)) return withAdded([...theirs.keys()], [...mine.keys()]);
  return isSame(other, before) ? withAdded([...mine.keys()], [...theirs.keys()]) : undefined;
}

/** Names that only the second list has stand after the name before them and what the first list added there. */
function withAdded(names: readonly string[], more: readonly string[]): string[] {
  const known = new Set(names);
  const others = new Set(more);
  const result = [...names];
  let place = 0;
  for (const name of more) {
    if (known.has(name)) place = result.indexOf(name) + 1;
    else {
      while (place < result.length && !others.has(result[place] ?? '')) place += 1;
      result.splice(place, 0, name);
      place += 1;
    }
  }
  return result;
}
