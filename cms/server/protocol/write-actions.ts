/** Writing: saves, publications, deletions, as Decap and the school's own editor ask for them. */
import type { Account } from '../accounts/account.ts';
import { may } from '../accounts/rights.ts';
import { nameApart, receiveAssets, type Asset } from '../content/attachments.ts';
import { deleteEntry, deleteFiles as deleteFilesChange } from '../content/delete-entry.ts';
import { discardDraft, draftAt, setDraftStatus } from '../content/draft-actions.ts';
import { findDraft, listDrafts } from '../content/drafts.ts';
import { entryAt, entryPlace, isFilePath, type EntryPlace } from '../content/places.ts';
import { restoreFile as restoreFileChange } from '../content/recycle-bin.ts';
import { publishEntries as publishEntriesChange, withdrawEntry } from '../content/publish-entry.ts';
import { renameDraft, renameEntry as renameEntryChange } from '../content/rename-entry.ts';
import { saveEntry, type Saved } from '../content/save-entry.ts';
import type { Outcome } from '../publication/main-line.ts';
import { Refusal } from '../refusal.ts';
import type { FileChange, Person } from '../repository/commit.ts';
import { mainRef } from '../repository/repository.ts';
import type { EditorDesk } from './desk.ts';
import { fileAddress } from './read-actions.ts';
import type { Params } from './shapes.ts';

export const personOf = ({ login, name, email }: Account): Person => ({ login, name, email });

const assetOf = ({ path, content }: { path: string; content: string }): Asset => ({
  path: path.replace(/^\/+/, ''),
  bytes: Buffer.from(content, 'base64'),
});

export async function persistEntry(
  { repository, receiveFile }: EditorDesk,
  { entry, dataFiles, assets }: Params<'persistEntry'>,
  account: Account,
): Promise<Saved & { message: string }> {
  const file = entry ?? dataFiles?.[0];
  if (!file) throw new Refusal('bad-request', 'В запросе нет записи.');
  if (file.newPath !== undefined && file.newPath !== file.path)
    throw new Refusal('bad-request', 'Имя записи меняется отдельным действием, а не сохранением.');
  const attachments = await receiveAssets(assets.map(assetOf), receiveFile);
  const saved = await saveEntry(repository, {
    place: entryAt(file.path),
    text: file.raw,
    version: file.version,
    decided: file.decided && new Map(Object.entries(file.decided)),
    attachments,
    person: personOf(account),
    mayPublish: may(account.role, 'publish'),
  });
  return { ...saved, message: 'Запись сохранена.' };
}

const said = ({ live }: Outcome, done: string) => ({
  message: live
    ? done
    : 'Принято. Страницы собрать пока не удалось, это повторится само; на сайте до тех пор прежний вид.',
  live,
});

export async function publishUnpublishedEntry(
  desk: EditorDesk,
  { collection, slug }: Params<'publishUnpublishedEntry'>,
  account: Account,
): Promise<object> {
  return publishEntries(desk, { entries: [{ collection, slug }] }, account);
}

export async function publishEntries(
  { repository, mainLine, today }: EditorDesk,
  { entries }: Params<'publishEntries'>,
  account: Account,
): Promise<object> {
  const places = entries.map(({ collection, slug }) => entryPlace(collection, slug));
  const change = await publishEntriesChange(repository, {
    places,
    person: personOf(account),
    today: today(),
  });
  return said(await mainLine.change(change), 'Опубликовано.');
}

export async function unpublishEntry(
  { repository, mainLine }: EditorDesk,
  { collection, slug }: Params<'unpublishEntry'>,
  account: Account,
): Promise<object> {
  const change = withdrawEntry(repository, entryPlace(collection, slug), personOf(account));
  return said(await mainLine.change(change), 'Снято с сайта. Запись осталась в черновиках.');
}

export async function updateUnpublishedEntryStatus(
  { repository }: EditorDesk,
  { collection, slug, newStatus }: Params<'updateUnpublishedEntryStatus'>,
  account: Account,
): Promise<object> {
  if (newStatus === 'pending_publish' && !may(account.role, 'publish'))
    throw new Refusal('forbidden', 'Решить, что запись готова, может директор. Отдайте её на проверку.');
  const place = entryPlace(collection, slug);
  await setDraftStatus(repository, { place, status: newStatus, person: personOf(account) });
  return { message: 'Состояние изменено.' };
}

export async function deleteUnpublishedEntry(
  { repository }: EditorDesk,
  { collection, slug }: Params<'deleteUnpublishedEntry'>,
): Promise<object> {
  await discardDraft(repository, entryPlace(collection, slug));
  return { message: 'Черновик убран в корзину.' };
}

