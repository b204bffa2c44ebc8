/** The section's library out of Astro's own content collections, and the HTML that Astro made of each body. */
import { getCollection } from 'astro:content';
import { collectionNames } from '#model/collections.ts';
import { emptyLibrary } from '#model/library.ts';
import { addressBook } from '#queries/address-book.ts';

export const renderedBodies = new Map<string, string>();

async function entriesOf(name: string) {
  const entries = name === 'pages' ? [] : await getCollection(name as 'practices');
  return entries.map(({ id, data, body = '', rendered, digest = '' }) => {
    renderedBodies.set(body, rendered?.html ?? '');
    return { collection: name, id, file: `${name}/${id}.md`, data, body, bodyLine: 1, digest };
  });
}

async function readStock() {
  const [school] = await getCollection('school');
  const entries = Object.fromEntries(await Promise.all(collectionNames.map(async (name) => [name, await entriesOf(name)])));
  return { ...emptyLibrary(), school: school && { file: 'school.md', data: school.data, body: school.body ?? '', bodyLine: 1, digest: '' }, entries };
}

let book: ReturnType<typeof addressBook> | undefined;

export async function stockBook() {
  book ??= addressBook((await readStock()) as never, '2026-11-20');
  return book;
}

export const rendering = { base: '/', picture: () => undefined, file: () => undefined, entry: () => undefined };
