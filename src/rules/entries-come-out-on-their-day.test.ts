import { expect, test } from 'vitest';
import { entriesComeOutOnTheirDay as rule } from './entries-come-out-on-their-day.ts';
import { library, say } from './library-for-tests.ts';

const news = (fields: object) => library({ news: [{ id: 'den', ...fields }] });

test('a time of coming out before the day of publication is told: the day prevails', () => {
  expect(say(rule, news({ publishAt: '2026-09-01 08:00', published: '2026-09-02' }))).toMatchInlineSnapshot(`
    "warning news/den.md publishAt
      Выход на сайт назначен на 1 сентября 2026 г., 08:00, а дата публикации — 2 сентября 2026 г.: раньше дня публикации её на сайте не будет.
      Поставьте в обоих полях один день или оставьте одно из них."
  `);
});

test('a time of coming out after the day of publication is told: the page would name another day', () => {
  expect(say(rule, news({ publishAt: '2026-09-03', published: '2026-09-02' }))).toMatchInlineSnapshot(`
    "warning news/den.md publishAt
      Выход на сайт назначен на 3 сентября 2026 г., а дата публикации — 2 сентября 2026 г.: на странице будет назван день, когда записи на сайте ещё не было.
      Поставьте в обоих полях один день или оставьте одно из них."
  `);
});

test.each([
  {},
  { publishAt: '2026-09-01 08:00' },
  { published: '2026-09-01' },
  { publishAt: '2026-09-01', published: '2026-09-01' },
  { publishAt: '2026-09-01 23:59', published: '2026-09-01' },
])('%j is in order', (fields) => {
  expect(say(rule, news(fields))).toBe('');
});
