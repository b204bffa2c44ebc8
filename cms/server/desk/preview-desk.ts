/** Drafts as pages: for those who are signed in, and for those who were sent a link. */
import { Signer } from '@fastify/cookie';
import type { LibrarySnapshot, SameSnapshot } from '#cms/library-snapshot.ts';
import type { Issue } from '#model/issue.ts';
import { draftContents, findDraft } from '../content/drafts.ts';
import { draftRef, entryPlace, type EntryPlace } from '../content/places.ts';
import { createChild, type Child } from '../processes/child.ts';
import { Refusal } from '../refusal.ts';
import { mainRef, type Repository } from '../repository/repository.ts';
import type { Overview } from './overview.ts';
import type {
  DeskSettings,
  PreviewOrder,
  ReferencesOrder,
  Referrer,
  SnapshotOrder,
  TextOrder,
} from './orders.ts';

export type PreviewDesk = {
  /** Page of an entry: of a text that is not saved, or of its draft, or as it is published. @throws {Refusal} */
  page: (place: EntryPlace, text?: string) => Promise<string>;
  /** Where somebody who is signed in sees it. */
  address: (place: EntryPlace) => string;
  /** An address that works without signing in. `until`: milliseconds since 1970. */
  link: (place: EntryPlace) => { url: string; until: number };
  /** The entry that a link shows. @throws {Refusal} when it was not made here or is over. */
  open: (token: string) => EntryPlace;
  /** Bytes of a picture or a document as the preview of an entry shows it. @throws {Refusal} when there is none. */
  file: (place: EntryPlace, file: string) => Promise<Buffer>;
  /** The published state of the moment, in lists. */
  overview: () => Promise<Overview>;
  /** Every document and picture that the published state shows, by its path. */
  fileUses: () => Promise<Readonly<Record<string, readonly Referrer[]>>>;
  /** The published state, or that it is the one of the known commit. */
  snapshot: (known: string | undefined) => Promise<LibrarySnapshot | SameSnapshot>;
  /** Faults of a text that only the renderer's parser finds. */
  textFaults: (place: EntryPlace, text: string) => Promise<readonly Issue[]>;
  referrers: (commit: string, target: ReferencesOrder['target']) => Promise<readonly Referrer[]>;
  /** Gets ready, so that the first page is as quick as the others. */
  prepare: () => Promise<unknown>;
  close: () => Promise<void>;
};

/** Milliseconds: a page is made in a moment, but the first one may have to compile the site. */
const limits = { page: 20_000, prepare: 10 * 60_000 };

/** Milliseconds for which links work: one that is sent to somebody, and those by which a page takes its pictures. */
const linkTimes = { sent: 7 * 24 * 60 * 60 * 1000, own: 60 * 60 * 1000 };

export type PreviewParts = {
  repository: Repository;
  settings: DeskSettings;
  base: string;
  /** Secret with which links are signed. */
  secret: string;
  onCrash: (error: Error) => void;
};

export function createPreviewDesk({
  repository,
  settings,
  base,
  secret,
  onCrash,
}: PreviewParts): PreviewDesk {
  const child = createChild({
    module: new URL('./desk-process.ts', import.meta.url),
    settings,
    memory: 768,
    onCrash,
  });
  const signer = new Signer(secret, 'sha256');
  const linkOf = linkMaker(signer, base);
  const published = async (call: string, limit: number) =>
    child.call(call, await mainCommit(repository), limit);
  return {
    page: async (place, text) => {
      const order = await orderOf(repository, place, text);
      const fileAddress = linkOf(place, linkTimes.own).url;
      return (await child.call('preview', { ...order, fileAddress }, limits.page)) as string;
    },
    address: ({ collection, id }) => `${base}admin/predprosmotr/${collection}/${id}/`,
    link: (place) => linkOf(place, linkTimes.sent),
    open: (token) => openToken(signer, token),
    file: (place, file) => previewFile(repository, place, file),
    referrers: async (commit, target) => {
      const order: ReferencesOrder = { commit, target };
      return (await child.call('references', order, limits.page)) as readonly Referrer[];
    },
    ...lawAt(child, repository),
    overview: () => published('overview', limits.page) as Promise<Overview>,
    fileUses: () => published('fileUses', limits.page) as ReturnType<PreviewDesk['fileUses']>,
    prepare: () => published('prepare', limits.prepare),
    close: () => child.close(),
  };
}

/** @returns a way to an address of a draft that works for some milliseconds. */
const linkMaker =
  (signer: Signer, base: string) =>
  ({ collection, id }: EntryPlace, time: number): { url: string; until: number } => {
    const until = Date.now() + time;
    const token = signer.sign(`${collection}~${id}~${until.toString(36)}`);
    return { url: `${base}admin/po-ssylke/${encodeURIComponent(token)}/`, until };
  };

/** What the law in the browser asks for. */
function lawAt(child: Child, repository: Repository): Pick<PreviewDesk, 'snapshot' | 'textFaults'> {
  return {
    snapshot: async (known) => {
      const order: SnapshotOrder = { commit: await mainCommit(repository), known };
      return (await child.call('snapshot', order, limits.page)) as LibrarySnapshot | SameSnapshot;
    },
    textFaults: async (place, text) => {
      const order: TextOrder = { place, text };
      return (await child.call('textFaults', order, limits.page)) as readonly Issue[];
    },
  };
}

function openToken(signer: Signer, token: string): EntryPlace {
  const { valid, value } = signer.unsign(token);
  const [collection = '', id = '', until = '0'] = valid ? value.split('~') : [];
  if (Number.parseInt(until, 36) > Date.now()) return entryPlace(collection, id);
  throw new Refusal('not-found', 'Ссылка на просмотр не действует: её срок вышел. Попросите новую.');
}

async function mainCommit(repository: Repository): Promise<string> {
  const commit = await repository.tip(mainRef);
  if (commit === undefined) throw new Error('The repository has no branch main.');
  return commit;
}

async function orderOf(
  repository: Repository,
  place: EntryPlace,
  text: string | undefined,
): Promise<Omit<PreviewOrder, 'fileAddress'>> {
  const [commit, draft] = await Promise.all([mainCommit(repository), findDraft(repository, place)]);
  const contents = draft && (await draftContents(repository, draft));
  const blob = contents ? contents.entry : (await repository.tree(commit)).get(place.file);
  if (text === undefined && blob === undefined)
    throw new Refusal('not-found', 'Такой записи нет: её удалили или ещё не сохранили.');
  const shown = text ?? (await repository.blob(blob ?? '')).toString('utf8');
  return { commit, place, text: shown, files: [...(contents?.files ?? [])] };
}

async function previewFile(repository: Repository, place: EntryPlace, file: string): Promise<Buffer> {
  const tips = [draftRef(place), mainRef];
  for (const tip of tips) {
    const commit = await repository.tip(tip);
    const blob = commit === undefined ? undefined : (await repository.tree(commit)).get(file);
    if (blob !== undefined && /^(?:files|pictures)\//.test(file)) return repository.blob(blob);
  }
  throw new Refusal('not-found', 'Такого файла нет.');
}
