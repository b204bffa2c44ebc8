import type { EditorDesk } from '../../protocol/desk.ts';
import { listedEntries } from './listed-entries.ts';

/** How an entry is called; undefined for one that does not exist any more. */
export type TitleOf = (collection: string, id: string) => string | undefined;

/** Titles of all entries and drafts of the moment. */
export async function entryTitles(desk: EditorDesk): Promise<TitleOf> {
  const entries = await listedEntries(desk);
  const titles = new Map(entries.map(({ collection, id, title }) => [`${collection}/${id}`, title]));
  return (collection, id) => titles.get(`${collection}/${id}`);
}
