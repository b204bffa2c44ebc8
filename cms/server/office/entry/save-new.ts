/** A page of the office makes an entry: the same save as of the form, under a name that nobody has taken. */
import type { CollectionName } from '#model/collections.ts';
import type { Account } from '../../accounts/account.ts';
import { entryPlace } from '../../content/places.ts';
import { perform } from '../../protocol/actions.ts';
import type { EditorDesk } from '../../protocol/desk.ts';
import { Refusal } from '../../refusal.ts';

export type NewEntry = {
  collection: CollectionName;
  /** Names in the order in which they are tried. */
  ids: readonly string[];
  /** The entry's file. */
  raw: string;
  account: Account;
  /** What is told when all names are taken. */
  taken: string;
};

/**
 * Saves a draft under the first free name: nothing is written over.
 * @throws {Refusal} `conflict` when no name is free, and as every save.
 */
export async function saveNew(
  desk: EditorDesk,
  { collection, ids, raw, account, taken }: NewEntry,
): Promise<{ id: string; version: string }> {
  for (const id of ids) {
    const { file: path } = entryPlace(collection, id);
    const dataFiles = [{ path, slug: id, raw, version: null }];
    try {
      const saved = await perform(desk, { action: 'persistEntry', params: { dataFiles } }, account);
      return { id, version: (saved as { version: string }).version };
    } catch (error) {
      if (!(error instanceof Refusal && error.kind === 'conflict')) throw error;
    }
  }
  throw new Refusal('conflict', taken);
}
