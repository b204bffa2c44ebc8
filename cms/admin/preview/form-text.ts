/** The file of the entry in the form, exactly as a save would write it. */
import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { getSerializedEntry } from 'decap-cms-core/dist/esm/actions/entries';
import { store } from 'decap-cms-core/dist/esm/redux';
import { takeVersion } from '../opened-version.ts';
import { withoutEmpty } from '../without-empty.ts';

export type FormText = { collection: string; id: string; raw: string };

/** Tells of every change of what the editor holds. @returns a way to stop. */
export const onFormChange = (listener: () => void): (() => void) => store.subscribe(listener);

/** Changes its identity with every change of the form; undefined while there is no form. */
export const formIdentity = (): unknown => store.getState().entryDraft.getIn(['entry', 'data']);

/** @returns undefined while there is no form, or when it holds what cannot be written. */
export function formText(): FormText | undefined {
  const { entryDraft, collections, config } = store.getState();
  const entry = entryDraft.get('entry');
  if (!entry) return undefined;
  const name = String(entry.get('collection'));
  const collection = collections.get(name);
  if (!collection) return undefined;
  const whole = getSerializedEntry(collection, entry);
  const raw = currentBackend(config).entryToRaw(
    collection,
    whole.set('data', withoutEmpty(whole.get('data'))),
  );
  const slug = entry.get('slug');
  // An entry that was not saved yet has no address of its own; its page is made at this one.
  return {
    collection: name,
    id: typeof slug === 'string' && slug !== '' ? slug : 'novaya-zapis',
    raw: takeVersion(raw).text,
  };
}
