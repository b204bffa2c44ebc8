/** An entry's text as somebody who edits it meets it. */
import { Refusal } from '../refusal.ts';
import { mainRef, type Repository } from '../repository/repository.ts';
import { draftRef, type EntryPlace } from './places.ts';

export type CurrentText = {
  text: string;
  /** Blob of the text: a save has to name it. */
  version: string;
};

/** Blob of the draft, or of what is published where there is no draft; undefined where there is neither. */
export async function currentVersion(repository: Repository, place: EntryPlace): Promise<string | undefined> {
  const tip = (await repository.tip(draftRef(place))) ?? (await repository.tip(mainRef));
  return tip === undefined ? undefined : repository.blobAt(tip, place.file);
}

/** The same with its text. */
export async function currentText(
  repository: Repository,
  place: EntryPlace,
): Promise<CurrentText | undefined> {
  const version = await currentVersion(repository, place);
  return version === undefined
    ? undefined
    : { version, text: (await repository.blob(version)).toString('utf8') };
}

/**
 * The text that somebody had opened. Only what the repository holds can have been opened.
 * @throws {Refusal} `version-needed` for anything else.
 */
export async function openedText(repository: Repository, version: string): Promise<string> {
  const found = /^[0-9a-f]{40}$/.test(version) ? await repository.objects.read(version) : undefined;
  if (found?.type !== 'blob')
    throw new Refusal(
      'version-needed',
      'Версии записи, которую вы открывали, нет в хранилище. Скопируйте свой текст, обновите страницу и внесите правку ещё раз.',
    );
  return found.bytes.toString('utf8');
}
