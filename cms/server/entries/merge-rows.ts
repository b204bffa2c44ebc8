/** Two changes of a list whose rows have no names: rows are told by what they say. */
import { isSame } from './meaning.ts';
import type { Clash, Result, Three } from './merge-values.ts';
import { hunksOf, keyOf, sharedFields, type Hunk } from './rows.ts';
import { isRecord } from './take-apart.ts';

type Lists = Three<readonly unknown[]>;

/** Merges a row that both sides edited. @param at its place in the list that both had before them. */
export type MergeRow = (at: number, three: Three) => Result;

export type MergedRows = { value: unknown[]; clashes: readonly Clash[] };

/** Undefined when nobody can say which row of one list is which of the other. */
export function mergeRows({ base, mine, theirs }: Lists, mergeRow: MergeRow): MergedRows | undefined {
  const other = hunksOf(base, theirs);
  // What both did in the same way is done once.
  const one = hunksOf(base, mine).filter((hunk) => !other.some((same) => isSame(hunk, same)));
  if (moves(base, one) || moves(base, other) || !standApart(one, other)) return undefined;
  const value: unknown[] = [];
  const clashes: Clash[] = [];
  for (let at = 0; at <= base.length; at += 1) {
    const added = insertedAt(other, at);
    const known = new Set(added.map(keyOf));
    value.push(...added, ...insertedAt(one, at).filter((row) => !known.has(keyOf(row))));
    if (at === base.length || isWithin(one, at) || isWithin(other, at)) continue;
    const [own, foreign] = [standingAt(one, at), standingAt(other, at)];
    if (own && foreign) {
      const three = { base: base[at], mine: own.rows[0], theirs: foreign.rows[0] };
      const merged = mergeRow(at, three);
      value.push(merged.value);
      clashes.push(...merged.clashes);
    } else value.push(...((own ?? foreign)?.rows ?? [base[at]]));
  }
  return { value, clashes };
}

const insertedAt = (hunks: readonly Hunk[], at: number) =>
  hunks.flatMap((hunk) => (hunk.at === at && hunk.count === 0 ? hunk.rows : []));

const standingAt = (hunks: readonly Hunk[], at: number) =>
  hunks.find((hunk) => hunk.count > 0 && hunk.at === at);

const isWithin = (hunks: readonly Hunk[], at: number) =>
  hunks.some((hunk) => hunk.at < at && at < hunk.at + hunk.count);

/** A row that went elsewhere, or stands there twice: its place tells nothing of it. */
function moves(base: readonly unknown[], hunks: readonly Hunk[]): boolean {
  const known = new Set(base.map(keyOf));
  return hunks.some(({ rows }) => rows.some((row) => known.has(keyOf(row))));
}

/** Whether what the sides did can be done by turns. Two rows edited in one place can: they are merged. */
function standApart(one: readonly Hunk[], other: readonly Hunk[]): boolean {
  return one.every((hunk) => other.every((foreign) => !overlap(hunk, foreign) && !addTheSame(hunk, foreign)));
}

function overlap(one: Hunk, other: Hunk): boolean {
  if (one.count === 1 && other.count === 1) return false;
  const [first, second] = one.at <= other.at ? [one, other] : [other, one];
  // Rows may be added at the edges of what the other side replaced.
  if (first.count === 0 || second.count === 0)
    return first.at < second.at && second.at < first.at + first.count;
  return second.at < first.at + first.count;
}

function addTheSame(one: Hunk, other: Hunk): boolean {
  if (one.at === other.at && one.count < 2 && one.count === other.count) return false;
  const added = new Set(one.rows.map(keyOf));
  return other.rows.some((row) => added.has(keyOf(row)));
}

/** Whether both rows can be edits of the first: those that have nothing in common with it stand in its place. */
export function areEdits({ base, mine, theirs }: Three): boolean {
  const isEdit = (row: unknown) => sharedFields(base, row) > 0 || fewFields(base);
  return isEdit(mine) && isEdit(theirs);
}

const fewFields = (row: unknown) => !isRecord(row) || Object.keys(row).length < 2;
