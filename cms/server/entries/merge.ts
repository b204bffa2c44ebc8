/**
 * Two people changed one entry: what each of them did is kept, field by field. Only a field that both changed to
 * different values is nobody's to decide but theirs.
 */
import { compare, type FieldChange } from './changed-fields.ts';
import {
  isRecord,
  isSame,
  takeApart,
  withFields,
  type Edit,
  type EntryText,
  type Fields,
  type Path,
} from './entry-text.ts';
import { labelOf, wordsOf, type EntryKind } from './field-words.ts';

export type { FieldChange } from './changed-fields.ts';

export type Conflict = {
  field: string;
  label: string;
  base: string | undefined;
  mine: string | undefined;
  theirs: string | undefined;
};

export type Merged =
  | {
      text: string;
      /** What the others have changed and the text holds too. */
      theirs: FieldChange[];
    }
  | { conflicts: Conflict[] };

type Three = { base: unknown; mine: unknown; theirs: unknown };
type Result = { value: unknown; conflicts: { path: Path; three: Three }[] };

/** @param base the text that both had before them. */
export function mergeEntries(of: EntryKind, base: string, mine: string, theirs: string): Merged {
  const [before, one, other] = [base, mine, theirs].map(takeApart);
  if (!before || !one || !other) return mergeWhole(of, { base, mine, theirs });
  const fields = merge([], { base: before.fields, mine: one.fields, theirs: other.fields });
  const body = merge(['body'], { base: before.body, mine: one.body, theirs: other.body });
  const conflicts = [...fields.conflicts, ...body.conflicts];
  if (conflicts.length > 0)
    return { conflicts: conflicts.map(({ path, three }) => conflictOf(of, path, three)) };
  const edits = editsTo([], other.fields, fields.value ?? {});
  return {
    text: withFields(theirs, edits, bodyOf(body.value, other)),
    theirs: [
      ...compare(of, [], before.fields, other.fields),
      ...compare(of, ['body'], before.body.trim() || undefined, other.body.trim() || undefined),
    ],
  };
}

const bodyOf = (merged: unknown, { body }: EntryText) => (typeof merged === 'string' ? merged : body);

/** Texts whose fields cannot be read are one field. */
function mergeWhole(
  of: EntryKind,
  { base, mine, theirs }: { base: string; mine: string; theirs: string },
): Merged {
  if (mine === theirs || mine === base) return { text: theirs, theirs: [] };
  if (theirs === base) return { text: mine, theirs: [] };
  return { conflicts: [conflictOf(of, [], { base, mine, theirs })] };
}

const conflictOf = (of: EntryKind, path: Path, { base, mine, theirs }: Three): Conflict => ({
  field: path.join('.'),
  label: labelOf(of, path),
  base: wordsOf(of, path, base),
  mine: wordsOf(of, path, mine),
  theirs: wordsOf(of, path, theirs),
});

function merge(path: Path, three: Three): Result {
  const { base, mine, theirs } = three;
  if (isSame(mine, theirs) || isSame(base, mine)) return { value: theirs, conflicts: [] };
  if (isSame(base, theirs)) return { value: mine, conflicts: [] };
  if (isRecord(mine) && isRecord(theirs))
    return mergeRecords(path, isRecord(base) ? base : {}, { mine, theirs });
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const merged = mergeLists(path, { base: Array.isArray(base) ? base : [], mine, theirs });
    if (merged) return merged;
  }
  return { value: theirs, conflicts: [{ path, three }] };
}

function mergeRecords(path: Path, base: Fields, { mine, theirs }: { mine: Fields; theirs: Fields }): Result {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const results = [...keys].map((key) => {
    const three = { base: base[key], mine: mine[key], theirs: theirs[key] };
    return [key, merge([...path, key], three)] as const;
  });
  return {
    value: Object.fromEntries(
      results.flatMap(([key, { value }]) => (value === undefined ? [] : [[key, value]])),
    ),
    conflicts: results.flatMap(([, { conflicts }]) => conflicts),
  };
}

type Lists = { base: unknown[]; mine: unknown[]; theirs: unknown[] };

/** Undefined when nobody can say which row of one list is which of the other. */
function mergeLists(path: Path, lists: Lists): Result | undefined {
  const all = [lists.base, lists.mine, lists.theirs];
  if (all.every((list) => list.every((item) => !isRecord(item) && !Array.isArray(item))))
    return mergeSets(lists);
  const ids = all.map(idsOf);
  if (ids.every((list) => list !== undefined)) return mergeById(path, lists);
  return all.every((list) => list.length === lists.base.length) ? mergeRows(path, lists) : undefined;
}

/** Words and numbers: what somebody added is there, what somebody removed is not; in the order of the others. */
function mergeSets({ base, mine, theirs }: Lists): Result {
  const removed = base.filter((item) => !mine.includes(item));
  const added = mine.filter((item) => !base.includes(item) && !theirs.includes(item));
  return { value: [...theirs.filter((item) => !removed.includes(item)), ...added], conflicts: [] };
}

/** Names of rows; undefined unless each row has one and no two have the same. */
function idsOf(list: readonly unknown[]): string[] | undefined {
  const ids = list.flatMap((item) => (isRecord(item) && typeof item['id'] === 'string' ? [item['id']] : []));
  return ids.length === list.length && new Set(ids).size === ids.length ? ids : undefined;
}

function mergeById(path: Path, { base, mine, theirs }: Lists): Result {
  const byId = (list: unknown[]) => new Map(list.map((item) => [(item as { id: string }).id, item]));
  const [before, one, other] = [byId(base), byId(mine), byId(theirs)];
  const order = [...other.keys(), ...[...one.keys()].filter((id) => !other.has(id))];
  const results = order.map((id, at) =>
    merge([...path, at], { base: before.get(id), mine: one.get(id), theirs: other.get(id) }),
  );
  return {
    value: results.flatMap(({ value }) => (value === undefined ? [] : [value])),
    conflicts: results.flatMap(({ conflicts }) => conflicts),
  };
}

function mergeRows(path: Path, { base, mine, theirs }: Lists): Result {
  const results = theirs.map((item, at) =>
    merge([...path, at], { base: base[at], mine: mine[at], theirs: item }),
  );
  return {
    value: results.map(({ value }) => value),
    conflicts: results.flatMap(({ conflicts }) => conflicts),
  };
}

/** The smallest changes that make one value another. */
function editsTo(path: Path, from: unknown, to: unknown): Edit[] {
  if (isSame(from, to)) return [];
  if (isRecord(from) && isRecord(to)) {
    const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
    return [...keys].flatMap((key) => editsTo([...path, key], from[key], to[key]));
  }
  if (Array.isArray(from) && Array.isArray(to) && from.length === to.length)
    return from.flatMap((item, at) => editsTo([...path, at], item, to[at]));
  return [{ path, value: to }];
}
