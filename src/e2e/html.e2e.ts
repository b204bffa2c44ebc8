import { expect, test } from '@playwright/test';
import { brokenLinks, invalidMarkup, looselyGuardedPages } from './html-faults.ts';
import { sectionOf } from './sections.ts';

test('every page is valid HTML', async ({}, info) => {
  expect(await invalidMarkup(sectionOf(info))).toEqual([]);
});

test('no internal link is broken', ({}, info) => {
  expect(brokenLinks(sectionOf(info))).toEqual([]);
});

test('every page carries the strict policy, and no style or handler of its own', ({}, info) => {
  expect(looselyGuardedPages(sectionOf(info))).toEqual([]);
});
