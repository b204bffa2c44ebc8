import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { schoolFile, schoolSchema } from '#model/collections.ts';
import type { Organisation } from './form.ts';

export type Page = { head: unknown; body: string };

/**
 * A content file parted into its fields and its text.
 * @throws {Error} when the file is missing or does not begin with fields between two lines of three hyphens.
 */
export async function readPage(path: string): Promise<Page> {
  const source = await readFile(path, 'utf8');
  const [, head, body] = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)([\s\S]*)$/.exec(source) ?? [];
  if (head === undefined || body === undefined) throw new Error(`No fields at the top of ${path}.`);
  return { head: parse(head), body };
}

/** The organisation of a content directory, as its papers name it. */
export async function readOrganisation(content: string): Promise<Organisation> {
  const { head } = await readPage(join(content, schoolFile));
  const school = schoolSchema.parse(head);
  const { fullName, shortName, headTitle, sectionTitle } = school;
  return {
    fullName,
    shortName,
    headTitle,
    sectionTitle,
    sectionAddress: `${(school.sectionAddress ?? school.mainSite).replace(/\/$/, '')}/`,
  };
}
