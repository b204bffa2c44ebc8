import { expect, it } from 'vitest';
import { library as libraryOf } from '#rules/library-for-tests.ts';
import { withEntry, withFiles, withoutEntry } from './library-with.ts';
import { emptyLibrary, type Entry } from './library.ts';

const news = (id: string, title: string) =>
  ({
    collection: 'news',
    id,
    file: `news/${id}.md`,
    data: { title },
    body: '',
    bodyLine: 1,
    digest: title,
  }) as Entry;
const titles = (library: ReturnType<typeof withEntry>) =>
  library.entries.news.map(({ id, data }) => `${id}: ${data.title}`);

it('puts an entry in place of the one with its id, among the others in their order', () => {
  const two = withEntry(withEntry(emptyLibrary(), news('b', 'Б')), news('a', 'А'));
  expect(titles(two)).toEqual(['a: А', 'b: Б']);
  expect(titles(withEntry(two, news('b', 'В')))).toEqual(['a: А', 'b: В']);
  expect(titles(two)).toEqual(['a: А', 'b: Б']);
});

it('reads again what could not be read', () => {
  const broken = { ...emptyLibrary(), unreadable: new Set(['news/a', 'news/b']) };
  expect(withEntry(broken, news('a', 'А')).unreadable).toEqual(new Set(['news/b']));
  expect(withoutEntry(broken, { collection: 'news', id: 'b' }).unreadable).toEqual(new Set(['news/a']));
});

it('takes an entry away, and another school in', () => {
  const library = libraryOf({});
  const { school } = library;
  if (!school) throw new Error('The library for tests has a school.');
  expect(titles(withoutEntry(withEntry(library, news('a', 'А')), { collection: 'news', id: 'a' }))).toEqual(
    titles(library),
  );
  expect(withEntry(library, { ...school, body: 'Иначе.' }).school?.body).toBe('Иначе.');
});

it('adds files to those that there are', () => {
  const file = { path: 'files/a.pdf', size: 1, digest: '' };
  const library = withFiles(emptyLibrary(), [file]);
  expect(withFiles(library, [{ ...file, size: 2 }]).files.get('files/a.pdf')?.size).toBe(2);
  expect(withFiles(library, [])).toBe(library);
});
