import { expect, test } from 'vitest';
import { schoolYearsInTextsAreConsecutive as rule } from './school-years-in-texts-are-consecutive.ts';
import { fieldsOf, library, say } from './library-for-tests.ts';

test('a school year that is not two neighbours is told, in fields and in texts', () => {
  const sections = [{ activities: [{ title: 'Формирование базы наставляемых в 2023–2043 уч.г.' }] }];
  expect(say(rule, library({ roadmaps: [{ sections, body: 'План.\n\nНа 2026-2028 учебный год.' }] })))
    .toMatchInlineSnapshot(`
    "warning roadmaps/zapis-1.md sections.0.activities.0.title
      Учебный год «2023–2043» в поле «Мероприятие»: учебный год — это два соседних года.
      Проверьте годы; возможно, это «2023–2024».
    warning roadmaps/zapis-1.md body:3:4
      Учебный год «2026-2028» в тексте записи: учебный год — это два соседних года.
      Проверьте годы; возможно, это «2026–2027»."
  `);
});

test.each([
  'в 2026–2027 уч. г.',
  'в 2026/27 учебном году',
  'на 2023-2026 учебные годы',
  'на 2023-2025 годы',
  'приказ № 2023/2025',
])('«%s» is in order', (body) => {
  expect(say(rule, library({ news: [{ body }] }))).toBe('');
});

test('addresses of links are not words', () => {
  expect(
    fieldsOf(rule, library({ news: [{ body: '[План](https://school.example/2023/2025/plan)' }] })),
  ).toEqual([]);
});
