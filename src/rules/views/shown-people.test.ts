import { expect, test } from 'vitest';
import type { z } from 'zod';
import { collectionNames, collections, schoolSchema } from '#model/collections.ts';
import { fieldInfo } from '#model/fields.ts';
import { bareLibrary, today } from '../library-for-tests.ts';
import { shownPeople } from './shown-people.ts';

/** Every group of the model that has a consent among its fields. */
function consentsIn(fields: Readonly<Record<string, z.ZodType>>, path: string): string[] {
  const here = 'consent' in fields ? [path] : [];
  return [...here, ...Object.entries(fields).flatMap(([name, schema]) => inField(schema, `${path} ${name}`))];
}

function inField(schema: z.ZodType, path: string): string[] {
  const info = fieldInfo(schema);
  if (info.kind === 'group') return consentsIn(info.fields, path);
  return info.kind === 'list' ? inField(info.of, path) : [];
}

const name = 'Имя по согласию';
const pictures = [{ file: 'pictures/a.jpg', alt: 'Учителя', people: true }];

test('people are looked for wherever the model has a place for a consent', () => {
  const places = [
    ...collectionNames.flatMap((collection) => consentsIn(collections[collection].schema.shape, collection)),
    ...consentsIn(schoolSchema.shape, 'school'),
  ];
  expect(places).toEqual([
    'practices pictures',
    'practices authors',
    'news pictures',
    'mentors',
    'school curator',
  ]);
  const subject = bareLibrary({
    school: { curator: { post: 'методист', name } },
    mentors: [{ name, photo: { file: 'pictures/b.jpg' } }],
    practices: [{ authors: [{ post: 'учитель', name }], pictures }],
    news: [{ pictures }],
  });
  expect(shownPeople(subject, today).map(({ file, field }) => `${file} ${field}`)).toEqual([
    'school.md curator.name',
    'mentors/zapis-1.md name',
    'mentors/zapis-1.md photo',
    'practices/zapis-1.md authors.0.name',
    'practices/zapis-1.md pictures.0.file',
    'news/zapis-1.md pictures.0.file',
  ]);
});
