import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileChange } from './commit.ts';
import { openMirror } from './mirror.ts';
import { RefMovedError } from './refs.ts';
import { mainRef, openRepository, serverPerson, type Repository } from './repository.ts';

const work = mkdtempSync(path.join(tmpdir(), 'repository-'));
const directory = path.join(work, 'content.git');
let repository: Repository;
let main: string;

const git = (...args: string[]) =>
  execFileSync('git', ['--git-dir', directory, ...args], { encoding: 'utf8' });
const write = (parents: string[], files: Record<string, string | null>) =>
  repository.write({
    parents,
    person: { login: 'kurator', name: 'куратор <школы>\nи ещё' },
    message: 'Проба «правки»',
    files: new Map<string, FileChange>(
      Object.entries(files).map(([file, text]) => [file, text === null ? null : Buffer.from(text)]),
    ),
  });

beforeAll(async () => {
  repository = await openRepository(directory, { content: 'content' });
  main = (await repository.tip(mainRef)) ?? '';
});
afterAll(() => {
  repository.close();
  rmSync(work, { recursive: true, force: true });
});

describe('a commit', () => {
  it('holds what its parent held, with its own files changed, added and gone', async () => {
    const commit = await write([main], {
      'news/novaya.md': 'новая',
      'news/tri-pisma.md': null,
      'files/a.txt': 'а',
    });
    const [before, after] = [await repository.tree(main), await repository.tree(commit)];
    expect(after.get('news/novaya.md')).toBeDefined();
    expect(after.has('news/tri-pisma.md')).toBe(false);
    expect(after.size).toBe(before.size + 1);
    expect(git('log', '-1', '--format=%an|%ae|%s', commit).trim()).toBe(
      'куратор школы и ещё|kurator@localhost|Проба «правки»',
    );
  });

  it('is what git itself finds whole, whatever was written', async () => {
    const name = fc.constantFrom('news/a.md', 'news/b.md', 'a.md', 'files/x/y/z.txt', 'news.md', 'news-1.md');
    const changes = fc.dictionary(name, fc.option(fc.string(), { nil: null }));
    await fc.assert(
      fc.asyncProperty(fc.array(changes, { minLength: 1, maxLength: 5 }), async (steps) => {
        const expected = new Map<string, string>();
        let tip: string | undefined;
        for (const step of steps) {
          tip = await write(tip === undefined ? [] : [tip], step);
          for (const [file, text] of Object.entries(step))
            if (text === null) expected.delete(file);
            else expected.set(file, text);
        }
        const tree = await repository.tree(tip ?? '');
        expect([...tree.keys()].sort()).toEqual([...expected.keys()].sort());
        for (const [file, text] of expected)
          expect((await repository.blob(tree.get(file) ?? '')).toString('utf8')).toBe(
            Buffer.from(text).toString('utf8'),
          );
      }),
      { numRuns: 25 },
    );
    git('fsck', '--full', '--strict');
  });
});

describe('references', () => {
  it('move only from where they were believed to be, all of them or none', async () => {
    const one = await write([main], { 'news/a.md': '1' });
    const two = await write([main], { 'news/a.md': '2' });
    const [a, b] = ['refs/heads/cms/news/a', 'refs/heads/cms/news/b'];
    await repository.update([{ ref: a, to: one, from: undefined }]);
    await expect(repository.update([{ ref: a, to: two, from: undefined }])).rejects.toThrow(RefMovedError);
    await expect(
      repository.update([
        { ref: b, to: two, from: undefined },
        { ref: a, to: two, from: two },
      ]),
    ).rejects.toThrow(RefMovedError);
    expect([await repository.tip(a), await repository.tip(b)]).toEqual([one, undefined]);
    await repository.update([
      { ref: a, to: undefined, from: one },
      { ref: b, to: two, from: undefined },
    ]);
    expect([await repository.tip(a), await repository.tip(b)]).toEqual([undefined, two]);
  });

  it('that many move at once are moved by one of them each', async () => {
    const ref = 'refs/heads/cms/news/gonka';
    const commits = await Promise.all(
      Array.from({ length: 12 }, (_, at) => write([main], { 'news/a.md': String(at) })),
    );
    const results = await Promise.allSettled(
      commits.map((to) => repository.update([{ ref, to, from: undefined }])),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('wait for no lock that a killed process has left', async () => {
    const commit = await write([main], { 'news/a.md': 'z' });
    const lock = path.join(directory, 'refs/heads/cms/news/zamok.lock');
    mkdirSync(path.dirname(lock), { recursive: true });
    writeFileSync(lock, '');
    const old = new Date(Date.now() - 60_000);
    utimesSync(lock, old, old);
    await repository.update([{ ref: 'refs/heads/cms/news/zamok', to: commit, from: undefined }]);
    expect(await repository.tip('refs/heads/cms/news/zamok')).toBe(commit);
    expect(existsSync(lock)).toBe(false);
  });

  it.each(['refs/heads/../../x', 'HEAD', 'refs/heads/a b', 'refs/heads/a\ndelete refs/heads/main'])(
    'named %j are not moved',
    async (ref) => {
      await expect(repository.update([{ ref, to: main, from: undefined }])).rejects.toThrow(TypeError);
    },
  );
});

describe('a mirror', () => {
  const filesOf = (root: string) =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => path.relative(root, path.join(item.parentPath, item.name)))
      .sort();

  it('holds the files of the commit that it was brought to, after a crash too', async () => {
    const mirror = openMirror(repository, path.join(work, 'mirror'));
    const next = await write([main], { 'news/novaya.md': 'новая', 'news/tri-pisma.md': null });
    for (const commit of [main, next, main]) {
      await mirror.bring(commit);
      expect(filesOf(mirror.directory)).toEqual([...(await repository.tree(commit)).keys()].sort());
    }
    // Half a change and no note of what the directory holds: a process was killed.
    rmSync(path.join(work, 'mirror.commit'));
    rmSync(path.join(mirror.directory, 'news'), { recursive: true });
    await mirror.bring(next);
    expect(filesOf(mirror.directory)).toEqual([...(await repository.tree(next)).keys()].sort());
  });
});

it('a repository begins from another one', async () => {
  const second = path.join(work, 'second.git');
  const copy = await openRepository(second, { remote: directory });
  expect(await copy.tip(mainRef)).toBe(main);
  expect(await copy.tip('refs/heads/cms/news/b')).toBe(await repository.tip('refs/heads/cms/news/b'));
  copy.close();
  await expect(
    openRepository(path.join(work, 'third.git'), { remote: path.join(work, 'nowhere') }),
  ).rejects.toThrow('Не удаётся получить содержание');
});

it('the server is named where nobody did something by hand', async () => {
  expect(git('log', '-1', '--format=%an', main).trim()).toBe(serverPerson.name);
  expect((await repository.branches('refs/heads/')).map(({ ref }) => ref)).toContain(mainRef);
});
