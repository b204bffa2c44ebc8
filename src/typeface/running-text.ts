import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../fixtures/', import.meta.url));
/** Phrases of prose: no field names, marks of Markdown or short cells. */
const phrase = /[А-ЯЁ«][А-Яа-яЁё0-9 №,.;:()«»—–-]{39,}/g;

/**
 * Phrases of the school documents in `src/fixtures`, in no order: what the section's text is made of.
 * The school's own content would not do: the typeface must not change with it.
 */
export async function readRunningText(): Promise<string[]> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => /^\d.*\.md$/.test(path));
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')));
  return texts.flatMap((text) => text.match(phrase) ?? []);
}
