/** Reading: entries, drafts and files as Decap asks for them. */
import path from 'node:path';
import { parseFields } from '#reader/parse-fields.ts';
import { splitFrontMatter } from '#reader/front-matter.ts';
import { draftContents, listDrafts } from '../content/drafts.ts';
import { draftAt } from '../content/draft-actions.ts';
import { entryAt, entryPlace, fileFolder, isFilePath } from '../content/places.ts';
import { Refusal } from '../refusal.ts';
import { mainRef, type Repository } from '../repository/repository.ts';
import type { Tree } from '../repository/tree.ts';
import type { EditorDesk } from './desk.ts';
import type { Params } from './shapes.ts';

/** An entry as the protocol gives it; `version` is the blob that a save of it has to name. */
export type StoredEntry = {
  data: string | null;
  file: { path: string; label?: string; id: string | null };
  version: string | null;
};

async function mainTree(repository: Repository): Promise<Tree> {
  const commit = await repository.tip(mainRef);
  if (commit === undefined) throw new Error('The repository has no branch main.');
  return repository.tree(commit);
}

async function stored(
  repository: Repository,
  tree: Tree,
  file: string,
  label?: string,
): Promise<StoredEntry> {
  const blob = tree.get(file);
  const named = { path: file, ...(label !== undefined && { label }) };
  if (blob === undefined) return { data: null, file: { ...named, id: null }, version: null };
  const data = (await repository.blob(blob)).toString('utf8');
  return { data, file: { ...named, id: blob }, version: blob };
}

/** An entry whose fields cannot be read would open as an empty form, and saving it would lose its text. */
function isReadable(text: string): boolean {
  const split = splitFrontMatter(text);
  return !('rule' in split) && parseFields(split.yaml).fields !== undefined;
}

export async function entriesByFolder(
  { repository }: EditorDesk,
  { folder, extension = 'md' }: Params<'entriesByFolder'>,
): Promise<StoredEntry[]> {
  const place = entryAt(`${folder.replace(/\/+$/, '')}/any.${extension}`);
  const own = path.posix.dirname(place.file);
  const tree = await mainTree(repository);
  const files = [...tree.keys()].filter((file) => path.posix.dirname(file) === own && /\.mdx?$/.test(file));
  const entries = await Promise.all(files.map((file) => stored(repository, tree, file)));
  return entries.filter(({ data }) => data !== null && isReadable(data));
}

export async function entriesByFiles(
  { repository }: EditorDesk,
  { files }: Params<'entriesByFiles'>,
): Promise<StoredEntry[]> {
  const tree = await mainTree(repository);
  return Promise.all(
    files.map(({ path: file, label }) => stored(repository, tree, entryAt(file).file, label)),
  );
}

/**
 * Either of the two entries for which it throws would open as an empty form.
 * @throws {Refusal} for an entry that is not there, or that was written past the editor and cannot be read.
 */
export async function getEntry(
  { repository }: EditorDesk,
  { path: file }: Params<'getEntry'>,
): Promise<StoredEntry> {
  const entry = await stored(repository, await mainTree(repository), entryAt(file).file);
  if (entry.data === null)
    throw new Refusal(
      'not-found',
      'Такой записи нет: её удалили или переименовали. Найдите её в списке записей или в корзине.',
    );
  if (!isReadable(entry.data)) throw unreadable(file);
  return entry;
}

const unreadable = (file: string) =>
  new Refusal(
    'not-acceptable',
    `Свойства записи «${file}» записаны с ошибкой, и форма показала бы её пустой. Исправьте файл или верните прежнюю версию записи из истории.`,
  );

export async function unpublishedEntries({ repository }: EditorDesk): Promise<string[]> {
  const drafts = await listDrafts(repository);
  return drafts.map(({ place }) => `${place.collection}/${place.id}`);
}

export async function unpublishedEntry(
  { repository }: EditorDesk,
  { id, collection, slug }: Params<'unpublishedEntry'>,
): Promise<object> {
  const [fromId = '', ...rest] = (id ?? '').split('/');
  const place = entryPlace(collection ?? fromId, slug ?? rest.join('/'));
  const draft = await draftAt(repository, place);
  const { entry, before, files } = await draftContents(repository, draft);
  const known = await mainTree(repository);
  const diffs = [
    { path: place.file, blob: entry, newFile: before === undefined },
    ...[...files].map(([file, blob]) => ({ path: file, blob, newFile: !known.has(file) })),
  ];
  return {
    collection: place.collection,
    slug: place.id,
    status: draft.status,
    updatedAt: new Date(draft.at).toISOString(),
    author: draft.author,
    version: entry ?? null,
    diffs: diffs.map(({ path: file, blob, newFile }) => ({
      id: file,
      path: file,
      newPath: file,
      oldPath: newFile ? '' : file,
      newFile,
      status: newFile ? 'added' : 'modified',
      binary: isFilePath(file),
      version: blob ?? null,
    })),
  };
}

/** @throws {Refusal} for a draft that was written past the editor and cannot be read. */
export async function unpublishedEntryDataFile(
  { repository }: EditorDesk,
  { collection, slug }: Params<'unpublishedEntryDataFile'>,
): Promise<{ data: string; version: string }> {
  const place = entryPlace(collection, slug);
  const { commit } = await draftAt(repository, place);
  const blob = (await repository.tree(commit)).get(place.file);
  if (blob === undefined) throw new Refusal('not-found', 'В этом черновике нет текста записи.');
  const data = (await repository.blob(blob)).toString('utf8');
  if (!isReadable(data)) throw unreadable(place.file);
  return { data, version: blob };
}

/** A file with its bytes, as the protocol gives one. */
export type StoredFile = {
  id: string;
  content: string;
  encoding: 'base64';
  path: string;
  name: string;
  url: string;
};

async function storedFile(desk: EditorDesk, tree: Tree, file: string): Promise<StoredFile> {
  const blob = isFilePath(file) ? tree.get(file) : undefined;
  if (blob === undefined) throw new Refusal('not-found', `Файла «${file}» нет.`);
  const bytes = await desk.repository.blob(blob);
  return {
    id: blob,
    content: bytes.toString('base64'),
    encoding: 'base64',
    path: file,
    name: path.posix.basename(file),
    url: fileAddress(desk.base, file, blob),
  };
}

/** Where somebody who is signed in sees a file; the blob in it makes a changed file another address. */
export const fileAddress = (base: string, file: string, blob: string) => `${base}admin/fajly/${blob}/${file}`;

export async function unpublishedEntryMediaFile(
  desk: EditorDesk,
  { collection, slug, path: file }: Params<'unpublishedEntryMediaFile'>,
): Promise<StoredFile> {
  const { commit } = await draftAt(desk.repository, entryPlace(collection, slug));
  return storedFile(desk, await desk.repository.tree(commit), file);
}

export async function getMediaFile(
  desk: EditorDesk,
  { path: file }: Params<'getMediaFile'>,
): Promise<StoredFile> {
  return storedFile(desk, await mainTree(desk.repository), file);
}

/** Files as addresses: a library of photographs in one answer would be hundreds of megabytes. */
export async function getMedia(
  { repository, base }: EditorDesk,
  { mediaFolder }: Params<'getMedia'>,
): Promise<object[]> {
  const folder = `${fileFolder(mediaFolder)}/`;
  const tree = await mainTree(repository);
  return [...tree]
    .filter(([file]) => file.startsWith(folder) && isFilePath(file))
    .map(([file, blob]) => {
      const url = fileAddress(base, file, blob);
      return { id: blob, path: file, name: path.posix.basename(file), url, displayURL: url };
    });
}
