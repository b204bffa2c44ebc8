/** Which row of one list is which of another. */
import { diffIndices } from 'node-diff3';
import { isSame } from './meaning.ts';
import { isRecord, ownField } from './take-apart.ts';

type Rows = readonly unknown[];

/** Rows that stand in place of others: `rows` instead of `count` rows from `at`. */
export type Hunk = { at: number; count: number; rows: Rows };

/** The name that a row goes by. */
const idOf = (row: unknown): string | undefined => {
  const id = isRecord(row) ? ownField(row, 'id') : undefined;
  return typeof id === 'string' ? id : undefined;
};

/** Names of rows; undefined unless each row has one and no two have the same. */
export function idsOf(rows: Rows): string[] | undefined {
  const ids = rows.flatMap((row) => idOf(row) ?? []);
  return ids.length === rows.length && new Set(ids).size === ids.length ? ids : undefined;
}

/** A row as text: equal for rows that say the same, whatever the order of their fields. */
export function keyOf(row: unknown): string {
  const inOrder = (_: string, value: unknown) =>
    isRecord(value) ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : value;
  return `${typeof row} ${JSON.stringify(row, inOrder)}`;
}

/** Comparing more pairs of rows than these would keep everybody waiting. */
const mostPairs = 250_000;

/** Where two lists differ, in their order; a row that was edited stands in place of itself wherever that can be told. */
export function hunksOf(before: Rows, after: Rows): Hunk[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSame(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const old = before.slice(start, before.length - end);
  const young = after.slice(start, after.length - end);
  return differences(old.map(keyOf), young.map(keyOf)).flatMap(
    ({ buffer1: [at, count], buffer2: [from, length] }) =>
      refine(start + at, old.slice(at, at + count), young.slice(from, from + length)),
  );
}

type Difference = { buffer1: [number, number]; buffer2: [number, number] };

/** All of both lists when too many of their rows are alike. */
function differences(before: string[], after: string[]): Difference[] {
  const counts = new Map<string, number>();
  for (const key of before) counts.set(key, (counts.get(key) ?? 0) + 1);
  const pairs = after.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
  if (pairs > mostPairs) return [{ buffer1: [0, before.length], buffer2: [0, after.length] }];
  return diffIndices(before, after);
}

/** As many rows as before are the same rows; else those that resemble, in order; else nobody can say. */
function refine(at: number, old: Rows, young: Rows): Hunk[] {
  if (old.length === young.length)
    return old.map((_, index) => ({ at: at + index, count: 1, rows: [young[index]] }));
  if (young.length === 0) return old.map((_, index) => ({ at: at + index, count: 1, rows: [] }));
  if (old.length === 0) return [{ at, count: 0, rows: young }];
  return pairUp(at, old, young) ?? [{ at, count: old.length, rows: young }];
}

function pairUp(at: number, old: Rows, young: Rows): Hunk[] | undefined {
  const hunks: Hunk[] = [];
  let next = 0;
  let pairs = 0;
  old.forEach((row, index) => {
    const found = young.findIndex((other, place) => place >= next && resembles(row, other));
    if (found > next) hunks.push({ at: at + index, count: 0, rows: young.slice(next, found) });
    hunks.push({ at: at + index, count: 1, rows: found === -1 ? [] : [young[found]] });
    if (found === -1) return;
    next = found + 1;
    pairs += 1;
  });
  if (next < young.length) hunks.push({ at: at + old.length, count: 0, rows: young.slice(next) });
  return pairs === Math.min(old.length, young.length) ? hunks : undefined;
}

/** Fields that say the same in both rows. */
export function sharedFields(one: unknown, other: unknown): number {
  if (!isRecord(one) || !isRecord(other)) return 0;
  return Object.keys(one).filter((name) => isSame(one[name], ownField(other, name))).length;
}

function resembles(one: unknown, other: unknown): boolean {
  const id = idOf(one);
  if (id !== undefined || idOf(other) !== undefined) return id === idOf(other);
  return (
    isRecord(one) && sharedFields(one, other) * 2 >= Object.keys(one).length && sharedFields(one, other) > 0
  );
}

/** A row of either list or the same row of both, by its places there. */
export type RowPair = { before?: number; after?: number };

/** Rows of two lists side by side, in the order of the second. */
export function pairRows(before: Rows, after: Rows): RowPair[] {
  const [old, young] = [idsOf(before), idsOf(after)];
  if (old && young) return pairById(old, young);
  const pairs: RowPair[] = [];
  let [left, right] = [0, 0];
  for (const { at, count, rows } of hunksOf(before, after)) {
    while (left < at) pairs.push({ before: left++, after: right++ });
    for (let index = 0; index < Math.max(count, rows.length); index += 1)
      pairs.push({
        ...(index < count && { before: left++ }),
        ...(index < rows.length && { after: right++ }),
      });
  }
  while (left < before.length) pairs.push({ before: left++, after: right++ });
  return pairs;
}

function pairById(before: readonly string[], after: readonly string[]): RowPair[] {
  const gone = before.flatMap((id, at) => (after.includes(id) ? [] : [{ before: at }]));
  const there = after.map((id, at) => {
    const old = before.indexOf(id);
    return old === -1 ? { after: at } : { before: old, after: at };
  });
  return [...there, ...gone];
}
