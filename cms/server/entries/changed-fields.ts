/** What differs between two texts of an entry, field by field. */
import { labelOf, wordsOf, type EntryKind } from './field-words.ts';
import { isSame, meaningOfBody, said, standingValue, type Said } from './meaning.ts';
import { pairRows } from './rows.ts';
import {
  isRecord,
  namesOf,
  ownField,
  takeApart,
  type EntryText,
  type Fields,
  type Path,
} from './take-apart.ts';

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
  const [old, young] = [before, after].map((text) => (text === undefined ? nothing : takeApart(text)));
  if (!old || !young) return [describe(of, [], before, after)];
  return changesBetween(of, said(of, old), said(of, young));
}

const nothing: EntryText = { fields: {}, yaml: '', body: '' };

export function changesBetween(of: EntryKind, before: Said, after: Said): FieldChange[] {
  return [
    ...compare(of, [], before.meaning, after.meaning),
    ...compare(of, ['body'], meaningOfBody(before.body), meaningOfBody(after.body)),
  ];
}

const describe = (of: EntryKind, path: Path, from: unknown, to: unknown): FieldChange => ({
  field: path.join('.'),
  label: labelOf(of, path),
  from: saidAt(of, path, from),
  to: saidAt(of, path, to),
});

/** What a field says in words, also when it is absent and something stands in its place. */
export const saidAt = (of: EntryKind, path: Path, value: unknown): string | undefined =>
  wordsOf(of, path, value ?? standingValue(of, path));

function compare(of: EntryKind, path: Path, before: unknown, after: unknown): FieldChange[] {
  if (isSame(before, after)) return [];
  if (isRecord(before) && isRecord(after)) return compareRecords(of, path, before, after);
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(of, path, before, after);
  return [describe(of, path, before, after)];
}

function compareRecords(of: EntryKind, path: Path, before: Fields, after: Fields): FieldChange[] {
  return namesOf(before, after).flatMap((name) =>
    compare(of, [...path, name], ownField(before, name), ownField(after, name)),
  );
}

function compareLists(of: EntryKind, path: Path, before: unknown[], after: unknown[]): FieldChange[] {
  const pairs = pairRows(before, after);
  const kept = pairs.flatMap((pair) => (pair.after === undefined ? [] : (pair.before ?? [])));
  // Rows with names that only changed places.
  if (kept.some((place, at) => place < (kept[at - 1] ?? 0))) return [describe(of, path, before, after)];
  return pairs.flatMap((pair) => {
    const [from, to] = [pair.before, pair.after];
    return compare(
      of,
      [...path, to ?? from ?? 0],
      from === undefined ? undefined : before[from],
      to === undefined ? undefined : after[to],
    );
  });
}
