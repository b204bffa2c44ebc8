/** An entry's text written again: what changes is changed, the rest stays as it was written. */
import type { EntryKind } from './field-words.ts';
import { graft } from './graft.ts';
import { meaningOf, meaningOfBody } from './meaning.ts';
import { takeApart, type EntryText, type Fields, type Path } from './take-apart.ts';
import { withValueAt } from './value-at.ts';
import { rewriteYaml } from './rewrite-yaml.ts';

export type { Path } from './take-apart.ts';

/** A change of one field; an undefined value removes it. */
export type Edit = { path: Path; value: unknown };

/**
 * Sets one field, or removes it when the value is undefined. Comments, the order of fields and everything else stay.
 * @throws {TypeError} when the fields of the text cannot be read.
 */
export const withField = (text: string, path: Path, value: unknown): string =>
  withFields(text, [{ path, value }]);

/**
 * Sets or removes fields, and the text below them when one is given.
 * @throws {TypeError} when the fields of the text cannot be read.
 */
export function withFields(text: string, edits: readonly Edit[], body?: string): string {
  const entry = readable(text);
  const fields = edits.reduce<Fields>((changed, edit) => withValueAt(changed, edit), entry.fields);
  return write(entry, fields, body ?? entry.body);
}

/** The text with another meaning; what means the same is left as it is written. */
export function withMeaning(of: EntryKind, text: string, to: { meaning: Fields; body: string }): string {
  const entry = readable(text);
  const fields = graft(entry.fields, meaningOf(of, entry.fields), to.meaning);
  const isSameBody = meaningOfBody(entry.body) === meaningOfBody(to.body);
  return write(entry, fields as Fields, isSameBody ? entry.body : to.body); // Fields grafted on fields.
}

function readable(text: string): EntryText {
  const entry = takeApart(text);
  if (!entry)
    throw new TypeError('The text of an entry that cannot be read cannot be changed field by field.');
  return entry;
}

const write = (entry: EntryText, fields: Fields, body: string) =>
  `---\n${rewriteYaml(entry.yaml, entry.fields, fields)}---\n${body}`;
