import { expect, it } from 'vitest';
import { judgeContent } from '#publish/gate.ts';
import { emptyLibrary } from '#model/library.ts';
import { organisationNames } from './organisation-names.ts';

it('names the school first, and everybody once', () => {
  const { library } = judgeContent('content', { today: '2026-11-20' });
  const names = organisationNames(library);
  expect(names[0]).toBe(library.school?.data.shortName);
  expect(names).toContain(library.school?.data.fullName);
  for (const { data } of library.entries.regulations) expect(names).toContain(data.issuer);
  expect(new Set(names).size).toBe(names.length);
});

it('has none where there is no school yet', () => {
  expect(organisationNames(emptyLibrary())).toEqual([]);
});
