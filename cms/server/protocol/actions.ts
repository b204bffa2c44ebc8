/** Every action with the right that it takes; the table has to name each shape. */
import type { Account } from '../accounts/account.ts';
import { may, type Right } from '../accounts/rights.ts';
import { entryTitles } from '../content/entry-titles.ts';
import { entryHistory, sectionHistory } from '../content/history.ts';
import { entryPlace } from '../content/places.ts';
import { recycleBin } from '../content/recycle-bin.ts';
import { Refusal } from '../refusal.ts';
import { mainRef } from '../repository/repository.ts';
import { collections } from '#model/collections.ts';
import type { EditorDesk } from './desk.ts';
import * as read from './read-actions.ts';
import { envelope, isAction, shapes, type Action, type Params } from './shapes.ts';
import * as write from './write-actions.ts';

type Handler<Name extends Action> = {
  right: Right;
  handle: (desk: EditorDesk, params: Params<Name>, account: Account) => Promise<unknown>;
};

const handlers: { [Name in Action]: Handler<Name> } = {
  info: {
    right: 'read',
    handle: () =>
      Promise.resolve({
        repo: 'Раздел «Наставничество»',
        publish_modes: ['editorial_workflow'],
        type: 'school',
      }),
  },
  entriesByFolder: { right: 'read', handle: read.entriesByFolder },
  entriesByFiles: { right: 'read', handle: read.entriesByFiles },
  getEntry: { right: 'read', handle: read.getEntry },
  unpublishedEntries: { right: 'read', handle: read.unpublishedEntries },
  unpublishedEntry: { right: 'read', handle: read.unpublishedEntry },
  unpublishedEntryDataFile: { right: 'read', handle: read.unpublishedEntryDataFile },
  unpublishedEntryMediaFile: { right: 'read', handle: read.unpublishedEntryMediaFile },
  getMedia: { right: 'read', handle: read.getMedia },
  getMediaFile: { right: 'read', handle: read.getMediaFile },
  persistEntry: { right: 'edit', handle: write.persistEntry },
  persistMedia: { right: 'edit', handle: write.persistMedia },
  deleteUnpublishedEntry: { right: 'edit', handle: write.deleteUnpublishedEntry },
  deleteFile: {
    right: 'edit',
    handle: (desk, { path }, account) =>
      write.deleteFiles(desk, { paths: [path], options: undefined }, account),
  },
  deleteFiles: { right: 'edit', handle: write.deleteFiles },
  renameEntry: { right: 'edit', handle: write.renameEntry },
  restoreEntry: { right: 'edit', handle: write.restoreEntry },
  restoreFile: { right: 'edit', handle: write.restoreFile },
  updateUnpublishedEntryStatus: { right: 'submit', handle: write.updateUnpublishedEntryStatus },
  unpublishEntry: { right: 'withdraw', handle: write.unpublishEntry },
  publishUnpublishedEntry: { right: 'publish', handle: write.publishUnpublishedEntry },
  publishEntries: { right: 'publish', handle: write.publishEntries },
  getDeployPreview: {
    right: 'read',
    handle: ({ preview }, { collection, slug }) =>
      Promise.resolve({ url: preview.address(entryPlace(collection, slug)), status: 'SUCCESS' }),
  },
  previewEntry: {
    right: 'edit',
    handle: async ({ preview }, { collection, slug, raw }) => ({
      html: await preview.page(entryPlace(collection, slug), raw),
    }),
  },
  previewLink: {
    right: 'read',
    handle: ({ preview }, { collection, slug }) =>
      Promise.resolve(preview.link(entryPlace(collection, slug))),
  },
  entryHistory: {
    right: 'read',
    handle: ({ repository }, { collection, slug }) => entryHistory(repository, entryPlace(collection, slug)),
  },
  sectionHistory: {
    right: 'read',
    handle: ({ repository }, { collection, before }) =>
      sectionHistory(repository, { folder: folderOf(collection), before }),
  },
  recycleBin: { right: 'read', handle: ({ repository }) => recycleBin(repository) },
  entryReferrers: {
    right: 'read',
    handle: async (desk, { collection, slug }) =>
      desk.referrers(await mainCommit(desk), entryPlace(collection, slug)),
  },
  entryTitles: {
    right: 'read',
    handle: ({ repository }, { collection }) => entryTitles(repository, collection),
  },
  fileReferrers: {
    right: 'read',
    handle: async (desk, { path }) => write.fileUse(desk, await mainCommit(desk), path),
  },
  librarySnapshot: { right: 'read', handle: ({ preview }, { known }) => preview.snapshot(known) },
  textFaults: {
    right: 'edit',
    handle: ({ preview }, { collection, slug, raw }) => preview.textFaults(entryPlace(collection, slug), raw),
  },
  publicationState: { right: 'read', handle: ({ watch }) => Promise.resolve(watch.now()) },
  publishAgain: {
    right: 'publish',
    handle: async ({ mainLine, watch }) => {
      await mainLine.again('Повтор публикации');
      return watch.now();
    },
  },
};

function folderOf(collection: string | undefined): string | undefined {
  if (collection === undefined) return undefined;
  const found = Object.entries(collections).find(([name]) => name === collection);
  if (!found) throw new Refusal('bad-request', 'Такой части раздела нет.');
  return found[1].folder;
}

async function mainCommit({ repository }: EditorDesk): Promise<string> {
  const commit = await repository.tip(mainRef);
  if (commit === undefined) throw new Error('The repository has no branch main.');
  return commit;
}

/** The rights that actions take, for those who show what a person may do. */
export const rightOf = (action: Action): Right => handlers[action].right;

/**
 * Does what a request asks for.
 * @throws {Refusal} when its shape is wrong, the person may not do it, or it cannot be done.
 */
export async function perform(desk: EditorDesk, request: unknown, account: Account): Promise<unknown> {
  const asked = envelope.safeParse(request);
  if (!asked.success) throw new Refusal('bad-request', 'Запрос не разобрать. Обновите страницу и повторите.');
  const { action, params } = asked.data;
  if (!isAction(action)) throw new Refusal('not-acceptable', 'Такого действия у сервера нет.');
  return performAction(desk, action, params, account);
}

async function performAction<Name extends Action>(
  desk: EditorDesk,
  action: Name,
  given: unknown,
  account: Account,
): Promise<unknown> {
  const { right, handle } = handlers[action];
  if (!may(account.role, right))
    throw new Refusal(
      'forbidden',
      'У вашей учётной записи нет права на это действие. Обратитесь к директору.',
    );
  const params = shapes[action].safeParse(given);
  if (!params.success)
    throw new Refusal('bad-request', 'В запросе чего-то не хватает. Обновите страницу и повторите.', {
      fields: params.error.issues.map(({ path }) => path.join('.')),
    });
  // The shape of the action has just given the parameters: the pairing that the type cannot follow.
  return handle(desk, params.data as Params<Name>, account);
}
