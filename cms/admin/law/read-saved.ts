/** The text that a form would save, read as the server will read it. */
import type { Entry, SchoolEntry } from '#model/library.ts';
import { checkFields } from '#reader/check-fields.ts';
import { fieldProblems } from '#reader/field-problems.ts';
import { splitFrontMatter } from '#reader/front-matter.ts';
import type { Problem } from '#reader/problem.ts';
import { readFields } from '#reader/read-fields.ts';
import type { EntryPlace } from '#reader/read-entry.ts';

export type SavedEntry = {
  /** Absent when the text is no entry. */
  value?: Entry | SchoolEntry;
  problems: readonly Problem[];
};

/** An entry or the reasons why it is none. */
export function readSaved(place: EntryPlace, text: string): SavedEntry {
  const split = splitFrontMatter(text.replace(/\r\n?/g, '\n'));
  if ('rule' in split) return { problems: [split] };
  const read = readFields(split.yaml);
  if ('refusal' in read) return { problems: [unclear] };
  const { fields, problems } = read;
  if (!fields) return { problems };
  const of = place.collection;
  const checked = checkFields(of, fields);
  const faulty = 'data' in checked ? [] : fieldProblems(checked.faults, { of, fields });
  if (!('data' in checked) || problems.length > 0) return { problems: [...problems, ...faulty] };
  const { body, bodyLine } = split;
  const name = place.collection === 'school' ? { file: place.file } : place;
  const parts = { ...name, data: checked.data, body, bodyLine, digest: '' };
  // The schema of the collection has just made the data: the pairing that the type cannot follow.
  return { value: parts as Entry | SchoolEntry, problems: [] };
}

/** The form writes its text itself, so that nobody but its maker can mend what comes to this. */
const unclear: Problem = {
  rule: 'yaml',
  message: 'Поля записи не удаётся записать так, чтобы сервер их прочёл.',
  fix: 'Сохраните свой текст в другом месте и сообщите техническому специалисту.',
};
