import { expect, test } from 'vitest';
import { absencesNameWhatIsMissing as rule } from './absences-name-what-is-missing.ts';
import { library, libraryWithoutSchool, say } from './library-for-tests.ts';

const absences = [{ section: 'новости', reason: 'Раздел открывается', until: '2026-12-31' }];

test('a declared absence of what is on the site is told', () => {
  expect(say(rule, library({ school: { absences } }))).toMatchInlineSnapshot(`
    "warning school.md absences.0
      Часть «новости» объявлена отсутствующей, но она уже на сайте.
      Удалите эту строку из объявленного отсутствия."
  `);
});

test('a declared absence of what is missing is right', () => {
  expect(say(rule, library({ news: [], school: { absences } }))).toBe('');
  expect(say(rule, library({ news: [{ status: 'черновик' }], school: { absences } }))).toBe('');
});

test('without a school there are no declarations', () => {
  expect(say(rule, libraryWithoutSchool())).toBe('');
});
