import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeDays } from './change-days.ts';

let root = '';

function git(...args: string[]): void {
  const author = { GIT_AUTHOR_NAME: 'curator', GIT_AUTHOR_EMAIL: 'kurator@school.example' };
  const committer = { GIT_COMMITTER_NAME: 'curator', GIT_COMMITTER_EMAIL: 'kurator@school.example' };
  execFileSync('git', ['-C', root, ...args], {
    env: { ...process.env, ...author, ...committer },
    stdio: 'pipe',
  });
}

function commit(day: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  git('add', '.');
  execFileSync(
    'git',
    ['-C', root, '-c', 'user.name=k', '-c', 'user.email=k@school.example', 'commit', '-qm', day],
    {
      env: { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: `${day}T12:00:00Z` },
    },
  );
}

beforeEach(() => (root = mkdtempSync(path.join(tmpdir(), 'history-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the days of changes', () => {
  it('are those of the last commit that touched each file, from the content directory on', async () => {
    git('init', '-q');
    commit('2026-09-01', { 'content/news/a.md': '1', 'content/news/новость.md': '1', 'README.md': '1' });
    commit('2026-10-05', { 'content/news/a.md': '2', 'README.md': '2' });
    expect(await changeDays(path.join(root, 'content'))).toEqual(
      new Map([
        ['news/a.md', '2026-10-05'],
        ['news/новость.md', '2026-09-01'],
      ]),
    );
  });

  it('are none outside of a repository', async () => {
    expect(await changeDays(root)).toEqual(new Map());
  });

  it('are none in a shallow copy, where everything would look new', async () => {
    git('init', '-q');
    commit('2026-09-01', { 'a.md': '1' });
    commit('2026-10-05', { 'b.md': '1' });
    const copy = path.join(root, 'copy');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, copy], { stdio: 'pipe' });
    expect(await changeDays(copy)).toEqual(new Map());
  });
});
