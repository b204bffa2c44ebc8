import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { feedFiles } from '#feeds/feed-files.ts';
import { addressBook } from '#queries/address-book.ts';
import { publish } from './publication.ts';
import { renderContext } from './render.ts';

// Every test publishes the sample, some of them three times, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const work = mkdtempSync(path.join(tmpdir(), 'feeds-'));
const content = path.join(work, 'content');
const out = path.join(work, 'site');
const today = '2026-11-20';
const base = '/section/';
const options = { content, out, today, site: `https://school.example${base}`, search: 'never' as const };
const news = path.join(content, 'news/razdel-otkryt.md');
const event = path.join(content, 'events/kruglyj-stol-2027.md');

async function published() {
  const publication = await publish(options);
  if (!publication.published) throw new Error(JSON.stringify(publication.verdict.issues.slice(0, 3)));
  return publication.verdict.reading.library;
}

/** Publishes while a file says something else. */
async function withText(file: string, change: (text: string) => string, look: () => void): Promise<void> {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, change(text));
  try {
    await publish(options);
    look();
  } finally {
    writeFileSync(file, text);
    await publish(options);
  }
}

/** Files for programs of the site, each with its text and with the place of its bytes on the disk. */
function feedsIn(directory: string): Map<string, { text: string; inode: number }> {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(?:feed|data)\/.+\.|\.ics$|^sitemap\.xml$|^robots\.txt$/.test(file),
  );
  return new Map(
    files.sort().map((file) => {
      const place = path.join(directory, file);
      return [file, { text: readFileSync(place, 'utf8'), inode: statSync(place).ino }];
    }),
  );
}

type Feeds = ReturnType<typeof feedsIn>;
const differing = (before: Feeds, after: Feeds, of: 'text' | 'inode') =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((file) => before.get(file)?.[of] !== after.get(file)?.[of])
    .sort();

beforeAll(async () => {
  cpSync('content', content, { recursive: true });
  await published();
}, 120_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('files for programs', () => {
  it('lie in the site as they were made for it', async () => {
    const library = await published();
    const { entryAddresses } = addressBook(library, today);
    const rendering = renderContext({ base, files: library.files, entries: entryAddresses });
    const expected = new Map<string, string>();
    for (const { address, text } of feedFiles(library, today, {
      base,
      site: 'https://school.example',
      rendering,
    }))
      expected.set(address.slice(1), await text());
    const found = feedsIn(out);
    expect(expected.size).toBeGreaterThan(30);
    expect([...found.keys()]).toEqual([...expected.keys()].sort());
    for (const [file, { text }] of found) expect(text === expected.get(file), file).toBe(true);
  });

  it('are not written again when nothing has changed', async () => {
    const before = feedsIn(out);
    await published();
    expect(differing(before, feedsIn(out), 'inode')).toEqual([]);
    await published();
    expect(differing(before, feedsIn(out), 'inode')).toEqual([]);
  });

  it('lead to files and pictures that the site has', () => {
    const texts = [...feedsIn(out).values()].map(({ text }) => text.replace(/\r\n[ \t]/g, '')).join('\n');
    const links = texts.matchAll(/https:\/\/school\.example\/section\/((?:files|pictures)\/[^\s"<&]+)/g);
    const files = [...new Set([...links].map(([, file = '']) => decodeURI(file)))];
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !existsSync(path.join(out, file)))).toEqual([]);
  });
});

describe('a changed message', () => {
  const cases: [string, (text: string) => string, string[]][] = [
    ['its text', (text) => `${text}\nНовая строка.\n`, ['feed/novosti.xml']],
    [
      'its title',
      (text) => text.replace(/^title:.*$/m, 'title: Другое название'),
      ['data/news.json', 'feed/novosti.xml'],
    ],
    [
      'the day of its change',
      (text) => text.replace(/^(?=date:)/m, 'updated: 2026-11-20\n'),
      ['data/news.json', 'data/section.json', 'feed/novosti.xml', 'sitemap.xml'],
    ],
  ];

  it.each(cases)('changes what tells of it and nothing else: %s', async (_, change, expected) => {
    const before = feedsIn(out);
    await withText(news, change, () => {
      const after = feedsIn(out);
      expect(differing(before, after, 'text')).toEqual(expected);
      expect(differing(before, after, 'inode')).toEqual(expected);
    });
    expect(differing(before, feedsIn(out), 'text')).toEqual([]);
  });
});

describe('an event that is taken away', () => {
  it('takes its calendar with it', async () => {
    const file = 'anonsy/kruglyj-stol-2027/sobytie.ics';
    expect(feedsIn(out).has(file)).toBe(true);
    await withText(
      event,
      (text) => text.replace(/^status:.*$/m, 'status: черновик'),
      () => {
        expect(feedsIn(out).has(file)).toBe(false);
        expect(existsSync(path.join(out, path.dirname(file)))).toBe(false);
        expect([...feedsIn(out).values()].filter(({ text }) => text.includes('kruglyj-stol-2027'))).toEqual(
          [],
        );
      },
    );
    expect(feedsIn(out).has(file)).toBe(true);
  });
});

describe('a refused publication', () => {
  it('leaves the files as they were', async () => {
    const before = feedsIn(out);
    const text = readFileSync(news, 'utf8');
    writeFileSync(news, text.replace(/^date:.*$/m, 'date: вчера').replace(/^title:.*$/m, 'title: Другое'));
    expect(await publish(options)).toMatchObject({ published: false });
    writeFileSync(news, text);
    expect(differing(before, feedsIn(out), 'text')).toEqual([]);
    expect(differing(before, feedsIn(out), 'inode')).toEqual([]);
  });
});
