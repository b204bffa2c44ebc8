import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPublisher, publish } from './publication.ts';
import { UserError } from './user-error.ts';

const work = mkdtempSync(path.join(tmpdir(), 'publication-'));
const content = path.join(work, 'content');
const out = path.join(work, 'site');
const today = '2026-11-20';
const site = 'https://school.example/section/';
const options = { content, out, today, site, search: 'never' as const };
const practice = path.join(content, 'practices', readdirSync('content/practices')[0] ?? '');

/** Every file of a site with its bytes. */
function filesOf(directory: string): Map<string, string> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => [
      path.relative(directory, path.join(entry.parentPath, entry.name)),
      readFileSync(path.join(entry.parentPath, entry.name), 'latin1'),
    ]),
  );
}

const changedFiles = (before: Map<string, string>, after: Map<string, string>) =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((file) => before.get(file) !== after.get(file))
    .sort();

beforeAll(async () => {
  cpSync('content', content, { recursive: true });
  expect(await publish(options)).toMatchObject({ published: true });
}, 120_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('a refused publication', () => {
  it('leaves the old site as it was and says everything at once', async () => {
    const before = filesOf(out);
    const text = readFileSync(practice, 'utf8');
    writeFileSync(
      practice,
      text.replace(/^form:.*$/m, 'form: неведомая').replace(/^schoolYear:.*$/m, 'schoolYear: 2023-2043'),
    );
    const refused = await publish(options);
    writeFileSync(practice, text);
    expect(refused).toMatchObject({ published: false, verdict: { errors: 2 } });
    expect(changedFiles(before, filesOf(out))).toEqual([]);
    expect(
      readdirSync(path.join(work, '.site')).filter((name) => !name.endsWith('.json')).length,
    ).toBeLessThanOrEqual(2);
  });
});

describe('a publication of a change', () => {
  it('equals the cold publication of the same content, file by file', async () => {
    const publisher = createPublisher(options);
    const text = readFileSync(practice, 'utf8');
    const changes = [
      `${text}\nНовая строка.\n`,
      text.replace(/^title:.*$/m, 'title: Другое название'),
      text,
      `${text}\nЕщё строка.\n`,
    ];
    for (const [index, change] of changes.entries()) {
      writeFileSync(practice, change);
      await publisher.publish();
      if (index === 1) await publisher.prepare();
      const cold = path.join(work, `cold-${index}`);
      await publish({ ...options, out: cold });
      expect(changedFiles(filesOf(out), filesOf(cold))).toEqual([]);
    }
    writeFileSync(practice, text);
    await publisher.publish();
  }, 120_000);

  it('renders only the pages that show it', async () => {
    const text = readFileSync(practice, 'utf8');
    writeFileSync(practice, `${text}\nСтрока только для своей страницы.\n`);
    const publication = await publish(options);
    writeFileSync(practice, text);
    expect(publication).toMatchObject({ rendered: 1 });
    await publish(options);
  });

  it('takes away the pages of an entry that went', async () => {
    const id = path.basename(practice, '.md');
    const text = readFileSync(practice, 'utf8');
    expect(existsSync(path.join(out, 'praktiki', id, 'index.html'))).toBe(true);
    writeFileSync(practice, text.replace(/^status:.*$/m, 'status: черновик'));
    await publish(options);
    expect(existsSync(path.join(out, 'praktiki', id))).toBe(false);
    expect([...filesOf(out).values()].filter((bytes) => bytes.includes(`praktiki/${id}/`))).toEqual([]);
    writeFileSync(practice, text);
    await publish(options);
    expect(existsSync(path.join(out, 'praktiki', id, 'index.html'))).toBe(true);
  });

  it('does nothing when nothing has changed', async () => {
    expect(await publish(options)).toMatchObject({ rendered: 0 });
  });
});

describe('a document of a draft', () => {
  it('is not published', async () => {
    cpSync(
      path.join(content, 'files/anketa-nastavnika.pdf'),
      path.join(content, 'files/tolko-chernovik.pdf'),
    );
    await publish(options);
    expect(existsSync(path.join(out, 'files/anketa-nastavnika.pdf'))).toBe(true);
    expect(existsSync(path.join(out, 'files/tolko-chernovik.pdf'))).toBe(false);
    rmSync(path.join(content, 'files/tolko-chernovik.pdf'));
  });

  it('cannot be changed through the published copy', () => {
    const inode = (file: string) => statSync(file).ino;
    expect(inode(path.join(out, 'files/anketa-nastavnika.pdf'))).not.toBe(
      inode(path.join(content, 'files/anketa-nastavnika.pdf')),
    );
  });
});

describe('the output directory', () => {
  it('is a link that is switched', () => {
    expect(lstatSync(out).isSymbolicLink()).toBe(true);
  });

  it('may be an empty directory or an older site', async () => {
    for (const [name, file] of [
      ['empty', undefined],
      ['older', 'index.html'],
    ] as const) {
      const directory = path.join(work, name);
      mkdirSync(directory);
      if (file) writeFileSync(path.join(directory, file), 'старое');
      expect(await publish({ ...options, out: directory })).toMatchObject({ published: true });
      expect(changedFiles(filesOf(out), filesOf(directory))).toEqual([]);
    }
  });

  it('is never somebody else’s directory', async () => {
    const directory = path.join(work, 'letters');
    mkdirSync(directory);
    writeFileSync(path.join(directory, 'letter.txt'), 'важное');
    await expect(publish({ ...options, out: directory })).rejects.toThrow(UserError);
    expect(readFileSync(path.join(directory, 'letter.txt'), 'utf8')).toBe('важное');
  });
});

describe('pages', () => {
  it('lie under the base path and carry it in every address of their own', () => {
    for (const [file, html] of filesOf(out)) {
      if (!file.endsWith('.html')) continue;
      const own = [...html.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)].map(([, address]) => address);
      expect(
        own.filter((address) => !address?.startsWith('/section/')),
        file,
      ).toEqual([]);
    }
  });
});
