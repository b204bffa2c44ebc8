/** What a technician does to the content past the editor: a commit with whatever text, looked at by nobody. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const author = ['-c', 'user.name=Технический специалист', '-c', 'user.email=tehnik@school.example'];

/**
 * Writes one file on a branch of a bare repository.
 * @returns takes the commit back.
 */
export function writePast(repository: string, ref: string, file: { path: string; text: string }): () => void {
  const directory = mkdtempSync(path.join(tmpdir(), 'past-'));
  const git = (args: readonly string[], input = '') => {
    const { status, stdout, stderr } = spawnSync('git', [...author, ...args], {
      cwd: repository,
      env: { ...process.env, GIT_INDEX_FILE: path.join(directory, 'index') },
      input,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  const tip = git(['rev-parse', ref]);
  const message = git(['log', '-1', '--format=%B', tip]);
  const blob = git(['hash-object', '-w', '--stdin'], file.text);
  git(['read-tree', tip]);
  git(['update-index', '--add', '--cacheinfo', `100644,${blob},${file.path}`]);
  const commit = git(['commit-tree', git(['write-tree']), '-p', tip], message);
  git(['update-ref', ref, commit, tip]);
  rmSync(directory, { recursive: true });
  return () => void git(['update-ref', ref, tip, commit]);
}
