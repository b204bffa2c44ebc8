/** Documents and pictures of the section: how large each is and who shows it. */
import { isFilePath } from '../../content/places.ts';
import { listDrafts } from '../../content/drafts.ts';
import type { Referrer } from '../../desk/orders.ts';
import { takeApart } from '../../entries/take-apart.ts';
import type { EditorDesk } from '../../protocol/desk.ts';
import { git } from '../../repository/git.ts';
import { mainRef, type Repository } from '../../repository/repository.ts';

export type StoredFile = {
  /** `pictures/urok.jpg`. */
  path: string;
  /** Name without its folder. */
  name: string;
  blob: string;
  /** Bytes. */
  size: number;
  isPicture: boolean;
  /** Entries of the published state that show it, and drafts that name it. */
  uses: readonly Referrer[];
};

const listed = /^100(?:644|755) blob ([0-9a-f]{40}) +(\d+)\t(.+)$/s;

async function filesOfMain(repository: Repository): Promise<Omit<StoredFile, 'uses'>[]> {
  const args = ['ls-tree', '-r', '-l', '-z', '--full-tree', mainRef, 'files/', 'pictures/'];
  const lines = (await git(repository.directory, args)).toString('utf8').split('\0');
  return lines.flatMap((line) => {
    const [, blob = '', size = '0', path = ''] = listed.exec(line) ?? [];
    if (!isFilePath(path)) return [];
    const name = path.slice(path.lastIndexOf('/') + 1);
    return [{ path, name, blob, size: Number(size), isPicture: path.startsWith('pictures/') }];
  });
}

type DraftText = { use: Referrer; text: string };

async function draftTexts(repository: Repository): Promise<DraftText[]> {
  const drafts = await listDrafts(repository);
  return Promise.all(
    drafts.map(async ({ place: { collection, id, file }, commit }) => {
      const found = await repository.objects.read(`${commit}:${file}`);
      const text = found?.type === 'blob' ? found.bytes.toString('utf8') : '';
      const title = takeApart(text)?.fields['title'];
      const use = { collection, id, title: typeof title === 'string' ? title : id, file, field: 'черновик' };
      return { use, text };
    }),
  );
}

const russian = new Intl.Collator('ru', { numeric: true });

/** All files by their names. What only a draft brings is not among them until it is published. */
export async function storedFiles({ repository, preview }: EditorDesk): Promise<StoredFile[]> {
  const [files, published, drafts] = await Promise.all([
    filesOfMain(repository),
    preview.fileUses(),
    draftTexts(repository),
  ]);
  return files
    .map((file) => {
      const inDrafts = drafts.filter(({ text }) => text.includes(file.path)).map(({ use }) => use);
      return { ...file, uses: [...(published[file.path] ?? []), ...inDrafts] };
    })
    .sort((left, right) => russian.compare(left.name, right.name));
}
