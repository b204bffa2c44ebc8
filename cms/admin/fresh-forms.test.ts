import { expect, it } from 'vitest';
import { isFormToForm } from './fresh-forms.ts';

const page = 'https://school.example/razdel/admin/';

it.each([
  ['#/collections/news/entries/odna', '#/collections/news/entries/drugaya', true],
  ['#/collections/news/entries/odna', '#/collections/events/entries/odna', true],
  ['#/collections/news/entries/odna', '#/collections/news/entries/odna?x', false],
  ['#/collections/news/new', '#/collections/news/entries/odna', false],
  ['#/collections/news/entries/odna', '#/collections/news/new', false],
  ['#/collections/news', '#/collections/news/entries/odna', false],
  ['', '#/workflow', false],
])('from «%s» to «%s»: from one form straight to another — %s', (from, to, expected) => {
  expect(isFormToForm(page + from, page + to)).toBe(expected);
});
