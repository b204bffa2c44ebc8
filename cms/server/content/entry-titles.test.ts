import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openRepository, serverPerson, type Repository } from '../repository/repository.ts';
import { entryPlace } from './places.ts';
import { saveEntry } from './save-entry.ts';
import { entryTitles } from './entry-titles.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'titles-'));
let repository: Repository;
beforeAll(async () => {
  repository = await openRepository(path.join(directory, 'git'), { content: 'content' });
});
afterAll(() => {
  repository.close();
  rmSync(directory, { recursive: true, force: true });
});

const save = (id: string, text: string) =>
  saveEntry(repository, {
    place: entryPlace('pages', id),
    text,
    version: null,
    attachments: [],
    person: serverPerson,
    mayPublish: true,
  });

it('names every entry of a collection by the title that its writers see, drafts too', async () => {
  const before = await entryTitles(repository, 'pages');
  expect(before.length).toBeGreaterThan(0);
  expect(before.every(({ title, id }) => title !== id)).toBe(true);
  await save('yolka', '---\ntitle: >-\n  Ёлка\n  для наставников\nstatus: черновик\n---\nТекст.\n');
  const after = await entryTitles(repository, 'pages');
  expect(after).toHaveLength(before.length + 1);
  expect(after).toContainEqual({ id: 'yolka', title: 'Ёлка для наставников', requisites: '', isPublished: false });
});

it('orders them as a Russian reader expects', async () => {
  const titles = (await entryTitles(repository, 'pages')).map(({ title }) => title);
  expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, 'ru')));
});

it('says what an act is known by', async () => {
  const acts = await entryTitles(repository, 'regulations');
  expect(acts.find(({ id }) => id === 'prikaz-715')?.requisites).toBe('приказ № 715 от 25.09.2023');
  expect(acts.every(({ isPublished }) => isPublished)).toBe(true);
});