export async function deleteFiles(
  desk: EditorDesk,
  { paths }: Params<'deleteFiles'>,
  account: Account,
): Promise<object> {
  const entries = paths.filter((path) => !isFilePath(path)).map(entryAt);
  const files = paths.filter(isFilePath);
  if (entries.length > 0 && !may(account.role, 'publish'))
    throw new Refusal(
      'forbidden',
      'Удалить опубликованную запись может директор. Вы можете снять её с сайта.',
    );
  for (const place of entries) await desk.mainLine.change(deletion(desk, place, account));
  if (files.length > 0)
    await desk.mainLine.store(
      deleteFilesChange(files, personOf(account), (commit, file) => fileUse(desk, commit, file)),
    );
  return { message: 'Удалено. Вернуть можно из корзины.' };
}

const deletion = ({ repository, referrers }: EditorDesk, place: EntryPlace, account: Account) =>
  deleteEntry(repository, { place, person: personOf(account), referrers });

/** Who shows a file: published entries, and drafts that name it. */
export async function fileUse({ repository, referrers }: EditorDesk, commit: string, file: string) {
  const published = await referrers(commit, { file });
  const drafts = await Promise.all(
    (await listDrafts(repository)).map(async ({ place, commit: draft }) => {
      const text = (await repository.objects.read(`${draft}:${place.file}`))?.bytes.toString('utf8') ?? '';
      const { collection, id } = place;
      return text.includes(file) ? [{ collection, id, title: id, file: place.file, field: 'черновик' }] : [];
    }),
  );
  return [...published, ...drafts.flat()];
}

export async function persistMedia(
  { repository, mainLine, receiveFile, base }: EditorDesk,
  { asset }: Params<'persistMedia'>,
  account: Account,
): Promise<object> {
  const received = await receiveAssets([assetOf(asset)], receiveFile);
  let stored: { path: string; notes: readonly string[] } | undefined;
  const { commit } = await mainLine.store({
    person: personOf(account),
    title: `Загружен файл ${received[0]?.path ?? ''}`,
    prepare: ({ tree }) => {
      const named = nameApart(received, tree);
      [stored] = named;
      return Promise.resolve({
        files: new Map<string, FileChange>(named.map(({ path, bytes }) => [path, bytes])),
      });
    },
  });
  if (!stored) throw new Error('A file was stored without a name.');
  const blob = (await repository.tree(commit)).get(stored.path) ?? '';
  const url = fileAddress(base, stored.path, blob);
  const { path, notes } = stored;
  return { id: blob, path, name: path.slice(path.lastIndexOf('/') + 1), url, displayURL: url, notes };
}

/** A file that no entry shows yet changes no page: nothing is published. */
export async function restoreFile(
  { repository, mainLine }: EditorDesk,
  { path }: Params<'restoreFile'>,
  account: Account,
): Promise<object> {
  await mainLine.store(restoreFileChange(repository, path, personOf(account)));
  return { message: 'Файл возвращён.' };
}

export async function renameEntry(
  { repository, mainLine, referrers, base }: EditorDesk,
  { collection, slug, newSlug }: Params<'renameEntry'>,
  account: Account,
): Promise<object> {
  const from = entryPlace(collection, slug);
  const rename = { from, to: entryPlace(collection, newSlug), person: personOf(account), base };
  const main = await repository.tip(mainRef);
  const isPublished = main !== undefined && (await repository.tree(main)).has(from.file);
  if (!isPublished) {
    await renameDraft(repository, rename);
    return { message: 'Запись переименована.' };
  }
  if (!may(account.role, 'publish'))
    throw new Refusal('forbidden', 'Адрес опубликованной записи может сменить директор.');
  const outcome = await mainLine.change(renameEntryChange(repository, { ...rename, referrers }));
  return said(outcome, 'Запись переименована, прежний адрес ведёт на новый.');
}

/** An older version, or what lies in the bin, as a draft: what visitors see does not change until it is published. */
export async function restoreEntry(
  { repository }: EditorDesk,
  { collection, slug, version }: Params<'restoreEntry'>,
  account: Account,
): Promise<object> {
  const place = entryPlace(collection, slug);
  const found = await repository.objects.read(version);
  if (found?.type !== 'blob') throw new Refusal('not-found', 'Такой версии записи нет.');
  const main = await repository.tip(mainRef);
  const tip = (await findDraft(repository, place))?.commit ?? main;
  const current = tip === undefined ? undefined : (await repository.tree(tip)).get(place.file);
  const saved = await saveEntry(repository, {
    place,
    text: found.bytes.toString('utf8'),
    version: current ?? null,
    attachments: [],
    person: personOf(account),
    mayPublish: may(account.role, 'publish'),
  });
  await draftAt(repository, place);
  return { ...saved, message: 'Версия возвращена как черновик.' };
}
