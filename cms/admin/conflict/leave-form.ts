import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';

/** Opens the form anew: what it held is saved, so neither a question nor a copy on this device is left behind. */
export async function leaveForm(): Promise<void> {
  const { entryDraft, collections, config } = store.getState();
  const entry = entryDraft.get('entry');
  const collection = entry && collections.get(String(entry.get('collection')));
  if (collection) await currentBackend(config).deleteLocalDraftBackup(collection, entry.get('slug'));
  store.dispatch({ type: 'DRAFT_DISCARD' });
  globalThis.location.reload();
}
