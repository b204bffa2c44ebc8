import { expect, test } from 'vitest';
import { readMarkup } from '#e2e/markup.ts';
import { savedFile } from './saved-file.ts';

const hostile = `«Шум» & <script>alert("1")</script>`;
const file = savedFile({
  title: 'Подборка практик',
  from: 'Школа № 899 «Парус» & Ко',
  day: '2026-11-20',
  address: 'https://school.test/praktiki/podborka/?id=a&id=b',
  style: 'body { margin: 0 }',
  practices: [
    { anchor: 'praktika_a', title: hostile, html: '<article id="praktika_a"><h2>Шум</h2></article>' },
    { anchor: 'praktika_b', title: 'Пять столов', html: '<article id="praktika_b"><h2>Пять</h2></article>' },
  ],
});
const { elements, title, text } = readMarkup(file);
const named = (name: string) => elements.filter((element) => element.name === name);

test('is a document of its own in UTF-8', () => {
  expect(file).toMatch(/^<!doctype html>\n<html lang="ru">\n<head>\n<meta charset="utf-8">/);
  expect(title).toBe('Подборка практик — Школа № 899 «Парус» & Ко');
  expect(text).toContain('20 ноября 2026 г.');
  expect(file).toContain('<style>\nbody { margin: 0 }\n</style>');
});

test('leads to every practice and to the page it came from', () => {
  const links = named('a').map(({ attributes }) => attributes['href']);
  expect(links).toEqual(['https://school.test/praktiki/podborka/?id=a&id=b', '#praktika_a', '#praktika_b']);
  expect(named('article').map(({ attributes }) => `#${attributes['id'] ?? ''}`)).toEqual(links.slice(1));
});

test('runs nothing, whatever a title is', () => {
  expect(named('script')).toEqual([]);
  expect(text).toContain(hostile);
  const policy = named('meta').map(({ attributes }) => attributes['content'] ?? '');
  expect(policy.join()).toContain("default-src 'none'");
});
