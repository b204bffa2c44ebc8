/** The steps of an entry that the server takes; its page tells how each has ended. */
import { askAction } from '../ask-server.ts';
import type { Deed } from './steps.ts';

export type SavedPlace = { collection: string; id: string };

/** The page of an entry: its state, its history, and what can be done with it. */
export const entryPage = ({ collection, id }: SavedPlace): string =>
  new URL(`zapis/${collection}/${id}/`, document.baseURI).href;

const statusAfter = { submit: 'pending_review', takeBack: 'draft' } as const;

/** What the entry's page says of it. */
const told: Readonly<Record<Exclude<Deed, 'save'>, string>> = {
  publish: 'opublikovat',
  submit: 'na-proverku',
  takeBack: 'v-chernoviki',
};

/**
 * Does what was meant with an entry that is saved.
 * @returns the address at which the person reads how it has ended.
 * @throws {ServerError} with the server's own sentence.
 */
export async function doDeed(deed: Exclude<Deed, 'save'>, place: SavedPlace): Promise<string> {
  const params = { collection: place.collection, slug: place.id };
  if (deed === 'publish') await askAction('publishUnpublishedEntry', params);
  else await askAction('updateUnpublishedEntryStatus', { ...params, newStatus: statusAfter[deed] });
  return `${entryPage(place)}?sdelano=${told[deed]}`;
}
