/** What the server and the build will say of the text in a form, said before it is sent to them. */
import type { Issue } from '#model/issue.ts';
import { sortIssues } from '#model/issue.ts';
import type { Entry, Library, SchoolEntry } from '#model/library.ts';
import type { Moment } from '#model/library-at.ts';
import { withEntry, withFiles, withoutEntry } from '#model/library-with.ts';
import { toIssue } from '#reader/problem.ts';
import type { EntryPlace } from '#reader/read-entry.ts';
import { judgeAt } from '#rules/judge-at.ts';
import { adviseInForm } from './form-advice.ts';
import { readSaved } from './read-saved.ts';

/** The published state with what is known of it. */
export type Published = {
  library: Library;
  minute: Moment;
  /** What the reader says of its files. */
  issues: readonly Issue[];
};

export type Form = {
  place: EntryPlace;
  /** The file as it would be saved. */
  text: string;
  /** Paths of the files that come with it; the server has looked into them, or will before it takes them. */
  files: readonly string[];
};

export type Verdict = {
  /** Errors for which the server will not save the text. */
  saving: Issue[];
  /** All that there is to say of the section once the entry is published; errors stop that. */
  publication: Issue[];
};

/**
 * Judges a form.
 * @param published undefined while nobody knows it: the entry is then judged by itself.
 * @param further what only the server can find in its text.
 */
export function judgeForm(
  published: Published | undefined,
  { place, text, files }: Form,
  further: readonly Issue[] = [],
): Verdict {
  const { value, problems } = readSaved(place, text);
  const own = problems.map((problem) => toIssue(place.file, adviseInForm(problem, place.collection)));
  const saving = own.filter(({ severity }) => severity === 'error');
  if (!value || !published) return { saving, publication: [] };
  const added = files.map((path) => ({ path, size: 1, digest: '' }));
  const library = withEntry(withFiles(published.library, added), asPublished(value, published.minute));
  const elsewhere = published.issues.filter(({ file }) => file !== place.file);
  const judged = judgeAt(library, published.minute).issues;
  return { saving, publication: sortIssues([...elsewhere, ...own, ...judged, ...further]) };
}

/** All that there is to say of the section as it is. */
export const judgePublished = ({ library, minute, issues }: Published): Issue[] =>
  sortIssues([...issues, ...judgeAt(library, minute).issues]);

/** All that there would be to say of the section without an entry. */
export function judgeDeletion({ library, minute, issues }: Published, place: EntryPlace): Issue[] {
  if (place.collection === 'school') return [];
  const elsewhere = issues.filter(({ file }) => file !== place.file);
  return sortIssues([...elsewhere, ...judgeAt(withoutEntry(library, place), minute).issues]);
}

/** The entry as the server publishes it: seen by visitors, with the day of its first publication. */
function asPublished(value: Entry | SchoolEntry, minute: Moment): Entry | SchoolEntry {
  if (!('collection' in value)) return value;
  const { status, published = minute.slice(0, 10) } = value.data;
  const seen = status.id === 'published' ? status : { id: 'published', label: 'опубликовано' };
  // Only fields that every entry has are changed: the pairing that the type cannot follow.
  return { ...value, data: { ...value.data, status: seen, published } } as Entry;
}

const keyOf = ({ rule, file, field, message }: Issue) => [rule, file, field, message].join('\0');

/** Of all issues those that concern the person at the form: of the entry itself, and those that it brings to others. */
export function concerning(file: string, issues: readonly Issue[], before: readonly Issue[]): Issue[] {
  const known = new Set(before.map(keyOf));
  return issues.filter((issue) => issue.file === file || !known.has(keyOf(issue)));
}
