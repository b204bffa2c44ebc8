import { expect, test } from 'vitest';
import { deadlinesLieWithinThePeriod as rule } from './deadlines-lie-within-the-period.ts';
import { fieldsOf, library, say } from './library-for-tests.ts';

const due = (deadline: string, period: object = { schoolYear: '2026-2027' }, activity: object = {}) =>
  library({
    roadmaps: [{ schoolYear: undefined, ...period, sections: [{ activities: [{ deadline, ...activity }] }] }],
  });

test('a deadline after the last day of the school year is told', () => {
  expect(say(rule, due('Ноябрь 2026 г. - октябрь 2027 г.'))).toMatchInlineSnapshot(`
    "warning roadmaps/zapis-1.md sections.0.activities.0.deadline
      Срок «Ноябрь 2026 г. - октябрь 2027 г.» выходит за период дорожной карты: сентябрь 2026 г. – август 2027 г.
      Проверьте год и месяц. Если план длиннее учебного года, укажите период днями.
      (Рекомендации по подготовке плана, п. 4)"
  `);
});

test.each(['Октябрь 2027 г.', 'до 1 сентября 2027 г.', 'июль 2026 г.', '10.10.2026, 15.10.2027'])(
  '«%s» lies outside',
  (deadline) => {
    expect(fieldsOf(rule, due(deadline))).toEqual(['sections.0.activities.0.deadline']);
  },
);

test.each([
  'Август 2026 г.',
  'до 01 сентября 2026 г.',
  'Август 2027 г.',
  'до 31 августа 2027 г.',
  'Октябрь',
  'По отдельному графику',
  'В течение года',
])('«%s» lies inside or names no year', (deadline) => {
  expect(say(rule, due(deadline))).toBe('');
});

test('a period may hold several years and may have no end', () => {
  expect(say(rule, due('Октябрь 2028 г.', { period: { from: '2026-09-01', to: '2029-08-31' } }))).toBe('');
  expect(say(rule, due('Октябрь 2040 г.', { period: { from: '2026-09-01' } }))).toBe('');
  expect(say(rule, due('Май 2025 г.', { period: { from: '2026-01-15' } }))).toMatchInlineSnapshot(`
    "warning roadmaps/zapis-1.md sections.0.activities.0.deadline
      Срок «Май 2025 г.» выходит за период дорожной карты: с 15 января 2026 г.
      Проверьте год и месяц. Если план длиннее учебного года, укажите период днями.
      (Рекомендации по подготовке плана, п. 4)"
  `);
});

test('without a period there is no outside', () => {
  expect(say(rule, due('Октябрь 2040 г.', {}))).toBe('');
});
