import { expect, test } from 'vitest';
import { entriesGoAfterTheyCome as rule } from './entries-go-after-they-come.ts';
import { library, say } from './library-for-tests.ts';

const news = (fields: object) => library({ news: [{ id: 'den', ...fields }] });

test('an entry that would go before it comes is refused', () => {
  expect(
    say(rule, news({ publishAt: '2026-09-02 08:00', withdrawAt: '2026-09-01' })),
  ).toMatchInlineSnapshot(`
    "error news/den.md withdrawAt
      Запись снимается с сайта 1 сентября 2026 г., а выходит только 2 сентября 2026 г., 08:00: её никто не увидит.
      Поставьте снятие позже выхода или уберите одно из полей."
  `);
});

test.each([
  {},
  { publishAt: '2026-09-01 08:00' },
  { withdrawAt: '2026-09-01 08:00' },
  { publishAt: '2026-09-01', withdrawAt: '2026-09-01 08:00' },
])('%j is in order', (fields) => {
  expect(say(rule, news(fields))).toBe('');
});
