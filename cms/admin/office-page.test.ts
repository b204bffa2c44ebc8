import { expect, it } from 'vitest';
import { officePage } from './office-page.ts';

it.each([
  ['#/collections/news/new', undefined],
  ['#/collections/news/entries/odna', undefined],
  ['#/collections/school/entries/school', undefined],
  ['#/collections/news', 'zapisi/?chast=news'],
  ['#/collections/news/search/елка', 'zapisi/?chast=news'],
  ['#/collections/news/filter/x', 'zapisi/?chast=news'],
  ['#/search/елка', 'zapisi/'],
  ['#/workflow', ''],
  ['#/', 'zapisi/'],
  ['', 'zapisi/'],
])('the editor’s address «%s» is the office’s «%s»', (hash, page) => {
  expect(officePage(hash)).toBe(page);
});
