/** A page of the office changes a few fields of an entry: the same save as of the form, and the step after it. */
import type { Account } from '../../accounts/account.ts';
import { openedText } from '../../content/current-text.ts';
import type { EntryPlace } from '../../content/places.ts';
import { withFields, type Edit } from '../../entries/entry-text.ts';
import { perform } from '../../protocol/actions.ts';
import type { EditorDesk } from '../../protocol/desk.ts';
import { Refusal } from '../../refusal.ts';
import type { Form } from '../../sign-in/form.ts';
import { doDeed, type Told } from './deeds.ts';

export type FieldSave = {
  place: EntryPlace;
  /** Blob of the text that the person had before their eyes. */
  version: string;
  edits: readonly Edit[];
  account: Account;
};

/**
 * Saves the fields as a draft of the entry.
 * @throws {Refusal} as every save: for somebody else's change of the same field, for a text that is no entry.
 */
export async function saveEdits(
  desk: EditorDesk,
  { place, version, edits, account }: FieldSave,
): Promise<void> {
  const opened = await openedText(desk.repository, version);
  const dataFiles = [{ path: place.file, slug: place.id, raw: changed(opened, edits), version }];
  await perform(desk, { action: 'persistEntry', params: { dataFiles } }, account);
}

function changed(text: string, edits: readonly Edit[]): string {
  try {
    return withFields(text, edits);
  } catch (error) {
    throw new Refusal(
      'not-acceptable',
      'Свойства записи записаны с ошибкой, и поправить их по одному нельзя. Верните прежнюю версию записи из её истории.',
      {},
      { cause: error },
    );
  }
}

/** The step that the pressed button asks for after saving. @returns its name for the page on which the person arrives. */
export async function stepAfterSave(
  desk: EditorDesk,
  { place, form, account }: { place: EntryPlace; form: Form; account: Account },
): Promise<Told> {
  const { delo: deed = '' } = form;
  if (deed !== 'opublikovat' && deed !== 'na-proverku') return 'chernovik';
  return (await doDeed(desk, { deed, place, form, account })).told;
}
