import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { brokenLinks } from './broken-links.ts';
import { htmlFaults } from './html-faults.ts';
import { pageFilesOf } from './output.ts';
import { sectionOf } from './sections.ts';

test('every page is valid HTML', async ({}, info) => {
  const { out } = sectionOf(info);
  const faults: string[] = [];
  for (const file of pageFilesOf(out))
    faults.push(...(await htmlFaults(out, file)).map((fault) => `${file}:${fault}`));
  expect(faults).toEqual([]);
});

test('no internal link is broken', ({}, info) => {
  const section = sectionOf(info);
  const faults = pageFilesOf(section.out).flatMap((page) =>
    brokenLinks(page, section).map((fault) => `${page} → ${fault}`),
  );
  expect(faults).toEqual([]);
});

test('every page carries the strict policy, and no style or handler of its own', ({}, info) => {
  const { out } = sectionOf(info);
  const faults = pageFilesOf(out).filter((page) => {
    const html = readFileSync(path.join(out, page), 'utf8');
    const policy = /<meta http-equiv="content-security-policy" content="([^"]+)">/.exec(html)?.[1] ?? '';
    const strict =
      policy.includes("default-src 'none'") && !/unsafe-inline|'unsafe-eval'|https?:|\*/.test(policy);
    return !strict || /\sstyle="|\son[a-z]+="/.test(html.replace(/<code[\s\S]*?<\/code>/g, ''));
  });
  expect(faults).toEqual([]);
});
