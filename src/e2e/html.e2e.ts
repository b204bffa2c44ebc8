import { expect, test } from '@playwright/test';
import { brokenLinks, invalidMarkup, looselyGuardedPages } from './html-faults.ts';
import { pageFilesOf } from './output.ts';
import { sectionOf, shareOf } from './sections.ts';

test('every page is valid HTML', async ({}, info) => {
  const section = sectionOf(info);
  expect(await invalidMarkup(section, shareOf(info, pageFilesOf(section.out)))).toEqual([]);
});

test('no internal link is broken', ({}, info) => {
  expect(brokenLinks(sectionOf(info))).toEqual([]);
});

test('every page carries the strict policy, and no style or handler of its own', ({}, info) => {
  expect(looselyGuardedPages(sectionOf(info))).toEqual([]);
});
