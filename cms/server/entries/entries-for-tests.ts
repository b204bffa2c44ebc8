/** Entries of every collection. */
import { readdirSync, readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { generatedEntry, generatedSchool } from '../../../src/fixtures/generated-fields-for-tests.ts';
import { collectionNames, collections } from '#model/collections.ts';
import type { EntryKind } from './field-words.ts';
import type { Fields } from './take-apart.ts';

export type Sample = { of: EntryKind; text: string };

export const fileOf = (fields: Fields, body: string): string =>
  `---\n${stringify(fields, { lineWidth: 0, aliasDuplicateObjects: false })}---\n${body}`;

const nextText = () => {
  let turn = 0;
  return (max: number) => `слово ${(turn += 1)}`.slice(0, max);
};

const body = '\nПервый абзац.\n\nВторой абзац,\nна двух строках.\n\n- пункт\n- ещё пункт\n\nПоследний.\n';

/** Entries with every field of the model filled. */
export const filledEntries: readonly Sample[] = [
  { of: 'school', text: fileOf(generatedSchool(nextText()), body) },
  ...collectionNames.map((of) => ({
    of,
    text: fileOf(generatedEntry(of, { next: nextText(), isBare: false }), body),
  })),
];

/** Entries as they come with the section, written by hand. */
export const ownEntries: readonly Sample[] = [
  { of: 'school', text: readFileSync('content/school.md', 'utf8') },
  ...collectionNames.flatMap((of) =>
    readdirSync(`content/${collections[of].folder}`)
      .filter((name) => /\.mdx?$/.test(name))
      .map((name) => ({ of, text: readFileSync(`content/${collections[of].folder}/${name}`, 'utf8') })),
  ),
];

export const samples: readonly Sample[] = [...filledEntries, ...ownEntries];
