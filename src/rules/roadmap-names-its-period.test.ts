import { expect, test } from 'vitest';
import { roadmapNamesItsPeriod as rule } from './roadmap-names-its-period.ts';
import { library, say } from './library-for-tests.ts';

test('a roadmap that names neither a school year nor a period is told', () => {
  expect(say(rule, library({ roadmaps: [{ schoolYear: undefined }] }))).toMatchInlineSnapshot(`
    "warning roadmaps/zapis-1.md schoolYear
      В дорожной карте не назван ни учебный год, ни период.
      Укажите учебный год или первый и последний день плана.
      (Рекомендации по подготовке плана, п. 4)"
  `);
});

test('a school year, a period and a period without an end are enough', () => {
  expect(say(rule, library())).toBe('');
  expect(
    say(
      rule,
      library({ roadmaps: [{ schoolYear: undefined, period: { from: '2026-01-01', to: '2028-12-31' } }] }),
    ),
  ).toBe('');
  expect(say(rule, library({ roadmaps: [{ schoolYear: undefined, period: { from: '2026-01-01' } }] }))).toBe(
    '',
  );
});
