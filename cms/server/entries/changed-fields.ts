/** What differs between two texts of an entry, field by field. */
import { isRecord, isSame, takeApart, type Fields, type Path } from './entry-text.ts';
import { labelOf, wordsOf, type EntryKind } from './field-words.ts';

export type FieldChange = {
  /** Path of the field: `sections.0.activities.2.title`, `body`; empty for the whole entry. */
  field: string;
  /** Its Russian name with its place. */
  label: string;
  /** Before and after, as a person reads them; undefined where there was or is nothing. */
  from: string | undefined;
  to: string | undefined;
};

/** Every field that says something else; nothing when the texts mean the same. */
export function changedFields(
  of: EntryKind,
  before: string | undefined,
  after: string | undefined,
): FieldChange[] {
  if (before === after) return [];
  const [old, young] = [before, after].map((text) =>
    text === undefined ? { fields: {}, body: '' } : takeApart(text),
  );
  if (!old || !young) return [describe(of, [], before, after)];
  return [
    ...compare(of, [], old.fields, young.fields),
    ...compare(of, ['body'], old.body.trim() || undefined, young.body.trim() || undefined),
  ];
}

export const describe = (of: EntryKind, path: Path, from: unknown, to: unknown): FieldChange => ({
  field: path.join('.'),
  label: labelOf(of, path),
  from: wordsOf(of, path, from),
  to: wordsOf(of, path, to),
});

/** Differences between two values at a path. */
export function compare(of: EntryKind, path: Path, before: unknown, after: unknown): FieldChange[] {
  if (isSame(before, after)) return [];
  if (isRecord(before) && isRecord(after)) return compareRecords(of, path, before, after);
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(of, path, before, after);
  return [describe(of, path, before, after)];
}

function compareRecords(of: EntryKind, path: Path, before: Fields, after: Fields): FieldChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => compare(of, [...path, key], before[key], after[key]));
}

/** What is alike at both ends of two lists is passed over; between them rows are compared one by one. */
function compareLists(of: EntryKind, path: Path, before: unknown[], after: unknown[]): FieldChange[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSame(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const old = before.slice(start, before.length - end);
  const young = after.slice(start, after.length - end);
  return Array.from({ length: Math.max(old.length, young.length) }, (_, at) =>
    compare(of, [...path, start + at], old[at], young[at]),
  ).flat();
}
