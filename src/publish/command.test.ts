import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const work = mkdtempSync(path.join(tmpdir(), 'command-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function run(script: 'check' | 'build', ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function directory(name: string, files: Record<string, string> = {}): string {
  const made = path.join(work, name);
  mkdirSync(made, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(made, file), text);
  return made;
}

/** What every answer to a person must be: Russian, and free of the program's own insides. */
function expectKind(text: string) {
  expect(text).toMatch(/[а-яё]{3}/u);
  expect(text).not.toMatch(/\n\s+at |node:internal|Error:|undefined|\[object/);
}

describe('a command that cannot do its work', () => {
  it.each([
    ['a path that does not exist', ['--content', path.join(work, 'nowhere')]],
    ['a file for a directory', ['--content', 'package.json']],
    ['an unknown option', ['--contents', 'content']],
    ['an option without its value', ['--content']],
    ['a day that is none', ['--today', '2026-02-30']],
    ['an unknown report', ['--format', 'xml']],
  ])('ends with 2 and one kind sentence: %s', (_, args) => {
    const { status, stdout, stderr } = run('check', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expectKind(stderr);
  });
});

describe('a check', () => {
  it('ends with 0 when there is nothing to say', () => {
    expect(run('check', '--today', '2026-11-20')).toMatchObject({ status: 0, stdout: 'Замечаний нет.\n' });
  });

  it('ends with 1 and names what is missing in an empty directory', () => {
    const { status, stdout } = run('check', '--content', directory('empty'));
    expect(status).toBe(1);
    expectKind(stdout);
    expect(stdout).toContain('school.md');
  });

  it('prints one JSON document and nothing else', () => {
    const { status, stdout } = run(
      'check',
      '--content',
      directory('broken', { 'school.md': '---\nfullName: [\n---\n' }),
      '--format',
      'json',
    );
    const report = JSON.parse(stdout) as { ok: boolean; errors: number; warnings: number; issues: object[] };
    expect(status).toBe(1);
    expect(Object.keys(report)).toEqual(['ok', 'errors', 'warnings', 'issues']);
    expect(report.ok).toBe(false);
    expect(report.errors).toBeGreaterThan(0);
    for (const issue of report.issues) {
      expect(Object.keys(issue)).toEqual([
        'rule',
        'severity',
        'file',
        'line',
        'column',
        'field',
        'message',
        'fix',
        'basis',
      ]);
    }
  });
});

describe('a build', () => {
  it('is refused with 1 and every issue, and makes nothing', () => {
    const out = path.join(work, 'site');
    const { status, stdout, stderr } = run('build', '--content', directory('empty'), '--out', out);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expectKind(stderr);
  });

  it('ends with 2 for an address that is none', () => {
    const { status, stderr } = run(
      'build',
      '--site',
      'школа',
      '--out',
      path.join(work, 'site'),
      '--today',
      '2026-11-20',
    );
    expect(status).toBe(2);
    expectKind(stderr);
  });
});
