/** The only places that anybody may write to: an entry's own file, and the folders of documents and pictures. */
import { collectionNames, collections, schoolFile, type CollectionName } from '#model/collections.ts';
import { fileExtensions, idPattern, pictureExtensions } from '#model/fields.ts';
import { Refusal } from '../refusal.ts';

export type EntryPlace =
  | { collection: CollectionName; id: string; file: string }
  | { collection: 'school'; id: 'school'; file: typeof schoolFile };

/** Letters of an id: the name of a file with room for what a file system and git add to it. */
const longestId = 100;

const isCollection = (name: string): name is CollectionName => Object.hasOwn(collections, name);

const noSuchPlace = (name: string) =>
  new Refusal(
    'bad-request',
    `Записи с именем «${name.slice(0, 80)}» не может быть: имя записи — строчные латинские буквы, цифры и дефисы между ними.`,
  );

/** @throws {Refusal} for an unknown collection or an id that is no name of an entry. */
export function entryPlace(collection: string, id: string): EntryPlace {
  if (collection === 'school' && id === 'school') return { collection, id, file: schoolFile };
  if (!isCollection(collection)) throw new Refusal('bad-request', 'Такой части раздела нет.');
  if (id.length > longestId || !idPattern.test(id)) throw noSuchPlace(id);
  const { folder, extension } = collections[collection];
  return { collection, id, file: `${folder}/${id}.${extension}` };
}

/** The entry whose file has that path. @throws {Refusal} for every other path. */
export function entryAt(file: string): EntryPlace {
  if (file === schoolFile) return { collection: 'school', id: 'school', file };
  const [folder = '', name = '', ...more] = file.split('/');
  const collection = collectionNames.find((one) => collections[one].folder === folder);
  const ending = collection === undefined ? '' : `.${collections[collection].extension}`;
  if (collection === undefined || more.length > 0 || !name.endsWith(ending)) throw noSuchPlace(file);
  return entryPlace(collection, name.slice(0, -ending.length));
}

export type FileFolder = 'files' | 'pictures';

const filePattern = /^(files|pictures)\/[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.([a-z0-9]+)$/;

/** Whether a path is one of a document or a picture that may be written. */
export function isFilePath(file: string): boolean {
  const [, folder, extension = ''] = filePattern.exec(file) ?? [];
  const known: readonly string[] = folder === 'files' ? fileExtensions : pictureExtensions;
  return folder !== undefined && file.length <= 200 && known.includes(extension);
}

/** @throws {Refusal} for a folder in which there are no files of the section. */
export function fileFolder(name: string): FileFolder {
  const folder = name.replace(/^\/+|\/+$/g, '');
  if (folder === 'files' || folder === 'pictures') return folder;
  throw new Refusal('bad-request', 'Файлы раздела лежат в двух папках: files и pictures.');
}

export const draftPrefix = 'refs/heads/cms/';
export const draftRef = ({ collection, id }: EntryPlace) => `${draftPrefix}${collection}/${id}`;

/** The entry of a draft's branch; undefined for a branch that was not made here. */
export function placeOfDraft(ref: string): EntryPlace | undefined {
  const [collection = '', id = '', ...more] = ref.slice(draftPrefix.length).split('/');
  try {
    return more.length > 0 ? undefined : entryPlace(collection, id);
  } catch {
    return undefined;
  }
}
