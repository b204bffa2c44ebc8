import { expect, test } from '@playwright/test';
import { baseDifferences } from './base-differences.ts';
import { brokenLinks, invalidMarkup, looselyGuardedPages } from './html-faults.ts';
import { filesOf, pageFilesOf } from './output.ts';
import { sectionOf, sections, shareOf } from './sections.ts';

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

test('the two sections of the sample differ by their address alone', ({}, info) => {
  const section = sectionOf(info);
  const samples = sections.filter(({ content }) => content === section.content);
  expect(samples).toHaveLength(2);
  for (const { out } of samples) expect(filesOf(out).length).toBeGreaterThan(500);
  const [root, inside] = samples;
  expect(root && inside && baseDifferences(root, inside)).toEqual([]);
});
