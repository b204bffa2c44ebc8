import { expect, test } from 'vitest';
import { schoolYearIsCurrent as rule } from './school-year-is-current.ts';
import { library, libraryWithoutSchool, say } from './library-for-tests.ts';

test('a section of last year is told from 1 September', () => {
  expect(say(rule, library(), '2027-08-31')).toBe('');
  expect(say(rule, library(), '2027-09-01')).toMatchInlineSnapshot(`
    "warning school.md schoolYear
      Раздел показывает 2026–2027 учебный год, который закончился 31 августа 2027 г.
      Укажите 2027–2028 учебный год и опубликуйте новую дорожную карту; прежняя останется в архиве."
  `);
});

test('a section made ready beforehand is in order', () => {
  expect(say(rule, library(), '2026-08-01')).toBe('');
  expect(say(rule, libraryWithoutSchool(), '2027-09-01')).toBe('');
});
