import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { UserError } from '#publish/user-error.ts';
import { openAccounts } from '../accounts/accounts.ts';
import { openDataDirectory } from '../data-directory.ts';
import { mainRef, openRepository, serverPerson } from '../repository/repository.ts';
import { restoreBackup, writeBackup } from './backup.ts';

const work = mkdtempSync(path.join(tmpdir(), 'backup-test-'));
const directory = path.join(work, 'data');
const file = path.join(work, 'copies', 'kopiya.tar.gz');

const refsOf = (data: string) =>
  execFileSync('git', ['--git-dir', path.join(data, 'content.git'), 'for-each-ref'], { encoding: 'utf8' });
const treeOf = (data: string) =>
  execFileSync('git', ['--git-dir', path.join(data, 'content.git'), 'ls-tree', '-r', 'main'], {
    encoding: 'utf8',
  });

beforeAll(async () => {
  const data = openDataDirectory(directory);
  const repository = await openRepository(data.repository, { content: 'content' });
  const main = await repository.tip(mainRef);
  const commit = await repository.write({
    parents: main === undefined ? [] : [main],
    person: serverPerson,
    message: 'Черновик',
    files: new Map([['news/a.md', Buffer.from('текст')]]),
  });
  await repository.update([
    { ref: 'refs/heads/cms/news/a', to: commit, from: undefined },
    { ref: 'refs/trash/news/b/1', to: commit, from: undefined },
  ]);
  repository.close();
  openAccounts(data.accounts).add({ login: 'kurator', name: 'куратор', role: 'curator' });
  writeFileSync(data.key, 'k'.repeat(48));
  await writeBackup(directory, file);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

it('a backup comes back on an empty machine with every branch, draft and account', async () => {
  const back = path.join(work, 'back');
  await restoreBackup(file, back);
  expect(refsOf(back)).toBe(refsOf(directory));
  expect(treeOf(back)).toBe(treeOf(directory));
  for (const name of ['accounts.json', 'key'])
    expect(readFileSync(path.join(back, name), 'utf8')).toBe(
      readFileSync(path.join(directory, name), 'utf8'),
    );
  const repository = await openRepository(path.join(back, 'content.git'), { content: 'content' });
  expect(await repository.tip('refs/heads/cms/news/a')).toBeDefined();
  repository.close();
});

it('a backup can be read by its owner alone', () => {
  expect(statSync(file).mode & 0o077).toBe(0);
});

it('a directory that holds something is not written over', async () => {
  const full = path.join(work, 'full');
  mkdirSync(full);
  writeFileSync(path.join(full, 'vazhnoe.txt'), 'важное');
  await expect(restoreBackup(file, full)).rejects.toThrow(UserError);
  expect(readFileSync(path.join(full, 'vazhnoe.txt'), 'utf8')).toBe('важное');
});

it.each(['torn', 'other'])('a %s file is refused and leaves nothing behind', async (kind) => {
  const broken = path.join(work, `${kind}.tar.gz`);
  writeFileSync(broken, kind === 'torn' ? readFileSync(file) : 'не архив');
  if (kind === 'torn') truncateSync(broken, Math.floor(statSync(file).size / 2));
  const target = path.join(work, `from-${kind}`);
  await expect(restoreBackup(broken, target)).rejects.toThrow('не целая резервная копия');
  expect(existsSync(target)).toBe(false);
});

it('nothing is backed up where there are no data', async () => {
  await expect(writeBackup(path.join(work, 'empty'), path.join(work, 'x.tar.gz'))).rejects.toThrow(
    'нет данных сервера',
  );
});
