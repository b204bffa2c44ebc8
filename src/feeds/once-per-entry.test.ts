import { describe, expect, it } from 'vitest';
import type { Entry, Library } from '#model/library.ts';
import { dataAddress } from '#queries/addresses.ts';
import { today, wholeLibrary, wholeParts } from '#queries/whole-library-for-tests.ts';
import { contentFile, entry, type Fields } from '#rules/library-for-tests.ts';
import { feedsOf } from './feeds-for-tests.ts';

const first = wholeLibrary();

/** The same entries, all but one, which says something else. */
function withProgramme(fields: Fields): Library {
  const [own, ...others] = first.entries.programmes;
  const changed: Entry<'programmes'> = entry('programmes', {
    ...wholeParts.programmes?.[0],
    id: own?.id ?? '',
    ...fields,
  });
  return { ...first, entries: { ...first.entries, programmes: [changed, ...others] } };
}

const variants: [string, Library, string][] = [
  ['another title of an entry that is pointed to', withProgramme({ title: 'Другое название' }), today],
  ['an entry that is pointed to and is a draft by now', withProgramme({ status: 'черновик' }), today],
  [
    'a file of another size',
    { ...first, files: new Map([['files/blank.docx', contentFile('files/blank.docx', { size: 7 })]]) },
    today,
  ],
  ['a file that went', { ...first, files: new Map() }, today],
  ['a day on which a consent has run out', first, '2027-09-01'],
];

describe('entries that are the same objects as before', () => {
  it.each(variants)('tell what is around them: %s', async (_, library, day) => {
    const before = await feedsOf(first, today);
    const after = await feedsOf(library, day);
    expect(after).not.toEqual(before);
    expect(after).toEqual(await feedsOf(structuredClone(library), day));
  });

  it('tell where they stand', async () => {
    const places = [{ base: '/' }, { base: '/razdel/' }, { site: '' }, { site: 'https://other.example' }];
    for (const place of places)
      expect(await feedsOf(first, today, place)).toEqual(await feedsOf(structuredClone(first), today, place));
  });

  it('lose a name the day after its consent has run out', async () => {
    const mentors = async (day: string) => (await feedsOf(first, day)).get(dataAddress('mentors'));
    expect(await mentors('2027-08-31')).toContain('Имя под согласием');
    expect(await mentors('2027-09-01')).not.toContain('Имя под согласием');
  });
});
