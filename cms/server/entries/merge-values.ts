/** Two changes of one value: fields of groups and rows of lists are merged on their own. */
import type { EntryKind } from './field-words.ts';
import { isSame } from './meaning.ts';
import { mergeLists } from './merge-lists.ts';
import { isRecord, namesOf, ownField, toFields, type Fields, type Path } from './take-apart.ts';

/** Whose value stands where both have changed a field, by the field's path with dots. */
export type Decisions = ReadonlyMap<string, 'mine' | 'theirs'>;

/** What is merged, and what was decided about it. */
export type Merging = { of: EntryKind; decided: Decisions };

export type Three<Value = unknown> = { base: Value; mine: Value; theirs: Value };

/** A field that both sides changed to different values. */
export type Clash = { path: Path; three: Three };

/** The value stands only when nothing clashes. */
export type Result = { value: unknown; clashes: readonly Clash[] };

/** Merges meanings; `undefined` is an absent value. */
export function mergeValues(merging: Merging, path: Path, three: Three): Result {
  const { base, mine, theirs } = three;
  if (isSame(mine, theirs) || isSame(base, mine)) return { value: theirs, clashes: [] };
  if (isSame(base, theirs)) return { value: mine, clashes: [] };
  if (isRecord(mine) && isRecord(theirs) && (base === undefined || isRecord(base)))
    return mergeRecords(merging, path, { base: base ?? {}, mine, theirs });
  if (isList(base) && isList(mine) && isList(theirs))
    return mergeLists(merging, path, { base: base ?? [], mine: mine ?? [], theirs: theirs ?? [] });
  return clashOf(merging, path, three);
}

/** What nobody can tell apart is one field: its value is somebody's decision. */
export function clashOf({ decided }: Merging, path: Path, three: Three): Result {
  const side = decided.get(path.join('.'));
  return { value: three[side ?? 'theirs'], clashes: side === undefined ? [{ path, three }] : [] };
}

/** An absent list is one without rows. */
const isList = (value: unknown): value is unknown[] | undefined =>
  value === undefined || Array.isArray(value);

function mergeRecords(merging: Merging, path: Path, { base, mine, theirs }: Three<Fields>): Result {
  const results = namesOf(theirs, mine).map((name) => {
    const three = { base: ownField(base, name), mine: ownField(mine, name), theirs: ownField(theirs, name) };
    return { name, ...mergeValues(merging, [...path, name], three) };
  });
  const pairs = results.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const]));
  return { value: toFields(pairs), clashes: results.flatMap(({ clashes }) => clashes) };
}
