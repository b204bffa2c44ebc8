/**
 * The version that a form was opened with travels in the form's own values, as one more field that no form shows. So a
 * list that is loaded meanwhile cannot pass for what is being edited, and a copy that the browser kept knows its age.
 */
const field = 'openedVersion';
const fieldLine = new RegExp(`^["']?${field}["']?: ["']?v([0-9a-f]{40})["']?\\r?\\n`, 'm');
const firstLine = /^\ufeff?---[ \t]*\r?\n/;

/** The text of an entry as the form gets it; a text without fields stays as it is. */
export const withVersion = (text: string, version: string): string =>
  text.replace(firstLine, (line) => `${line}${field}: v${version}\n`);

/** What the form has written, apart: the text to save, and the version in it; undefined when there is none. */
export function takeVersion(written: string): { text: string; version: string | undefined } {
  const [line = '', version] = fieldLine.exec(written) ?? [];
  return { text: written.replace(line, ''), version };
}
